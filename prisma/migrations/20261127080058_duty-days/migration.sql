-- CreateTable
CREATE TABLE "duty_day" (
    "districtCode" TEXT NOT NULL DEFAULT '',
    "day" CHAR(10) NOT NULL,
    "userId" TEXT NOT NULL,

    CONSTRAINT "duty_day_pkey" PRIMARY KEY ("districtCode","day")
);
