-- CreateTable
CREATE TABLE "half_month_report" (
    "id" UUID NOT NULL,
    "districtCode" CHAR(6) NOT NULL,
    "period" CHAR(9) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "texts" JSONB NOT NULL DEFAULT '{}',
    "figures" JSONB,
    "authorId" TEXT,
    "signerId" TEXT,
    "signedAt" TIMESTAMPTZ(3),
    "firstSentAt" TIMESTAMPTZ(3),
    "returnNote" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "half_month_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "half_month_edition" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "sentById" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "half_month_edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "half_month_circular" (
    "period" CHAR(9) NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "authorId" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "half_month_circular_pkey" PRIMARY KEY ("period")
);

-- CreateIndex
CREATE INDEX "half_month_report_period_idx" ON "half_month_report"("period");

-- CreateIndex
CREATE UNIQUE INDEX "half_month_report_districtCode_period_key" ON "half_month_report"("districtCode", "period");

-- CreateIndex
CREATE UNIQUE INDEX "half_month_edition_reportId_number_key" ON "half_month_edition"("reportId", "number");

-- AddForeignKey
ALTER TABLE "half_month_edition" ADD CONSTRAINT "half_month_edition_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "half_month_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: a submitted report is never changed, and what was decided in a period is found by its day.
CREATE TRIGGER half_month_edition_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON half_month_edition
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE half_month_report ADD CONSTRAINT half_month_report_state CHECK (state IN ('DRAFT', 'SIGNED', 'SUBMITTED', 'RETURNED'));
CREATE INDEX case_event_moved_at ON case_event (at) WHERE kind = 'moved';
