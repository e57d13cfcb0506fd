-- AlterTable
ALTER TABLE "capture" ADD COLUMN     "claimedAt" TIMESTAMPTZ(3),
ADD COLUMN     "materialId" UUID;

-- CreateTable
CREATE TABLE "material" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "url" TEXT,
    "note" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "districtCode" TEXT,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'NEW',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedUntil" TIMESTAMPTZ(3),
    "pages" INTEGER NOT NULL DEFAULT 0,
    "pictures" INTEGER NOT NULL DEFAULT 0,
    "left" JSONB NOT NULL DEFAULT '[]',
    "problem" TEXT,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "material_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "material_state_addedAt_idx" ON "material"("state", "addedAt");

-- CreateIndex
CREATE INDEX "capture_materialId_idx" ON "capture"("materialId");

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "material"("id") ON DELETE SET NULL ON UPDATE CASCADE;
