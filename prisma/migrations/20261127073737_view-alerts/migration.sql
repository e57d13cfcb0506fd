-- CreateTable
CREATE TABLE "view_alert" (
    "viewId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "atLeast" INTEGER NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "view_alert_pkey" PRIMARY KEY ("viewId","userId")
);

-- AddForeignKey
ALTER TABLE "view_alert" ADD CONSTRAINT "view_alert_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "saved_view"("id") ON DELETE CASCADE ON UPDATE CASCADE;
