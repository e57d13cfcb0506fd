CREATE TABLE "bulk_run" (
    "id" UUID NOT NULL,
    "actorId" TEXT NOT NULL,
    "districtCode" CHAR(6),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "after" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" TEXT,

    CONSTRAINT "bulk_run_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "bulk_item" (
    "runId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "before" JSONB NOT NULL,

    CONSTRAINT "bulk_item_pkey" PRIMARY KEY ("runId","caseId")
);
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "districtCode" CHAR(6),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "bulk_run_actorId_at_idx" ON "bulk_run"("actorId", "at" DESC);
CREATE UNIQUE INDEX "saved_view_ownerId_name_key" ON "saved_view"("ownerId", "name");
CREATE INDEX "saved_view_shared_districtCode_idx" ON "saved_view"("shared", "districtCode");
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_runId_fkey" FOREIGN KEY ("runId") REFERENCES "bulk_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER bulk_item_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bulk_item
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
