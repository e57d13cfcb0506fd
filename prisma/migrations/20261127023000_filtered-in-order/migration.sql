-- Cases of one state, district and severity in the order of the queue: a page of them is read, not all of them and sorted.
CREATE INDEX case_filtered ON "case" (state, "districtCode", severity, rank DESC, id) WHERE "rootId" IS NULL;
