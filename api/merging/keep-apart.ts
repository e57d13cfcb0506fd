/** Somebody looked and says: these are two. The pair is not shown again until something that was compared changes. */
import { Refusal } from '#api/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { lockMerging, logDecision } from './decisions.ts'

export interface Apart {
  leftId: string
  rightId: string
  actorId: string
  note: string
}

export async function keepApart(
  tx: Prisma.TransactionClient,
  { leftId, rightId, actorId, note }: Apart,
  now: Date,
): Promise<string> {
  await lockMerging(tx)
  const suggestion = await tx.mergeSuggestion.findUnique({ where: { leftId_rightId: { leftId, rightId } } })
  if (!suggestion) throw new Refusal('not-found')
  const { score, reasons, compared } = suggestion
  const seen = { score, reasons: reasons as object[], compared }
  return logDecision(tx, { kind: 'keep-apart', fromId: leftId, intoId: rightId, actorId, note, ...seen }, now)
}
