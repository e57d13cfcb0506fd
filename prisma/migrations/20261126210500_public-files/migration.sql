-- AlterTable
ALTER TABLE "ledger_attachment" ADD COLUMN     "downloads" INTEGER NOT NULL DEFAULT 0;
