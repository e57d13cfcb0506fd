-- DropIndex
DROP INDEX "crawl_run_state_claimedUntil_idx";

-- AlterTable
ALTER TABLE "capture" ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'own',
ADD COLUMN     "tls" JSONB,
ADD COLUMN     "warc" TEXT,
ADD COLUMN     "warcAt" BIGINT,
ADD COLUMN     "warcLength" INTEGER;

-- AlterTable
ALTER TABLE "complaint" ADD COLUMN     "linkCaptureId" UUID,
ADD COLUMN     "linkProblem" TEXT;

-- Walks of the old kind cannot be gone on with: their sources are walked anew at the next round.
ALTER TABLE crawl_run DROP CONSTRAINT crawl_run_state;
UPDATE source SET "nextRunAt" = now() WHERE id IN (SELECT "sourceId" FROM crawl_run WHERE state IN ('QUEUED', 'RUNNING'));
UPDATE crawl_run SET state = 'STOPPED', "finishedAt" = now() WHERE state IN ('QUEUED', 'RUNNING');
ALTER TABLE crawl_run ADD CONSTRAINT crawl_run_state CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'STOPPED'));

-- AlterTable
ALTER TABLE "crawl_run" DROP COLUMN "attempts",
DROP COLUMN "claimedBy",
DROP COLUMN "claimedUntil",
DROP COLUMN "problems",
ADD COLUMN     "admitted" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "bytes" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "cause" TEXT NOT NULL DEFAULT 'scheduled',
ADD COLUMN     "declaration" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "discovered" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sourceVersion" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "state" SET DEFAULT 'RUNNING';

-- AlterTable
ALTER TABLE "page" ADD COLUMN     "dueAt" TIMESTAMPTZ(3),
ADD COLUMN     "everyMinutes" INTEGER;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "groupId" UUID,
ADD COLUMN     "hosts" TEXT[],
ADD COLUMN     "selectors" JSONB,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "maxPages" DROP NOT NULL,
ALTER COLUMN "maxPages" DROP DEFAULT,
ALTER COLUMN "maxDepth" DROP NOT NULL,
ALTER COLUMN "maxDepth" DROP DEFAULT,
ALTER COLUMN "ratePerSecond" DROP NOT NULL,
ALTER COLUMN "ratePerSecond" DROP DEFAULT,
ALTER COLUMN "render" DROP NOT NULL,
ALTER COLUMN "render" DROP DEFAULT,
ALTER COLUMN "intervalMinutes" DROP NOT NULL,
ALTER COLUMN "intervalMinutes" DROP DEFAULT;

-- CreateTable
CREATE TABLE "source_group" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_version" (
    "sourceId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "declaration" JSONB NOT NULL,
    "actorId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_version_pkey" PRIMARY KEY ("sourceId","version")
);

-- CreateTable
CREATE TABLE "source_issue" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "runs" INTEGER NOT NULL DEFAULT 1,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "source_issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "crawl_url" (
    "id" BIGSERIAL NOT NULL,
    "runId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "urlKey" CHAR(64) NOT NULL,
    "host" TEXT NOT NULL,
    "depth" INTEGER NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lost" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3),
    "claimedBy" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "detail" TEXT,
    "sha256" CHAR(64),
    "complaintId" UUID,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "crawl_url_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "host" (
    "name" TEXT NOT NULL,
    "nextAt" TIMESTAMPTZ(3),
    "freeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "urgent" INTEGER NOT NULL DEFAULT 0,
    "delayMs" INTEGER NOT NULL,
    "robotsMs" INTEGER,
    "ownMs" INTEGER,
    "heldBy" UUID,
    "stoppedAt" TIMESTAMPTZ(3),
    "stopReason" TEXT,
    "fetched" BIGINT NOT NULL DEFAULT 0,
    "failed" BIGINT NOT NULL DEFAULT 0,
    "troubles" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "host_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "robots_file" (
    "origin" TEXT NOT NULL,
    "content" TEXT,
    "verdict" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "robots_file_pkey" PRIMARY KEY ("origin")
);

