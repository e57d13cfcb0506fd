-- CreateTable
CREATE TABLE "advert_group" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "signature" BYTEA NOT NULL,
    "keys" INTEGER[],
    "pages" INTEGER NOT NULL DEFAULT 0,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "advert_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advert_copy" (
    "id" UUID NOT NULL,
    "listingId" UUID,
    "pictureId" UUID,
    "captureId" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "digest" CHAR(64),
    "groupId" UUID,
    "similarity" DOUBLE PRECISION,
    "comparedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "advert_copy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "advert_group_keys_idx" ON "advert_group" USING GIN ("keys");

-- CreateIndex
CREATE INDEX "advert_group_pages_id_idx" ON "advert_group"("pages" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "advert_copy_listingId_key" ON "advert_copy"("listingId");

-- CreateIndex
CREATE UNIQUE INDEX "advert_copy_pictureId_key" ON "advert_copy"("pictureId");

-- CreateIndex
CREATE INDEX "advert_copy_groupId_pageId_idx" ON "advert_copy"("groupId", "pageId");

-- CreateIndex
CREATE INDEX "advert_copy_digest_idx" ON "advert_copy"("digest");

-- CreateIndex
CREATE INDEX "advert_copy_captureId_idx" ON "advert_copy"("captureId");

-- AddForeignKey
ALTER TABLE "advert_copy" ADD CONSTRAINT "advert_copy_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advert_copy" ADD CONSTRAINT "advert_copy_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advert_copy" ADD CONSTRAINT "advert_copy_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advert_copy" ADD CONSTRAINT "advert_copy_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "advert_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What waits to be compared, texts and pictures apart.
CREATE INDEX "advert_copy_waiting_texts" ON "advert_copy"("id") WHERE "comparedAt" IS NULL AND "listingId" IS NOT NULL;
CREATE INDEX "advert_copy_waiting_pictures" ON "advert_copy"("id") WHERE "comparedAt" IS NULL AND "pictureId" IS NOT NULL;

-- What is on file already is compared like what comes.
INSERT INTO "advert_copy" ("id", "listingId", "captureId", "pageId")
SELECT gen_random_uuid(), l."id", l."captureId", l."pageId" FROM "listing" l WHERE l."state" IN ('DONE', 'SUPERSEDED');
INSERT INTO "advert_copy" ("id", "pictureId", "captureId", "pageId")
SELECT gen_random_uuid(), p."id", p."captureId", c."pageId" FROM "picture" p JOIN "capture" c ON c."id" = p."captureId" WHERE p."sha256" IS NOT NULL;
