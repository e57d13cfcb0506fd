-- Filed from the hint of look-alikes with "me too"; counted on the case.
ALTER TABLE "complaint" ADD COLUMN "meToo" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "case" ADD COLUMN "supporterCount" INTEGER NOT NULL DEFAULT 0;
