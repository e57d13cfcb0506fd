-- AlterTable
ALTER TABLE "complaint_message" ADD COLUMN     "linkHash" CHAR(64);

-- CreateIndex
CREATE UNIQUE INDEX "complaint_message_linkHash_key" ON "complaint_message"("linkHash");
