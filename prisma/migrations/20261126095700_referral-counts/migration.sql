-- CreateTable
CREATE TABLE "referral_count" (
    "matter" TEXT NOT NULL,
    "day" CHAR(10) NOT NULL,
    "shown" INTEGER NOT NULL,

    CONSTRAINT "referral_count_pkey" PRIMARY KEY ("matter","day")
);
