CREATE TABLE "wording_version" (
    "id" UUID NOT NULL,
    "wordingId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "paragraphs" JSONB,
    "note" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wording_version_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "wording_version_wordingId_version_key" ON "wording_version"("wordingId", "version");

-- By hand: a version is never changed; taking one back is another.
CREATE TRIGGER wording_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON wording_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
