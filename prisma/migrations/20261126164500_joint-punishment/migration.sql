CREATE TABLE "joint_measure" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "person" TEXT,
    "note" TEXT NOT NULL,
    "told" TEXT[],
    "fromDay" CHAR(10) NOT NULL,
    "untilDay" CHAR(10),
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,
    "endNote" TEXT,
    "endedById" TEXT,

    CONSTRAINT "joint_measure_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "joint_measure_caseId_idx" ON "joint_measure"("caseId");
CREATE INDEX "joint_measure_recordedAt_idx" ON "joint_measure"("recordedAt" DESC);
ALTER TABLE "joint_measure" ADD CONSTRAINT "joint_measure_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what was put on record stays as it was written; it can only be ended, once.
ALTER TABLE "joint_measure" ADD CONSTRAINT joint_measure_end CHECK (num_nonnulls("endedAt", "endedBy", "endNote", "endedById") IN (0, 4));
CREATE FUNCTION keep_joint_measure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."endedAt" IS NOT NULL
    OR to_jsonb(NEW) - ARRAY['endedAt', 'endedBy', 'endNote', 'endedById'] <> to_jsonb(OLD) - ARRAY['endedAt', 'endedBy', 'endNote', 'endedById'] THEN
    RAISE EXCEPTION 'joint punishment on record is only ever ended';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER joint_measure_kept BEFORE UPDATE OR DELETE ON joint_measure FOR EACH ROW EXECUTE FUNCTION keep_joint_measure();
