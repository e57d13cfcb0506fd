-- AlterTable
ALTER TABLE "case" ADD COLUMN     "homeInstitutionId" UUID,
ADD COLUMN     "rootId" UUID;

-- AlterTable
ALTER TABLE "complaint" ADD COLUMN     "detached" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "homeCaseId" UUID,
ADD COLUMN     "homeInstitutionId" UUID;

-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "detached" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "homeCaseId" UUID,
ADD COLUMN     "homeInstitutionId" UUID;

-- AlterTable
ALTER TABLE "institution" ADD COLUMN     "comparedAt" TIMESTAMPTZ(3),
ADD COLUMN     "rootId" UUID;

-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "homeInstitutionId" UUID;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "homeInstitutionId" UUID;

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "seq" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT,
    "kind" TEXT NOT NULL,
    "fromId" UUID,
    "intoId" UUID,
    "created" BOOLEAN NOT NULL DEFAULT false,
    "undoesId" UUID,
    "partOfId" UUID,
    "score" DOUBLE PRECISION,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "note" TEXT NOT NULL DEFAULT '',
    "compared" CHAR(64),

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_item" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "itemId" UUID NOT NULL,
    "fromId" UUID,
    "toId" UUID,

    CONSTRAINT "decision_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merge_suggestion" (
    "leftId" UUID NOT NULL,
    "rightId" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reasons" JSONB NOT NULL,
    "compared" CHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "merge_suggestion_pkey" PRIMARY KEY ("leftId","rightId")
);

-- CreateIndex
CREATE UNIQUE INDEX "decision_seq_key" ON "decision"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "decision_undoesId_key" ON "decision"("undoesId");

-- CreateIndex
CREATE INDEX "decision_kind_fromId_idx" ON "decision"("kind", "fromId");

-- CreateIndex
CREATE INDEX "decision_kind_intoId_idx" ON "decision"("kind", "intoId");

-- CreateIndex
CREATE INDEX "decision_partOfId_idx" ON "decision"("partOfId");

-- CreateIndex
CREATE INDEX "decision_item_itemId_idx" ON "decision_item"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "decision_item_decisionId_kind_itemId_key" ON "decision_item"("decisionId", "kind", "itemId");

-- CreateIndex
CREATE INDEX "merge_suggestion_score_idx" ON "merge_suggestion"("score" DESC);

-- CreateIndex
CREATE INDEX "merge_suggestion_rightId_idx" ON "merge_suggestion"("rightId");

-- CreateIndex
CREATE INDEX "case_rootId_idx" ON "case"("rootId");

-- CreateIndex
CREATE INDEX "institution_rootId_idx" ON "institution"("rootId");

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_undoesId_fkey" FOREIGN KEY ("undoesId") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: judgements are added to, never changed; items stand where they were put first unless a merge shows them elsewhere.
CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "decision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_item_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "decision_item"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "decision" ADD CONSTRAINT decision_kind CHECK (kind IN (
  'merge-institutions', 'move-between-institutions', 'keep-apart', 'merge-cases', 'move-between-cases', 'undo'));
ALTER TABLE "decision" ADD CONSTRAINT decision_undo CHECK ((kind = 'undo') = ("undoesId" IS NOT NULL));
ALTER TABLE "decision" ADD CONSTRAINT decision_two CHECK ("fromId" <> "intoId");
ALTER TABLE "decision_item" ADD CONSTRAINT decision_item_kind CHECK (kind IN ('complaint', 'finding', 'listing', 'source', 'identifier'));
ALTER TABLE "complaint" ADD CONSTRAINT complaint_detached CHECK (NOT detached OR "caseId" IS NULL);
ALTER TABLE "finding" ADD CONSTRAINT finding_detached CHECK (NOT detached OR "caseId" IS NULL);
CREATE INDEX complaint_home_case ON "complaint" ("homeCaseId") WHERE "homeCaseId" IS NOT NULL;
CREATE INDEX complaint_home_institution ON "complaint" ("homeInstitutionId") WHERE "homeInstitutionId" IS NOT NULL;
CREATE INDEX finding_home_case ON "finding" ("homeCaseId") WHERE "homeCaseId" IS NOT NULL;
CREATE INDEX finding_home_institution ON "finding" ("homeInstitutionId") WHERE "homeInstitutionId" IS NOT NULL;
CREATE INDEX listing_home_institution ON "listing" ("homeInstitutionId") WHERE "homeInstitutionId" IS NOT NULL;
CREATE INDEX source_home_institution ON "source" ("homeInstitutionId") WHERE "homeInstitutionId" IS NOT NULL;
CREATE INDEX case_home_institution ON "case" ("homeInstitutionId") WHERE "homeInstitutionId" IS NOT NULL;
-- what waits to be compared with its likes
CREATE INDEX institution_to_compare ON "institution" (id) WHERE "comparedAt" IS NULL AND "rootId" IS NULL;
