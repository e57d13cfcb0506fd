-- "Next" looks for the highest-ranked case that nobody has.
CREATE INDEX case_free ON "case" (rank DESC, id) WHERE "closedAt" IS NULL AND "assigneeId" IS NULL;
