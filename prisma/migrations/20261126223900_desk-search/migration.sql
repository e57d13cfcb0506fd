-- All cases in the order of the queue, open or not: words that very many cases bear are looked for along it.
CREATE INDEX case_by_rank ON "case" (rank DESC, id) WHERE "rootId" IS NULL;
-- What somebody gave back, of which there is little: whoever takes the next lead must not read the history of all of them.
CREATE INDEX case_event_given_back ON case_event ("actorId", "caseId") WHERE kind = 'assigned' AND data->>'assigneeId' IS NULL;
-- What tabs and filters count, so that counting them reads none of the cases themselves: their rows are ten times as wide.
CREATE INDEX case_counted ON "case" (state, "districtCode", severity)
  INCLUDE (id, "dueDay", "closedAt", "assigneeId", "secondId", "complaintCount", "updatedAt", violations) WHERE "rootId" IS NULL;
