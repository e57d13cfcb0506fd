-- CreateTable
CREATE TABLE "site_record" (
    "id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "caseId" UUID,
    "inspectionTaskId" UUID,
    "edition" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "authorId" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_photo" (
    "sha256" CHAR(64) NOT NULL,
    "senderId" TEXT NOT NULL,
    "shownSha256" CHAR(64) NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_photo_pkey" PRIMARY KEY ("sha256","senderId")
);

-- CreateIndex
CREATE UNIQUE INDEX "site_record_key_key" ON "site_record"("key");

-- CreateIndex
CREATE UNIQUE INDEX "site_record_caseId_edition_key" ON "site_record"("caseId", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "site_record_inspectionTaskId_edition_key" ON "site_record"("inspectionTaskId", "edition");

-- AddForeignKey
ALTER TABLE "site_record" ADD CONSTRAINT "site_record_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_record" ADD CONSTRAINT "site_record_inspectionTaskId_fkey" FOREIGN KEY ("inspectionTaskId") REFERENCES "inspection_task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_record" ADD CONSTRAINT "site_record_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: a record belongs to a case or to an inspection, and is never changed or taken away.
ALTER TABLE "site_record" ADD CONSTRAINT "site_record_about_one" CHECK (num_nonnulls("caseId", "inspectionTaskId") = 1);
CREATE FUNCTION keep_site_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a record of a visit is never changed; write its next edition';
END $$;
CREATE TRIGGER site_record_kept BEFORE UPDATE OR DELETE ON site_record FOR EACH ROW EXECUTE FUNCTION keep_site_record();
