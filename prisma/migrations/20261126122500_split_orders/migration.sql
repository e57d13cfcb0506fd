-- Splitting an order is a decision like merging, and can be taken back.
ALTER TABLE "decision" DROP CONSTRAINT decision_kind;
ALTER TABLE "decision" ADD CONSTRAINT decision_kind CHECK (kind IN (
  'merge-institutions', 'move-between-institutions', 'keep-apart', 'merge-cases', 'move-between-cases', 'split-order', 'undo'));

-- SPLIT: its matters are handled instead; FOLDED: a matter whose split was taken back. Neither lies in a case.
ALTER TABLE "complaint" DROP CONSTRAINT complaint_river;
ALTER TABLE "complaint" ADD CONSTRAINT complaint_river CHECK ("riverState" IN ('NEW', 'DONE', 'FAILED', 'SPLIT', 'FOLDED'));
UPDATE "complaint" whole SET "riverState" = 'SPLIT'
  WHERE "caseId" IS NULL AND EXISTS (SELECT 1 FROM "complaint" part WHERE part."partOfId" = whole.id);
ALTER TABLE "complaint" ADD CONSTRAINT complaint_stands_back CHECK ("riverState" NOT IN ('SPLIT', 'FOLDED') OR "caseId" IS NULL);
