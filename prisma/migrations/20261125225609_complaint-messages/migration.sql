-- CreateTable
CREATE TABLE "complaint_message" (
    "id" UUID NOT NULL,
    "complaintId" UUID NOT NULL,
    "sender" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "stars" INTEGER,
    "authorId" TEXT,
    "files" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "complaint_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "complaint_message_complaintId_createdAt_idx" ON "complaint_message"("complaintId", "createdAt");

-- AddForeignKey
ALTER TABLE "complaint_message" ADD CONSTRAINT "complaint_message_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
