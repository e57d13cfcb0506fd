-- Files that belong to a row of a ledger: a plan, a photo, an agreement.
CREATE TABLE "ledger_attachment" (
  "id" UUID NOT NULL,
  "rowId" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "mediaType" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "shownSha256" CHAR(64),
  "addedById" TEXT NOT NULL,
  "addedAt" TIMESTAMPTZ(3) NOT NULL,
  "removedById" TEXT,
  "removedAt" TIMESTAMPTZ(3),
  "removalNote" TEXT,
  CONSTRAINT "ledger_attachment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ledger_attachment_rowId_idx" ON "ledger_attachment"("rowId");
ALTER TABLE "ledger_attachment" ADD CONSTRAINT "ledger_attachment_rowId_fkey"
  FOREIGN KEY ("rowId") REFERENCES "ledger_row"("id") ON DELETE CASCADE ON UPDATE CASCADE;