-- CreateTable
CREATE TABLE "robots_override" (
    "id" UUID NOT NULL,
    "host" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedById" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approvedById" TEXT,
    "approvedAt" TIMESTAMPTZ(3),
    "validUntil" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "robots_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heartbeatAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "ending" TEXT,
    "draining" BOOLEAN NOT NULL DEFAULT false,
    "stats" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "worker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sighting" (
    "id" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "captureId" UUID NOT NULL,
    "runId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "warc" TEXT NOT NULL,
    "warcAt" BIGINT NOT NULL,
    "warcLength" INTEGER NOT NULL,

    CONSTRAINT "sighting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "artifact" (
    "id" UUID NOT NULL,
    "captureId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "reason" TEXT,
    "sha256" CHAR(64),
    "size" INTEGER,
    "claimedUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "wantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenAt" TIMESTAMPTZ(3),
    "facts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "artifact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_group_key_key" ON "source_group"("key");

-- CreateIndex
CREATE INDEX "source_issue_sourceId_closedAt_idx" ON "source_issue"("sourceId", "closedAt");

-- CreateIndex
CREATE INDEX "crawl_url_runId_state_idx" ON "crawl_url"("runId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "crawl_url_runId_urlKey_key" ON "crawl_url"("runId", "urlKey");

-- CreateIndex
CREATE INDEX "robots_override_host_idx" ON "robots_override"("host");

-- CreateIndex
CREATE INDEX "worker_endedAt_heartbeatAt_idx" ON "worker"("endedAt", "heartbeatAt");

-- CreateIndex
CREATE INDEX "sighting_pageId_at_idx" ON "sighting"("pageId", "at" DESC);

-- CreateIndex
CREATE INDEX "sighting_captureId_idx" ON "sighting"("captureId");

-- CreateIndex
CREATE INDEX "artifact_state_claimedUntil_idx" ON "artifact"("state", "claimedUntil");

-- CreateIndex
CREATE UNIQUE INDEX "artifact_captureId_kind_key" ON "artifact"("captureId", "kind");

-- CreateIndex
CREATE INDEX "crawl_run_state_createdAt_idx" ON "crawl_run"("state", "createdAt");

-- CreateIndex
CREATE INDEX "page_sourceId_dueAt_idx" ON "page"("sourceId", "dueAt");

-- CreateIndex
CREATE INDEX "source_groupId_idx" ON "source"("groupId");

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "source_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_version" ADD CONSTRAINT "source_version_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_issue" ADD CONSTRAINT "source_issue_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sighting" ADD CONSTRAINT "sighting_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "page"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sighting" ADD CONSTRAINT "sighting_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "artifact" ADD CONSTRAINT "artifact_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what the schema language cannot express.

ALTER TABLE crawl_run ALTER COLUMN declaration DROP DEFAULT;
UPDATE crawl_run SET discovered = fetched + unchanged + skipped + failed;
INSERT INTO source_version ("sourceId", version, declaration)
  SELECT id, 1, jsonb_build_object('key', key, 'name', name, 'kind', kind, 'channel', channel, 'publisher', publisher,
    'startUrls', to_jsonb("startUrls"), 'maxPages', "maxPages", 'maxDepth', "maxDepth", 'ratePerSecond', "ratePerSecond", 'render', render)
  FROM source;

-- What a claim looks for: the next addresses of a host, and the hosts that may be asked.
CREATE INDEX crawl_url_waiting ON crawl_url (host, priority DESC, id) WHERE state = 'WAITING';
CREATE INDEX crawl_url_claimed ON crawl_url ("claimedBy") WHERE state = 'CLAIMED';
CREATE INDEX crawl_url_content ON crawl_url ("runId", sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX host_ready ON host (urgent DESC, "nextAt") WHERE "nextAt" IS NOT NULL;
CREATE INDEX crawl_url_complaint ON crawl_url ("complaintId") WHERE "complaintId" IS NOT NULL;
CREATE INDEX complaint_link_waiting ON complaint (id) WHERE link IS NOT NULL AND "linkCaptureId" IS NULL AND "linkProblem" IS NULL;
CREATE UNIQUE INDEX source_issue_open ON source_issue ("sourceId", kind) WHERE "closedAt" IS NULL;

ALTER TABLE crawl_url ADD CONSTRAINT crawl_url_state
  CHECK (state IN ('WAITING', 'CLAIMED', 'FETCHED', 'UNCHANGED', 'SKIPPED', 'FAILED', 'ALIAS'));
ALTER TABLE crawl_url ADD CONSTRAINT crawl_url_claim CHECK ((state = 'CLAIMED') = ("claimedBy" IS NOT NULL));
ALTER TABLE artifact ADD CONSTRAINT artifact_state CHECK (state IN ('WAITING', 'DONE', 'MISSING'));
ALTER TABLE artifact ADD CONSTRAINT artifact_whole CHECK ((state = 'DONE') = (sha256 IS NOT NULL) AND (state <> 'MISSING' OR reason IS NOT NULL));
-- Nobody sets robots.txt aside alone.
ALTER TABLE robots_override ADD CONSTRAINT robots_override_two CHECK ("approvedById" <> "requestedById");

CREATE TRIGGER sighting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sighting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER source_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON source_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
