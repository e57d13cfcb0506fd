-- who stands in for whom, and when
CREATE TABLE "deputy" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "deputyId" TEXT NOT NULL,
    "fromDay" CHAR(10) NOT NULL,
    "toDay" CHAR(10) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "deputy_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "deputy_userId_toDay_idx" ON "deputy"("userId", "toDay");
CREATE INDEX "deputy_deputyId_toDay_idx" ON "deputy"("deputyId", "toDay");
