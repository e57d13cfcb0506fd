-- CreateTable
CREATE TABLE "calendar_version" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "days" JSONB,
    "note" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "firstDay" CHAR(10) NOT NULL,

    CONSTRAINT "calendar_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "due_recount" (
    "versionId" UUID NOT NULL,
    "after" UUID,
    "looked" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "due_recount_pkey" PRIMARY KEY ("versionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_version_year_version_key" ON "calendar_version"("year", "version");

-- AddForeignKey
ALTER TABLE "due_recount" ADD CONSTRAINT "due_recount_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "calendar_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER calendar_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
