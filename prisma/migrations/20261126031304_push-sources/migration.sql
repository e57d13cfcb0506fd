-- AlterTable
ALTER TABLE "complaint" ADD COLUMN     "pushSourceId" UUID;

-- CreateTable
CREATE TABLE "push_source" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "keyHash" CHAR(64) NOT NULL,
    "channel" TEXT NOT NULL,
    "perMinute" INTEGER NOT NULL DEFAULT 600,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "push_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push_receipt" (
    "sourceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" CHAR(64) NOT NULL,
    "answer" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_receipt_pkey" PRIMARY KEY ("sourceId","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "push_source_keyHash_key" ON "push_source"("keyHash");

-- CreateIndex
CREATE INDEX "push_receipt_createdAt_idx" ON "push_receipt"("createdAt");

-- CreateIndex
CREATE INDEX "complaint_pushSourceId_updatedAt_idx" ON "complaint"("pushSourceId", "updatedAt");

-- AddForeignKey
ALTER TABLE "push_receipt" ADD CONSTRAINT "push_receipt_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "push_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
