-- CreateTable
CREATE TABLE "duty_look" (
    "escalationId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_look_pkey" PRIMARY KEY ("escalationId")
);

-- AddForeignKey
ALTER TABLE "duty_look" ADD CONSTRAINT "duty_look_escalationId_fkey" FOREIGN KEY ("escalationId") REFERENCES "escalation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
