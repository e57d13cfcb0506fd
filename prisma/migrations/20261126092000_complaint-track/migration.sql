-- A complaint that is mediated has its own course beside the case.
ALTER TABLE "complaint"
  ADD COLUMN "facts" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "stateSince" CHAR(10),
  ADD COLUMN "acceptedDay" CHAR(10),
  ADD COLUMN "mediationEnd" TEXT;
UPDATE "complaint" SET "mediationEnd" = state WHERE state IN ('AGREED', 'TERMINATED');
