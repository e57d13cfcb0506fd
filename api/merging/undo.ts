/**
 * Takes a decision back. Only that decision falls; whatever was decided, written or sent in later stays where it is, except for
 * what the officer says belongs to the side that comes back.
 */
import { refreshCases } from '#api/cases/refresh-case.ts'
import { Refusal } from '#api/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { DecisionModel } from '#prisma/generated/models.ts'
import { settleAndRefresh, tell } from './case-trees.ts'
import { inForce, lockMerging, logDecision } from './decisions.ts'
import { emptyCaseGoesBack, emptyInstitutionGoesBack } from './emptied.ts'
import { reopenWhenFilled } from './empty-case.ts'
import { homesAfterUndo, setHomes } from './homes.ts'
import { moveBetweenCases } from './move-between-cases.ts'
import { handOver, moveBetweenInstitutions } from './move-between-institutions.ts'
import { giveOpenKeys, rootOfInstitution, settleInstitutions } from './settle.ts'
import { foldParts } from './undo-split.ts'

export interface Undo {
  decisionId: string
  actorId: string
  note: string
  /** what came after a merge and belongs to the side that comes back */
  take?: { complaintIds: string[]; findingIds: string[]; listingIds: string[] }
}

/** Returns the id of the undoing decision. */
export async function undoDecision(tx: Prisma.TransactionClient, undo: Undo, now: Date): Promise<string> {
  await lockMerging(tx)
  const decision = await undoable(tx, undo.decisionId)
  const id = await takeBack(tx, decision, { ...undo, partOfId: undefined }, now)
  await takeAlong(tx, decision, undo, id, now)
  return id
}

async function undoable(tx: Prisma.TransactionClient, id: string) {
  const decision = await tx.decision.findUnique({ where: { id }, include: withWhole })
  if (!decision) throw new Refusal('not-found')
  if (decision.undone) throw notPossible('该决定已撤销', 'This decision has been undone already')
  if (decision.kind === 'undo')
    throw notPossible('撤销不能再撤销，请重新作出决定', 'Make the decision again instead of undoing its undoing')
  if ([decision.partOf?.kind, decision.partOf?.undoes?.kind].includes('split-order'))
    throw notPossible('这是拆分工单的一部分，请撤销拆分本身', 'This belongs to the splitting of an order: undo that as a whole')
  return decision
}

const withWhole = {
  undone: { select: { id: true } },
  partOf: { select: { kind: true, undoes: { select: { kind: true } } } },
} as const

const notPossible = (zh: string, en: string): Refusal => new Refusal('not-possible', { detail: { zh, en } })

type Step = Undo & { partOfId: string | undefined }

/** What followed from the decision falls first, the last first; only the matters of an order are gone before the order returns. */
async function takeBack(tx: Prisma.TransactionClient, decision: DecisionModel, undo: Step, now: Date): Promise<string> {
  const { actorId, note, partOfId } = undo
  const { id: undoesId, fromId, intoId } = decision
  const id = await logDecision(tx, { kind: 'undo', actorId, note, undoesId, fromId, intoId, partOfId }, now)
  if (decision.kind === 'split-order') await foldParts(tx, decision, { actorId, note, undoId: id }, now)
  const parts = await tx.decision.findMany({
    where: { partOfId: undoesId, undone: null, kind: { not: 'undo' } },
    orderBy: { seq: 'desc' },
  })
  for (const part of parts) await takeBack(tx, part, { ...undo, decisionId: part.id, partOfId: id }, now)
  await effects[decision.kind]?.(tx, decision, { ...undo, partOfId: id }, now)
  return id
}

type Effect = (tx: Prisma.TransactionClient, decision: DecisionModel, undo: Step, now: Date) => Promise<void>

