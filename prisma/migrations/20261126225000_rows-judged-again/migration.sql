-- AlterTable
ALTER TABLE "ledger_row" ADD COLUMN     "againOn" CHAR(10);

-- rows wait for their day: few do, and only they stand in the index
CREATE INDEX ledger_row_again ON ledger_row ("againOn") WHERE "againOn" IS NOT NULL AND "withdrawnAt" IS NULL;

-- lateness was told by the day that was typed into a row: those that are judged by the clock now are looked at once more
UPDATE ledger_row SET "againOn" = '2000-01-01' WHERE "withdrawnAt" IS NULL AND ledger IN ('duties', 'supervision-tasks', 'milestones',
  'hazards', 'training-staff', 'refund-requests', 'class-filing', 'conversions', 'homework-inspections');
