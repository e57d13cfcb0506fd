-- DropIndex
DROP INDEX "wording_version_wordingId_version_key";

-- AlterTable
ALTER TABLE "wording_version" ADD COLUMN     "districtCode" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "wording_version_wordingId_districtCode_version_key" ON "wording_version"("wordingId", "districtCode", "version");