const effects: Record<string, Effect> = {
  'merge-cases': async (tx, { id, fromId, intoId }, { actorId, note }, now) => {
    if (!fromId || !intoId) return
    const rows = await tx.case.findMany({
      where: { id: { in: [fromId, intoId] } },
      select: { id: true, number: true, rootId: true },
    })
    const numberOf = (wanted: string) => rows.find((row) => row.id === wanted)?.number ?? ''
    const shown = rows.find((row) => row.id === intoId)?.rootId ?? intoId
    await tell(tx, now, [
      [fromId, { kind: 'revived', actorId, note, data: { number: numberOf(intoId), caseId: intoId, decisionId: id } }],
      [shown, { kind: 'revived', actorId, note, data: { number: numberOf(fromId), caseId: fromId, decisionId: id } }],
    ])
    await tx.case.update({ where: { id: fromId }, data: { rootId: null } })
    await settleAndRefresh(tx, [fromId, intoId], now)
  },
  'move-between-cases': async (tx, decision, undo, now) => {
    const { id, fromId, intoId } = decision
    const homes = await homesAfterUndo(tx, 'move-between-cases', id)
    await setHomes(tx, 'move-between-cases', homes)
    const touched = [fromId, intoId, ...homes.map(({ home }) => home)].filter((one): one is string => one !== null)
    const what = { decisionId: id, complaints: 0, findings: 0 }
    for (const { kind } of homes) if (kind === 'complaint' || kind === 'finding') what[`${kind}s`]++
    for (const caseId of [fromId, intoId].filter((one): one is string => one !== null)) {
      await tell(tx, now, [[caseId, { kind: 'move-undone', actorId: undo.actorId, note: undo.note, data: what }]])
    }
    await settleAndRefresh(tx, [...new Set(touched)], now)
    const rows = await tx.case.findMany({ where: { id: { in: touched } }, select: { id: true, rootId: true } })
    const standing = [...new Set(rows.map(({ id, rootId }) => rootId ?? id))].sort()
    for (const caseId of standing) await reopenWhenFilled(tx, caseId, { decisionId: undo.decisionId, actorId: undo.actorId }, now)
    await giveOpenKeysOf(tx, standing)
    if (decision.created) await emptyCaseGoesBack(tx, decision, undo, now)
  },
  'merge-institutions': async (tx, { fromId, intoId }, _, now) => {
    if (!fromId || !intoId) return
    await tx.institution.update({ where: { id: fromId }, data: { rootId: null } })
    const roots = [fromId, await rootOfInstitution(tx, intoId)]
    await settleInstitutions(tx, roots)
    await giveOpenKeys(tx, roots)
    await refreshOpenCases(tx, roots, now)
  },
  'move-between-institutions': async (tx, decision, undo, now) => {
    const { id, fromId, intoId } = decision
    if (!fromId || !intoId) return
    const homes = await homesAfterUndo(tx, 'move-between-institutions', id)
    await setHomes(tx, 'move-between-institutions', homes)
    await identifiersBack(tx, id, intoId, now)
    const touched = [fromId, intoId, ...homes.flatMap(({ home }) => home ?? [])]
    const roots = new Set<string>()
    for (const one of touched) roots.add(await rootOfInstitution(tx, one))
    await settleInstitutions(tx, [...roots])
    await giveOpenKeys(tx, [...roots])
    await heirsFollow(tx, id, undo, now)
    if (decision.created) await emptyInstitutionGoesBack(tx, decision, undo, now)
  },
}

async function giveOpenKeysOf(tx: Prisma.TransactionClient, caseIds: string[]): Promise<void> {
  const rows = await tx.case.findMany({ where: { id: { in: caseIds } }, select: { institutionId: true } })
  await giveOpenKeys(
    tx,
    rows.map(({ institutionId }) => institutionId),
  )
}

