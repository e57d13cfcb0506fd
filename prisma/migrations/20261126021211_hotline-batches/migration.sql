-- AlterTable
ALTER TABLE "complaint" ADD COLUMN     "importBatchId" UUID,
ADD COLUMN     "origin" JSONB,
ADD COLUMN     "partOfId" UUID,
ADD COLUMN     "redoOfId" UUID;

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "districtCode" CHAR(6),
    "sha256" CHAR(64) NOT NULL,
    "size" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "columns" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'UPLOADED',
    "rowsTotal" INTEGER NOT NULL,
    "rowsDone" INTEGER NOT NULL DEFAULT 0,
    "imported" INTEGER NOT NULL DEFAULT 0,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "warned" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "undone" INTEGER NOT NULL DEFAULT 0,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "claimedUntil" TIMESTAMPTZ(3),
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "batchId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("batchId")
);

-- CreateTable
CREATE TABLE "import_fault" (
    "batchId" UUID NOT NULL,
    "sheet" INTEGER NOT NULL DEFAULT 0,
    "row" INTEGER NOT NULL,
    "problem" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "orderNo" TEXT NOT NULL DEFAULT '',
    "fatal" BOOLEAN NOT NULL,

    CONSTRAINT "import_fault_pkey" PRIMARY KEY ("batchId","sheet","row","problem")
);

-- CreateTable
CREATE TABLE "import_profile" (
    "name" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "createdById" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_profile_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "origin_update" (
    "id" UUID NOT NULL,
    "complaintId" UUID NOT NULL,
    "changes" JSONB NOT NULL,
    "sameness" CHAR(64) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "origin_update_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_batch_state_claimedUntil_idx" ON "import_batch"("state", "claimedUntil");

-- CreateIndex
CREATE INDEX "import_batch_createdAt_idx" ON "import_batch"("createdAt" DESC);

-- CreateIndex
CREATE INDEX "origin_update_state_arrivedAt_idx" ON "origin_update"("state", "arrivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "origin_update_complaintId_sameness_key" ON "origin_update"("complaintId", "sameness");

-- CreateIndex
CREATE INDEX "complaint_importBatchId_idx" ON "complaint"("importBatchId");

-- CreateIndex
CREATE INDEX "complaint_redoOfId_idx" ON "complaint"("redoOfId");

-- CreateIndex
CREATE INDEX "complaint_partOfId_idx" ON "complaint"("partOfId");

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_fault" ADD CONSTRAINT "import_fault_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_update" ADD CONSTRAINT "origin_update_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
