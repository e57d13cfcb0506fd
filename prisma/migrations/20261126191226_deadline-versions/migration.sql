-- CreateTable
CREATE TABLE "deadline_version" (
    "id" UUID NOT NULL,
    "deadlineId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "terms" JSONB,
    "fromDay" CHAR(10) NOT NULL,
    "note" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deadline_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "deadline_version_deadlineId_version_key" ON "deadline_version"("deadlineId", "version");

-- By hand: a version is never changed; taking one back is another.
CREATE TRIGGER deadline_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deadline_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
