-- inspectors declare whom they must not inspect; whoever runs draws decides
ALTER TABLE "inspector_avoidance" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'APPROVED',
ADD COLUMN "deciderId" TEXT,
ADD COLUMN "decidedAt" TIMESTAMPTZ(3),
ADD COLUMN "decisionNote" TEXT;
