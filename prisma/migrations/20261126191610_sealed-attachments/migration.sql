-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "boxSha256" CHAR(64),
ADD COLUMN     "keyId" TEXT,
ADD COLUMN     "sealedKey" BYTEA,
ADD COLUMN     "sealedName" BYTEA,
ADD COLUMN     "shownBoxSha256" CHAR(64);
