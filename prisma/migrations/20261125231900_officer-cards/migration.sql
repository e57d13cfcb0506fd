-- Officers of a case show an enforcement card; its number is printed in records.
ALTER TABLE "user" ADD COLUMN "cardNumber" TEXT;
