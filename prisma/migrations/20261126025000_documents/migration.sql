CREATE TABLE "case_document" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "complaintId" UUID,
    "type" TEXT NOT NULL,
    "number" TEXT,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "values" JSONB NOT NULL DEFAULT '{}',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_document_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "document_issue" (
    "documentId" UUID NOT NULL,
    "issue" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "size" INTEGER NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_issue_pkey" PRIMARY KEY ("documentId","issue")
);
CREATE TABLE "document_serial" (
    "mark" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "document_serial_pkey" PRIMARY KEY ("mark","year")
);
CREATE UNIQUE INDEX "case_document_number_key" ON "case_document"("number");
CREATE INDEX "case_document_caseId_createdAt_idx" ON "case_document"("caseId", "createdAt");
ALTER TABLE "case_document" ADD CONSTRAINT "case_document_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_document" ADD CONSTRAINT "case_document_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "complaint"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "case_document" ADD CONSTRAINT "case_document_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "document_issue" ADD CONSTRAINT "document_issue_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "case_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "document_issue" ADD CONSTRAINT "document_issue_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_document" ADD CONSTRAINT case_document_state CHECK (state IN ('DRAFT', 'ISSUED'));
CREATE TRIGGER document_issue_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON document_issue
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
