/** Asks of people who are about to be given something whether they are still here; nobody leaves until the transaction is over. */
import { Prisma } from '#prisma/generated/client.ts'

export async function stillHere(tx: Prisma.TransactionClient, ids: readonly (string | null)[]): Promise<Set<string>> {
  const asked = [...new Set(ids)].filter((id): id is string => id !== null)
  if (asked.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "user" WHERE id IN (${Prisma.join(asked)}) AND NOT disabled ORDER BY id FOR SHARE`
  return new Set(rows.map(({ id }) => id))
}
