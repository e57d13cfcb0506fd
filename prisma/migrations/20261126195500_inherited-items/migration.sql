-- AlterTable
ALTER TABLE "decision_item" ADD COLUMN     "inherited" BOOLEAN NOT NULL DEFAULT false;

