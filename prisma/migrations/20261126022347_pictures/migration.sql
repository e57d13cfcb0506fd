-- AlterTable
ALTER TABLE "crawl_url" ADD COLUMN     "via" JSONB;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "pictures" INTEGER;

-- CreateTable
CREATE TABLE "picture" (
    "id" UUID NOT NULL,
    "captureId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "urlKey" CHAR(64) NOT NULL,
    "sha256" CHAR(64),
    "size" INTEGER,
    "contentType" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "text" TEXT NOT NULL DEFAULT '',
    "lines" JSONB NOT NULL DEFAULT '[]',
    "codes" JSONB NOT NULL DEFAULT '[]',
    "fetchedAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "detail" TEXT,
    "warc" TEXT,
    "warcAt" BIGINT,
    "warcLength" INTEGER,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "picture_urlKey_idx" ON "picture"("urlKey");

-- CreateIndex
CREATE INDEX "picture_sha256_idx" ON "picture"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "picture_captureId_position_key" ON "picture"("captureId", "position");

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
