-- The day that set the clock of "dueDay" going; filled as cases are looked at again.
ALTER TABLE "case" ADD COLUMN "dueSince" CHAR(10);

CREATE TABLE "escalation" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "since" CHAR(10) NOT NULL,
    "dueDay" CHAR(10) NOT NULL,
    "level" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "escalation_caseId_step_since_level_key" ON "escalation"("caseId", "step", "since", "level");
CREATE INDEX "escalation_at_idx" ON "escalation"("at" DESC);
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "escalation" ADD CONSTRAINT escalation_level CHECK (level BETWEEN 1 AND 3);
CREATE TRIGGER escalation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON escalation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
