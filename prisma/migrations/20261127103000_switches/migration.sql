-- CreateTable
CREATE TABLE "switch_version" (
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "off" TEXT[],
    "note" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "switch_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "switch_version_role_version_key" ON "switch_version"("role", "version");

-- By hand: a version is never changed; switching back is another.
CREATE TRIGGER switch_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON switch_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
