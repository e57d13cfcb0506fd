-- CreateTable
CREATE TABLE "complaint_day" (
    "day" CHAR(10) NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "complaint_day_pkey" PRIMARY KEY ("day")
);
