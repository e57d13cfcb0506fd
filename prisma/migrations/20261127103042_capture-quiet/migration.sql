-- AlterTable
ALTER TABLE "capture" ADD COLUMN     "quiet" BOOLEAN NOT NULL DEFAULT false;
