-- CreateTable
CREATE TABLE "reply_invitation" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "asked" TEXT NOT NULL,
    "points" JSONB NOT NULL,
    "dueDay" CHAR(10) NOT NULL,
    "invitedById" TEXT NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "repliedAt" TIMESTAMPTZ(3),
    "repliedById" TEXT,
    "onPaper" BOOLEAN NOT NULL DEFAULT false,
    "words" TEXT,
    "promise" TEXT,
    "promisedDay" CHAR(10),

    CONSTRAINT "reply_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_file" (
    "id" UUID NOT NULL,
    "invitationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "shownSha256" CHAR(64),
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "given" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "reply_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reply_invitation_caseId_idx" ON "reply_invitation"("caseId");

-- CreateIndex
CREATE INDEX "reply_invitation_institutionId_idx" ON "reply_invitation"("institutionId");

-- CreateIndex
CREATE INDEX "reply_file_invitationId_idx" ON "reply_file"("invitationId");

-- AddForeignKey
ALTER TABLE "reply_invitation" ADD CONSTRAINT "reply_invitation_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_invitation" ADD CONSTRAINT "reply_invitation_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_file" ADD CONSTRAINT "reply_file_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "reply_invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what was told and what was answered stay as they were written. An invitation is answered once, or taken back.
ALTER TABLE "reply_invitation" ADD CONSTRAINT reply_invitation_answer CHECK (
  num_nonnulls("repliedAt", "repliedById", words) IN (0, 3) AND num_nonnulls(promise, "promisedDay") IN (0, 2)
  AND (promise IS NULL OR words IS NOT NULL) AND ("repliedAt" IS NULL OR "withdrawnAt" IS NULL));
CREATE FUNCTION keep_reply_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE open_parts CONSTANT text[] := ARRAY['withdrawnAt', 'repliedAt', 'repliedById', 'onPaper', 'words', 'promise', 'promisedDay'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD."repliedAt" IS NOT NULL OR OLD."withdrawnAt" IS NOT NULL
    OR to_jsonb(NEW) - open_parts <> to_jsonb(OLD) - open_parts THEN
    RAISE EXCEPTION 'an invitation to reply is only ever answered once or taken back';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reply_invitation_kept BEFORE UPDATE OR DELETE ON reply_invitation FOR EACH ROW EXECUTE FUNCTION keep_reply_invitation();
