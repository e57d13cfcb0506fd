-- AlterTable
ALTER TABLE "page" ADD COLUMN     "goneAt" TIMESTAMPTZ(3);
UPDATE "page" SET "goneAt" = "lastSeenAt" WHERE state IN ('deleted', 'empty', 'parked');
