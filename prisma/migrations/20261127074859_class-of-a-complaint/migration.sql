-- AlterTable
ALTER TABLE "complaint" ADD COLUMN     "className" TEXT,
ADD COLUMN     "grade" TEXT;
