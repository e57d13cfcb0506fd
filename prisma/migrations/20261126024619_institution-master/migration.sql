-- CreateTable
CREATE TABLE "risk_setting" (
    "id" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "score" INTEGER,
    "reason" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "risk_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unidentifiable" (
    "kind" TEXT NOT NULL,
    "itemId" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unidentifiable_pkey" PRIMARY KEY ("kind","itemId")
);

-- CreateTable
CREATE TABLE "register_import" (
    "id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "whole" BOOLEAN NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "lapsed" INTEGER NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "register_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "risk_setting_institutionId_at_idx" ON "risk_setting"("institutionId", "at" DESC);
