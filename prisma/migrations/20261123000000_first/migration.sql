-- Names are compared by their trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "district" (
    "code" CHAR(6) NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "short" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "feeArea" TEXT NOT NULL,
    "escrowPilot" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "district_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "department" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "department_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "institution" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "districtCode" CHAR(6),
    "licenceStatus" TEXT NOT NULL DEFAULT 'unknown',
    "category" TEXT,
    "legalNature" TEXT,
    "origin" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "institution_identifier" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "validTo" TIMESTAMPTZ(3),

    CONSTRAINT "institution_identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "startUrls" TEXT[],
    "maxPages" INTEGER NOT NULL DEFAULT 200,
    "maxDepth" INTEGER NOT NULL DEFAULT 4,
    "ratePerSecond" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "render" TEXT NOT NULL DEFAULT 'auto',
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "intervalMinutes" INTEGER NOT NULL DEFAULT 1440,
    "nextRunAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "institutionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "crawl_run" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'QUEUED',
    "claimedBy" TEXT,
    "claimedUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fetched" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "crawl_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "urlKey" CHAR(64) NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "sha256" CHAR(64),
    "textHash" CHAR(64),
    "etag" TEXT,
    "lastModified" TEXT,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3),

    CONSTRAINT "page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capture" (
    "id" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "runId" UUID,
    "sha256" CHAR(64) NOT NULL,
    "size" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "finalUrl" TEXT NOT NULL,
    "redirects" TEXT[],
    "status" INTEGER NOT NULL,
    "headers" JSONB NOT NULL,
    "ip" TEXT,
    "contentType" TEXT,
    "charset" TEXT,
    "rendered" BOOLEAN NOT NULL DEFAULT false,
    "tool" TEXT NOT NULL,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing" (
    "id" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "captureId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "url" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "institutionName" TEXT,
    "account" TEXT,
    "data" JSONB NOT NULL,
    "institutionId" UUID,
    "documentType" TEXT,
    "needsReview" BOOLEAN NOT NULL DEFAULT false,
    "classification" JSONB,
    "state" TEXT NOT NULL DEFAULT 'NEW',
    "claimedUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "classifiedAt" TIMESTAMPTZ(3),

    CONSTRAINT "listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "codeHash" CHAR(64) NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "originNo" TEXT,
    "text" TEXT NOT NULL,
    "demand" TEXT,
    "institutionName" TEXT,
    "institutionId" UUID,
    "districtCode" CHAR(6),
    "address" TEXT,
    "link" TEXT,
    "happenedAt" TIMESTAMPTZ(3),
    "anonymous" BOOLEAN NOT NULL DEFAULT true,
    "sealedContact" BYTEA,
    "sealedKey" BYTEA,
    "keyId" TEXT,
    "phoneHash" CHAR(64),
    "state" TEXT NOT NULL DEFAULT 'RECEIVED',
    "classification" JSONB,
    "riverState" TEXT NOT NULL DEFAULT 'NEW',
    "claimedUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "caseId" UUID,
    "dueDay" CHAR(10),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "complaintId" UUID,
    "tokenHash" CHAR(64) NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "shownSha256" CHAR(64),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "listingId" UUID,
    "complaintId" UUID,
    "violation" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "ruleVersion" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "where" TEXT NOT NULL,
    "from" INTEGER NOT NULL,
    "to" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "legalBasis" TEXT[],
    "explanationZh" TEXT NOT NULL,
    "explanationEn" TEXT NOT NULL,
    "severity" INTEGER NOT NULL,
    "scope" TEXT NOT NULL DEFAULT 'k12',
    "status" TEXT NOT NULL DEFAULT 'NEW',
    "channel" TEXT NOT NULL,
    "institutionId" UUID,
    "districtCode" CHAR(6),
    "caseId" UUID,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionNote" TEXT,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL,
    "serial" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "institutionId" UUID NOT NULL,
    "openKey" UUID,
    "districtCode" CHAR(6),
    "departmentCode" TEXT,
    "state" TEXT NOT NULL DEFAULT 'LEAD',
    "mainViolation" TEXT NOT NULL,
    "violations" TEXT[],
    "severity" INTEGER NOT NULL,
    "rank" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "rankReasons" JSONB NOT NULL DEFAULT '[]',
    "findingCount" INTEGER NOT NULL DEFAULT 0,
    "complaintCount" INTEGER NOT NULL DEFAULT 0,
    "confirmedCount" INTEGER NOT NULL DEFAULT 0,
    "dueDay" CHAR(10),
    "dueStep" TEXT,
    "assigneeId" TEXT,
    "secondId" TEXT,
    "reviewerId" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT,
    "kind" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "note" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "prevHash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT,
    "displayUsername" TEXT,
    "role" TEXT NOT NULL DEFAULT 'officer',
    "districtCode" CHAR(6),
    "departmentCode" TEXT,
    "disabled" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "prevHash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "district_name_key" ON "district"("name");

-- CreateIndex
CREATE INDEX "institution_districtCode_licenceStatus_idx" ON "institution"("districtCode", "licenceStatus");

-- CreateIndex
CREATE INDEX "institution_name_trgm" ON "institution" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "institution_identifier_kind_value_idx" ON "institution_identifier"("kind", "value");

-- CreateIndex
CREATE INDEX "identifier_value_trgm" ON "institution_identifier" USING GIN ("value" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "institution_identifier_institutionId_kind_value_key" ON "institution_identifier"("institutionId", "kind", "value");

-- CreateIndex
CREATE UNIQUE INDEX "source_key_key" ON "source"("key");

-- CreateIndex
CREATE INDEX "source_enabled_nextRunAt_idx" ON "source"("enabled", "nextRunAt");

-- CreateIndex
CREATE INDEX "source_institutionId_idx" ON "source"("institutionId");

-- CreateIndex
CREATE INDEX "crawl_run_state_claimedUntil_idx" ON "crawl_run"("state", "claimedUntil");

-- CreateIndex
CREATE INDEX "crawl_run_sourceId_createdAt_idx" ON "crawl_run"("sourceId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "page_urlKey_idx" ON "page"("urlKey");

-- CreateIndex
CREATE INDEX "page_lastSeenAt_idx" ON "page"("lastSeenAt");

-- CreateIndex
CREATE UNIQUE INDEX "page_sourceId_urlKey_key" ON "page"("sourceId", "urlKey");

-- CreateIndex
CREATE INDEX "capture_pageId_fetchedAt_idx" ON "capture"("pageId", "fetchedAt" DESC);

-- CreateIndex
CREATE INDEX "capture_sha256_idx" ON "capture"("sha256");

-- CreateIndex
CREATE INDEX "capture_runId_idx" ON "capture"("runId");

-- CreateIndex
CREATE INDEX "listing_state_claimedUntil_idx" ON "listing"("state", "claimedUntil");

-- CreateIndex
CREATE INDEX "listing_captureId_idx" ON "listing"("captureId");

-- CreateIndex
CREATE INDEX "listing_institutionId_createdAt_idx" ON "listing"("institutionId", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "listing_pageId_position_hash_key" ON "listing"("pageId", "position", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_number_key" ON "complaint"("number");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_codeHash_key" ON "complaint"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_originNo_key" ON "complaint"("originNo");

-- CreateIndex
CREATE INDEX "complaint_riverState_claimedUntil_idx" ON "complaint"("riverState", "claimedUntil");

-- CreateIndex
CREATE INDEX "complaint_caseId_createdAt_idx" ON "complaint"("caseId", "createdAt");

-- CreateIndex
CREATE INDEX "complaint_institutionId_createdAt_idx" ON "complaint"("institutionId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "complaint_districtCode_createdAt_idx" ON "complaint"("districtCode", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "complaint_createdAt_idx" ON "complaint"("createdAt" DESC);

-- CreateIndex
CREATE INDEX "complaint_phoneHash_idx" ON "complaint"("phoneHash");

-- CreateIndex
CREATE INDEX "attachment_complaintId_idx" ON "attachment"("complaintId");

-- CreateIndex
CREATE INDEX "attachment_createdAt_idx" ON "attachment"("createdAt");

-- CreateIndex
CREATE INDEX "finding_caseId_severity_idx" ON "finding"("caseId", "severity" DESC);

-- CreateIndex
CREATE INDEX "finding_institutionId_status_idx" ON "finding"("institutionId", "status");

-- CreateIndex
CREATE INDEX "finding_violation_happenedAt_idx" ON "finding"("violation", "happenedAt");

-- CreateIndex
CREATE INDEX "finding_districtCode_happenedAt_idx" ON "finding"("districtCode", "happenedAt");

-- CreateIndex
CREATE INDEX "finding_channel_happenedAt_idx" ON "finding"("channel", "happenedAt");

-- CreateIndex
CREATE INDEX "finding_happenedAt_id_idx" ON "finding"("happenedAt" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_listingId_violation_rule_key" ON "finding"("listingId", "violation", "rule");

-- CreateIndex
CREATE UNIQUE INDEX "finding_complaintId_violation_rule_key" ON "finding"("complaintId", "violation", "rule");

-- CreateIndex
CREATE UNIQUE INDEX "case_serial_key" ON "case"("serial");

-- CreateIndex
CREATE UNIQUE INDEX "case_number_key" ON "case"("number");

-- CreateIndex
CREATE UNIQUE INDEX "case_openKey_key" ON "case"("openKey");

-- CreateIndex
CREATE INDEX "case_closedAt_rank_id_idx" ON "case"("closedAt", "rank" DESC, "id");

-- CreateIndex
CREATE INDEX "case_state_rank_id_idx" ON "case"("state", "rank" DESC, "id");

-- CreateIndex
CREATE INDEX "case_districtCode_rank_id_idx" ON "case"("districtCode", "rank" DESC, "id");

-- CreateIndex
CREATE INDEX "case_assigneeId_rank_id_idx" ON "case"("assigneeId", "rank" DESC, "id");

-- CreateIndex
CREATE INDEX "case_mainViolation_rank_id_idx" ON "case"("mainViolation", "rank" DESC, "id");

-- CreateIndex
CREATE INDEX "case_dueDay_id_idx" ON "case"("dueDay", "id");

-- CreateIndex
CREATE INDEX "case_openedAt_id_idx" ON "case"("openedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "case_institutionId_idx" ON "case"("institutionId");

-- CreateIndex
CREATE INDEX "case_violations_gin" ON "case" USING GIN ("violations");

-- CreateIndex
CREATE UNIQUE INDEX "case_event_caseId_seq_key" ON "case_event"("caseId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE INDEX "user_role_districtCode_idx" ON "user"("role", "districtCode");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_seq_key" ON "audit_event"("seq");

-- CreateIndex
CREATE INDEX "audit_event_subject_at_idx" ON "audit_event"("subject", "at");

-- CreateIndex
CREATE INDEX "audit_event_actorId_at_idx" ON "audit_event"("actorId", "at");

-- AddForeignKey
ALTER TABLE "institution" ADD CONSTRAINT "institution_districtCode_fkey" FOREIGN KEY ("districtCode") REFERENCES "district"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "institution_identifier" ADD CONSTRAINT "institution_identifier_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crawl_run" ADD CONSTRAINT "crawl_run_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page" ADD CONSTRAINT "page_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "page"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_runId_fkey" FOREIGN KEY ("runId") REFERENCES "crawl_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "page"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_districtCode_fkey" FOREIGN KEY ("districtCode") REFERENCES "district"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "complaint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "complaint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_districtCode_fkey" FOREIGN KEY ("districtCode") REFERENCES "district"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_districtCode_fkey" FOREIGN KEY ("districtCode") REFERENCES "district"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_departmentCode_fkey" FOREIGN KEY ("departmentCode") REFERENCES "department"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_districtCode_fkey" FOREIGN KEY ("districtCode") REFERENCES "district"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what the schema language cannot express.

-- Legal memory: what was fetched and what was done can be added to, never changed or removed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER capture_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON capture
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A finding stands in one listing or in one complaint, and its quote is a real slice.
ALTER TABLE finding ADD CONSTRAINT finding_one_origin CHECK (num_nonnulls("listingId", "complaintId") = 1);
ALTER TABLE finding ADD CONSTRAINT finding_slice CHECK ("from" >= 0 AND "to" >= "from");
ALTER TABLE finding ADD CONSTRAINT finding_confidence CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE finding ADD CONSTRAINT finding_status CHECK (status IN ('NEW', 'CONFIRMED', 'REJECTED', 'SUPERSEDED'));
ALTER TABLE institution ADD CONSTRAINT institution_licence CHECK ("licenceStatus" IN ('licensed', 'unlicensed', 'overdue', 'unknown'));
ALTER TABLE crawl_run ADD CONSTRAINT crawl_run_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED'));
ALTER TABLE listing ADD CONSTRAINT listing_state CHECK (state IN ('NEW', 'DONE', 'FAILED', 'SUPERSEDED'));
ALTER TABLE complaint ADD CONSTRAINT complaint_river CHECK ("riverState" IN ('NEW', 'DONE', 'FAILED'));

-- A sealed contact is whole or absent.
ALTER TABLE complaint ADD CONSTRAINT complaint_seal CHECK (num_nonnulls("sealedContact", "sealedKey", "keyId") IN (0, 3));

-- An open case holds the key of its institution, so that there is one of it; a closed case holds none.
ALTER TABLE "case" ADD CONSTRAINT case_open_key CHECK ("openKey" IS NULL OR "openKey" = "institutionId");
