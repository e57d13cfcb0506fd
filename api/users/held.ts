/** What is in somebody's hands. */
import type { Prisma } from '#prisma/generated/client.ts'

type Tx = Prisma.TransactionClient

export type HeldCase = {
  id: string
  districtCode: string | null
  assigneeId: string | null
  secondId: string | null
  reviewerId: string | null
}
export type HeldTask = { id: string; caseId: string; districtCode: string | null }

/** Also those that went up in another case: they come back when the merge is undone. */
export const heldCases = (tx: Tx, id: string): Promise<HeldCase[]> => tx.$queryRaw<HeldCase[]>`
  SELECT id::text, "districtCode", "assigneeId", "secondId", "reviewerId" FROM "case"
  WHERE "closedAt" IS NULL AND ${id} IN ("assigneeId", "secondId", "reviewerId") ORDER BY id FOR UPDATE`

export const heldTasks = (tx: Tx, id: string): Promise<HeldTask[]> => tx.$queryRaw<HeldTask[]>`
  SELECT t.id::text, t."caseId"::text, c."districtCode" FROM case_task t JOIN "case" c ON c.id = t."caseId"
  WHERE t."doneAt" IS NULL AND t."assigneeId" = ${id} ORDER BY t.id FOR UPDATE OF t`
