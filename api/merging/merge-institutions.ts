/** Two institutions turn out to be one. What was put down to either is shown at the one that stays; their open cases become one. */
import { Refusal } from '#api/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { lockMerging, logDecision } from './decisions.ts'
import { mergeCases } from './merge-cases.ts'
import { giveOpenKeys, settleInstitutions } from './settle.ts'

export interface InstitutionMerge {
  fromId: string
  intoId: string
  actorId: string | null
  note: string
  score?: number
  reasons?: object[]
  partOfId?: string | undefined
}

export async function mergeInstitutions(tx: Prisma.TransactionClient, merge: InstitutionMerge, now: Date): Promise<string> {
  const { fromId, intoId, actorId, note } = merge
  await lockMerging(tx)
  if (fromId === intoId) throw notPossible('不能并入自身', 'An institution cannot go up in itself')
  const rows = await tx.institution.findMany({ where: { id: { in: [fromId, intoId] } }, select: { id: true, rootId: true } })
  if (rows.length < 2) throw new Refusal('not-found')
  if (rows.some(({ rootId }) => rootId !== null)) {
    throw notPossible('其中一家已并入其他机构', 'One of them has gone up in another institution already')
  }
  const [openFrom, openInto] = [await openCase(tx, fromId), await openCase(tx, intoId)]
  const id = await logDecision(tx, { kind: 'merge-institutions', ...merge }, now)
  await settleInstitutions(tx, [intoId])
  if (openFrom && openInto) {
    await mergeCases(tx, { fromId: openFrom, intoId: openInto, actorId, note, partOfId: id }, now)
  }
  await giveOpenKeys(tx, [intoId])
  return id
}

const notPossible = (zh: string, en: string): Refusal => new Refusal('not-possible', { detail: { zh, en } })

const openCase = async (tx: Prisma.TransactionClient, institutionId: string): Promise<string | null> =>
  (await tx.case.findUnique({ where: { openKey: institutionId }, select: { id: true } }))?.id ?? null
