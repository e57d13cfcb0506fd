/** A closed case keeps the names of who worked it, also of those who left since. When it opens again they are no longer on it. */
import { stillHere } from '#api/users/still-here.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CaseModel } from '#prisma/generated/models.ts'
import type { NewEvent } from './history.ts'

type Hands = Pick<CaseModel, 'assigneeId' | 'secondId' | 'reviewerId'>

/** null when everybody is still here. */
export async function handsWithoutLeavers(
  tx: Prisma.TransactionClient,
  { assigneeId, secondId, reviewerId }: Hands,
  actorId: string,
): Promise<{ people: Hands; event: NewEvent } | null> {
  const here = await stillHere(tx, [assigneeId, secondId, reviewerId])
  const kept = (id: string | null) => (id !== null && here.has(id) ? id : null)
  const people = { assigneeId: kept(assigneeId), secondId: kept(secondId), reviewerId: kept(reviewerId) }
  if (people.assigneeId === assigneeId && people.secondId === secondId && people.reviewerId === reviewerId) return null
  const data = { assigneeId: people.assigneeId, secondId: people.secondId, before: { assigneeId, secondId }, by: 'reopened' }
  return { people, event: { kind: 'assigned', actorId, data } }
}
