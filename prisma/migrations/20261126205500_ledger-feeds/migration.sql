-- AlterTable
ALTER TABLE "ledger_row" ADD COLUMN     "fed" JSONB;
