/** Two cases turn out to be one matter. The one that goes up in the other keeps its row, its number and its history. */
import { Refusal } from '#api/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { lockCases, settleAndRefresh, standsForItself, tell } from './case-trees.ts'
import { lockMerging, logDecision } from './decisions.ts'
import { settleCases } from './settle.ts'

export interface CaseMerge {
  fromId: string
  intoId: string
  actorId: string | null
  note: string
  partOfId?: string | undefined
  reasons?: object[]
}

/** Returns the id of the decision. */
export async function mergeCases(tx: Prisma.TransactionClient, merge: CaseMerge, now: Date): Promise<string> {
  const { fromId, intoId, actorId, note } = merge
  await lockMerging(tx)
  if (fromId === intoId) throw notPossible('不能并入自身', 'A case cannot go up in itself')
  const [from, into] = await lockCases(tx, [fromId, intoId])
  if (!from || !into) throw new Refusal('not-found')
  if (!standsForItself(from) || !standsForItself(into)) {
    throw notPossible('其中一件已并入其他案件', 'One of them has gone up in another case already')
  }
  if (from.closedAt === null && into.closedAt !== null) {
    throw notPossible('在办案件不能并入已办结的案件', 'An open case cannot go up in a closed one')
  }
  const id = await logDecision(tx, { kind: 'merge-cases', ...merge }, now)
  await settleCases(tx, [intoId])
  await tell(tx, now, [
    [intoId, { kind: 'merged-in', actorId, note, data: { number: from.number, caseId: fromId, decisionId: id } }],
    [fromId, { kind: 'merged-away', actorId, note, data: { number: into.number, caseId: intoId, decisionId: id } }],
  ])
  await settleAndRefresh(tx, [fromId, intoId], now)
  return id
}

const notPossible = (zh: string, en: string): Refusal => new Refusal('not-possible', { detail: { zh, en } })
