-- CreateTable
CREATE TABLE "office_version" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "contact" JSONB,
    "note" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "office_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "office_version_code_version_key" ON "office_version"("code", "version");

-- By hand: a version is never changed; taking one back is another.
CREATE TRIGGER office_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON office_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
