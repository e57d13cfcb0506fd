/**
 * The matters of an order go back into the whole, which returns to where it stood. What officers decided, wrote or issued about a
 * matter stays in the case where they did it.
 */
import type { Prisma } from '#prisma/generated/client.ts'
import { takeOut } from './take-out.ts'

interface Undoing {
  actorId: string
  note: string
  /** the decision that takes the split back */
  undoId: string
}

/** Called before the whole's own leaving of its case is undone, which counts that case anew. */
export async function foldParts(
  tx: Prisma.TransactionClient,
  split: { id: string; fromId: string | null },
  { actorId, note, undoId }: Undoing,
  now: Date,
): Promise<void> {
  if (!split.fromId) return
  const items = await tx.decisionItem.findMany({ where: { decisionId: split.id }, select: { itemId: true } })
  const complaintIds = items.map(({ itemId }) => itemId)
  await takeOut(tx, { complaintIds, actorId, note, partOfId: undoId }, now)
  await tx.complaint.updateMany({ where: { id: { in: complaintIds } }, data: { riverState: 'FOLDED', claimedUntil: null } })
  await allegeAgain(tx, split.id)
  const where = { id: split.fromId }
  const { classification } = await tx.complaint.findUniqueOrThrow({ where, select: { classification: true } })
  // One that was split before it was read, or whose words changed since, goes down the river now.
  const riverState = classification === null ? 'NEW' : 'DONE'
  await tx.complaint.update({ where, data: { riverState, attempts: 0, claimedUntil: null } })
}

/** What was set aside when the order was split. */
const allegeAgain = (tx: Prisma.TransactionClient, splitId: string) => tx.$executeRaw`
  UPDATE finding f SET status = 'NEW' FROM decision_item i JOIN decision d ON d.id = i."decisionId"
  WHERE d."partOfId" = ${splitId}::uuid AND i.kind = 'finding' AND i."itemId" = f.id
    AND f.status = 'SUPERSEDED' AND f."decidedById" IS NULL`
