/** What those are called whose ids stand beside what they did. */
import type { Prisma } from '#prisma/generated/client.ts'

/** By id; an id that no account has is left out. `null` stands for the system, which has no name. */
export async function namesOf(
  db: Pick<Prisma.TransactionClient, 'user'>,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const known = [...new Set(ids)].filter((id) => id !== null)
  const people = await db.user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
