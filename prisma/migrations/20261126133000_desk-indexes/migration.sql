-- AlterTable
ALTER TABLE "complaint" ADD COLUMN     "unanswered" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "case_severity_rank_id_idx" ON "case"("severity" DESC, "rank" DESC, "id");

-- The next lead of a district, best first, without passing over what somebody has. (case_free serves the whole city.)
CREATE INDEX case_free_in_district ON "case" ("districtCode", rank DESC, id)
  WHERE "closedAt" IS NULL AND "assigneeId" IS NULL AND "rootId" IS NULL;
-- The queue of open cases in its order: an index that begins with "closedAt" IS NULL does not count as sorted by what follows.
CREATE INDEX case_open ON "case" (rank DESC, id) WHERE "closedAt" IS NULL AND "rootId" IS NULL;
CREATE INDEX case_second ON "case" ("secondId") WHERE "secondId" IS NOT NULL;
-- Part of a number, as people type it.
CREATE INDEX case_number_trgm ON "case" USING gin (number gin_trgm_ops);

-- The last word of few complaints is the complainant's: the tab of those must not ask all the others.
CREATE FUNCTION last_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE complaint SET unanswered = (NEW.sender = 'citizen' AND NEW.act IN ('add', 'reopen')) WHERE id = NEW."complaintId";
  RETURN NULL;
END $$;
CREATE TRIGGER complaint_message_last_word AFTER INSERT ON complaint_message FOR EACH ROW EXECUTE FUNCTION last_word();
UPDATE complaint p SET unanswered = true FROM (
  SELECT DISTINCT ON ("complaintId") "complaintId", sender, act FROM complaint_message ORDER BY "complaintId", "createdAt" DESC, id DESC) m
WHERE p.id = m."complaintId" AND m.sender = 'citizen' AND m.act IN ('add', 'reopen');
CREATE INDEX complaint_unanswered ON complaint ("caseId") WHERE unanswered;
