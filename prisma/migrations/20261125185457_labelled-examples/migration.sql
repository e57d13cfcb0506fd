-- CreateTable
CREATE TABLE "labelled_example" (
    "id" UUID NOT NULL,
    "findingId" UUID NOT NULL,
    "violation" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "ruleVersion" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "publisher" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "labelled_example_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "labelled_example_findingId_key" ON "labelled_example"("findingId");

-- CreateIndex
CREATE INDEX "labelled_example_rule_verdict_idx" ON "labelled_example"("rule", "verdict");

-- CreateIndex
CREATE INDEX "labelled_example_decidedAt_idx" ON "labelled_example"("decidedAt");

-- AddForeignKey
ALTER TABLE "labelled_example" ADD CONSTRAINT "labelled_example_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "labelled_example" ADD CONSTRAINT "labelled_example_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the columns may hold.
ALTER TABLE "labelled_example"
  ADD CONSTRAINT "labelled_example_verdict_check" CHECK ("verdict" IN ('CONFIRMED', 'REJECTED')),
  ADD CONSTRAINT "labelled_example_origin_check" CHECK ("origin" IN ('listing', 'complaint'));
