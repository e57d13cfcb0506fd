-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "claimedBy" UUID;
