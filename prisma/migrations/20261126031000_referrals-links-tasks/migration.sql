CREATE TABLE "case_referral" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "fromDistrict" CHAR(6),
    "fromDepartment" TEXT,
    "toDistrict" CHAR(6),
    "toDepartment" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OFFERED',
    "dueDay" CHAR(10) NOT NULL,
    "offeredById" TEXT NOT NULL,
    "offeredAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "case_referral_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "case_link" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "case_link_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "case_task" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "dueDay" CHAR(10),
    "assigneeId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneById" TEXT,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "case_task_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "case_referral_caseId_offeredAt_idx" ON "case_referral"("caseId", "offeredAt");
CREATE INDEX "case_referral_state_toDistrict_idx" ON "case_referral"("state", "toDistrict");
CREATE INDEX "case_link_fromId_idx" ON "case_link"("fromId");
CREATE INDEX "case_link_toId_idx" ON "case_link"("toId");
CREATE INDEX "case_task_caseId_idx" ON "case_task"("caseId");
CREATE INDEX "case_task_assigneeId_idx" ON "case_task"("assigneeId");
ALTER TABLE "case_referral" ADD CONSTRAINT "case_referral_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_toId_fkey" FOREIGN KEY ("toId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_task" ADD CONSTRAINT "case_task_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_task" ADD CONSTRAINT "case_task_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "case_referral" ADD CONSTRAINT case_referral_state CHECK (state IN ('OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'));
-- A case is offered to one office at a time.
CREATE UNIQUE INDEX case_referral_one_open ON case_referral ("caseId") WHERE state = 'OFFERED';
ALTER TABLE "case_link" ADD CONSTRAINT case_link_two CHECK ("fromId" <> "toId");
CREATE UNIQUE INDEX case_link_once ON case_link (least("fromId", "toId"), greatest("fromId", "toId"), kind) WHERE "removedAt" IS NULL;
CREATE INDEX case_task_open ON case_task ("dueDay") WHERE "doneAt" IS NULL;
