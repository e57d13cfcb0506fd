-- a sheet of ledger rows that came in, and the rows that were left out
CREATE TABLE "ledger_import" (
    "id" UUID NOT NULL,
    "ledger" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "institutionId" UUID,
    "districtCode" CHAR(6),
    "departmentCode" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "headings" JSONB NOT NULL,
    "rows" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "breaches" INTEGER NOT NULL,

    CONSTRAINT "ledger_import_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ledger_import_ledger_at_idx" ON "ledger_import"("ledger", "at" DESC);
CREATE INDEX "ledger_import_at_idx" ON "ledger_import"("at");

CREATE TABLE "ledger_import_fault" (
    "importId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "problems" JSONB NOT NULL,

    CONSTRAINT "ledger_import_fault_pkey" PRIMARY KEY ("importId", "row")
);
ALTER TABLE "ledger_import_fault" ADD CONSTRAINT "ledger_import_fault_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ledger_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
