-- what each indicator was, day by day
CREATE TABLE "indicator_value" (
    "indicator" CHAR(3) NOT NULL,
    "day" CHAR(10) NOT NULL,
    "unit" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "n" DOUBLE PRECISION NOT NULL,
    "d" DOUBLE PRECISION NOT NULL,
    "rows" INTEGER NOT NULL,
    "also" DOUBLE PRECISION,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("indicator", "unit", "part", "day")
);
CREATE INDEX "indicator_value_day_idx" ON "indicator_value"("day");