/** What was found on the page after the decision lies in a case of the institution that it no longer belongs to, unless a person put it there. */
async function heirsFollow(tx: Prisma.TransactionClient, decisionId: string, undo: Step, now: Date): Promise<void> {
  const strays = await tx.$queryRaw<{ id: string; caseId: string; institutionId: string | null }[]>`
    SELECT f.id::text, f."caseId"::text, f."institutionId"::text FROM decision_item i JOIN finding f ON f.id = i."itemId"
    JOIN "case" c ON c.id = f."caseId"
    WHERE i."decisionId" = ${decisionId}::uuid AND i.kind = 'finding' AND i.inherited AND c."institutionId" IS DISTINCT FROM f."institutionId"
      AND NOT EXISTS (SELECT 1 FROM decision_item put JOIN decision d ON d.id = put."decisionId"
        WHERE put."itemId" = f.id AND d.kind = 'move-between-cases' AND ${inForce})
    ORDER BY f.id`
  const { actorId, note, partOfId } = undo
  for (const lot of lotsOf(strays)) {
    const open = await tx.case.findUnique({ where: { openKey: lot.institutionId }, select: { id: true } })
    const to = open ? ({ caseId: open.id } as const) : ('new' as const)
    await moveBetweenCases(tx, { ...lot, complaintIds: [], to, actorId, note, partOfId }, now)
  }
  const parts = await tx.decision.findMany({ where: { partOfId: decisionId, kind: 'move-between-cases', created: true } })
  for (const part of parts) await emptyCaseGoesBack(tx, part, { actorId, note, partOfId }, now)
}

function lotsOf(strays: { id: string; caseId: string; institutionId: string | null }[]) {
  const lots = new Map<string, { fromId: string; institutionId: string; findingIds: string[] }>()
  for (const { id, caseId: fromId, institutionId } of strays) {
    if (!institutionId) continue
    const key = `${fromId} ${institutionId}`
    lots.set(key, { fromId, institutionId, findingIds: [...(lots.get(key)?.findingIds ?? []), id] })
  }
  return [...lots.values()]
}

async function refreshOpenCases(tx: Prisma.TransactionClient, institutionIds: string[], now: Date): Promise<void> {
  const rows = await tx.case.findMany({
    where: { institutionId: { in: institutionIds }, rootId: null, closedAt: null },
    select: { id: true },
  })
  await refreshCases(
    tx,
    rows.map(({ id }) => id),
    now,
  )
}

/** A number that has moved on from there since stays where it went. */
async function identifiersBack(tx: Prisma.TransactionClient, decisionId: string, fromId: string, now: Date): Promise<void> {
  const items = await tx.decisionItem.findMany({ where: { decisionId, kind: 'identifier' }, select: { itemId: true } })
  const before = await tx.institutionIdentifier.findMany({ where: { id: { in: items.map(({ itemId }) => itemId) } } })
  for (const { kind, value, institutionId } of before) {
    const there = await tx.institutionIdentifier.findMany({ where: { institutionId: fromId, kind, value, validTo: null } })
    if (there.length > 0) await handOver(tx, there, institutionId, now)
  }
}

async function takeAlong(
  tx: Prisma.TransactionClient,
  { kind, fromId, intoId }: DecisionModel,
  { actorId, note, take }: Undo,
  partOfId: string,
  now: Date,
): Promise<void> {
  if (!take || !fromId || !intoId) return
  const { complaintIds, findingIds, listingIds } = take
  if (kind === 'merge-cases' && complaintIds.length + findingIds.length > 0) {
    const { rootId } = await tx.case.findUniqueOrThrow({ where: { id: intoId }, select: { rootId: true } })
    const move = { fromId: rootId ?? intoId, to: { caseId: fromId }, complaintIds, findingIds, actorId, note, partOfId }
    await moveBetweenCases(tx, move, now)
  }
  if (kind === 'merge-institutions' && complaintIds.length + listingIds.length > 0) {
    const move = { fromId: await rootOfInstitution(tx, intoId), to: { institutionId: fromId }, complaintIds, listingIds }
    await moveBetweenInstitutions(tx, { ...move, identifierIds: [], actorId, note, partOfId }, now)
  }
}
