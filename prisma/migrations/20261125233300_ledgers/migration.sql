-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "ledgerRowId" UUID;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "institutionId" UUID;

-- CreateTable
CREATE TABLE "ledger_row" (
    "id" UUID NOT NULL,
    "ledger" TEXT NOT NULL,
    "key" CHAR(64) NOT NULL,
    "unit" TEXT NOT NULL,
    "institutionId" UUID,
    "districtCode" CHAR(6),
    "departmentCode" TEXT,
    "day" CHAR(10) NOT NULL,
    "period" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "violations" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "ledger_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_revision" (
    "id" UUID NOT NULL,
    "rowId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'saved',
    "note" TEXT,
    "actorId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ledger_row_ledger_day_id_idx" ON "ledger_row"("ledger", "day" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ledger_row_ledger_districtCode_day_id_idx" ON "ledger_row"("ledger", "districtCode", "day" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ledger_row_ledger_unit_day_id_idx" ON "ledger_row"("ledger", "unit", "day" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ledger_row_institutionId_idx" ON "ledger_row"("institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_row_ledger_key_key" ON "ledger_row"("ledger", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_revision_rowId_version_key" ON "ledger_revision"("rowId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "finding_ledgerRowId_violation_rule_key" ON "finding"("ledgerRowId", "violation", "rule");

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_ledgerRowId_fkey" FOREIGN KEY ("ledgerRowId") REFERENCES "ledger_row"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_row" ADD CONSTRAINT "ledger_row_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_revision" ADD CONSTRAINT "ledger_revision_rowId_fkey" FOREIGN KEY ("rowId") REFERENCES "ledger_row"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: a finding stands in one place, a version of a row is never changed, and lists of rows with findings stay fast.
ALTER TABLE finding DROP CONSTRAINT finding_one_origin;
ALTER TABLE finding ADD CONSTRAINT finding_one_origin CHECK (num_nonnulls("listingId", "complaintId", "ledgerRowId") = 1);
ALTER TABLE ledger_revision ADD CONSTRAINT ledger_revision_kind CHECK (kind IN ('saved', 'withdrawn'));
CREATE TRIGGER ledger_revision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE INDEX ledger_row_with_violations ON ledger_row (ledger, day DESC, id DESC) WHERE violations <> '{}' AND "withdrawnAt" IS NULL;
