-- CreateTable
CREATE TABLE "routing_version" (
    "id" UUID NOT NULL,
    "violation" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "route" JSONB,
    "note" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "routing_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "routing_version_violation_version_key" ON "routing_version"("violation", "version");

-- By hand: a version is never changed; taking one back is another.
CREATE TRIGGER routing_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON routing_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
