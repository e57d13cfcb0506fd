-- A clock may also be the period for which a unit owes a row to a ledger.
ALTER TABLE "escalation" ALTER COLUMN "caseId" DROP NOT NULL, ADD COLUMN "unit" TEXT,
  ADD CONSTRAINT escalation_of_one CHECK (("caseId" IS NULL) <> ("unit" IS NULL));
CREATE UNIQUE INDEX "escalation_unit_step_since_level_key" ON "escalation"("unit", "step", "since", "level");
