/** Complaints and findings are put into another case, a new one, or none. Codes, words and clocks of complaints stay untouched. */
import { dayOf } from '#api/cases/due.ts'
import { handled } from '#api/complaints/handled.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CaseModel } from '#prisma/generated/models.ts'
import { lockCases, settleAndRefresh, tell } from './case-trees.ts'
import { lockMerging, logDecision } from './decisions.ts'
import { closeWhenEmpty, reopenWhenFilled } from './empty-case.ts'
import { type Home, homesOf, setHomes } from './homes.ts'

export interface CaseMove {
  /** the case they are in now; null: in none */
  fromId: string | null
  /** a case, a new one, or none */
  to: { caseId: string } | 'new' | 'none'
  complaintIds: string[]
  findingIds: string[]
  actorId: string | null
  note: string
  partOfId?: string | undefined
  /** of a new case, when it is not the one of the case they leave */
  institutionId?: string
}

export async function moveBetweenCases(
  tx: Prisma.TransactionClient,
  move: CaseMove,
  now: Date,
): Promise<{ decisionId: string; caseId: string | null }> {
  const { fromId, to, actorId, note, partOfId } = move
  await lockMerging(tx)
  const wanted = typeof to === 'object' ? [to.caseId] : []
  const rows = await lockCases(tx, [...(fromId ? [fromId] : []), ...wanted])
  if (rows.some(({ rootId }) => rootId !== null)) throw notPossible('案件已并入其他案件', 'The case has gone up in another one')
  const [from] = fromId ? rows : []
  const items = await itemsIn(tx, move)
  const caseId = to === 'new' ? await newCase(tx, move, from, items, now) : (wanted[0] ?? null)
  if (caseId === fromId) throw notPossible('已在该案件中', 'They are in that case already')
  const decision = { kind: 'move-between-cases', actorId, fromId, intoId: caseId, created: to === 'new', note, partOfId } as const
  const moved = items.map(({ kind, itemId, home }) => ({ kind, itemId, fromId: home, toId: caseId }))
  const decisionId = await logDecision(tx, decision, now, moved)
  await setHomes(
    tx,
    'move-between-cases',
    items.map((item) => ({ ...item, home: caseId, detached: caseId === null })),
  )
  await tellBoth(tx, { ...move, caseId, decisionId }, now)
  await settleAndRefresh(
    tx,
    [fromId, caseId].filter((id): id is string => id !== null),
    now,
  )
  if (caseId) await reopenWhenFilled(tx, caseId, { decisionId, actorId }, now)
  if (fromId) await closeWhenEmpty(tx, fromId, { decisionId, actorId }, now)
  return { decisionId, caseId }
}

const notPossible = (zh: string, en: string): Refusal => new Refusal('not-possible', { detail: { zh, en } })

/** All of what was named, or nothing: each must be in the case it is said to leave. A complaint takes its own findings along. */
async function itemsIn(tx: Prisma.TransactionClient, { fromId, complaintIds, findingIds }: CaseMove): Promise<Home[]> {
  const complaints = await tx.complaint.findMany({
    where: { id: { in: complaintIds }, caseId: fromId, riverState: handled },
    select: { id: true },
  })
  const findings = await tx.finding.findMany({
    where: { caseId: fromId, OR: [{ id: { in: findingIds } }, { complaintId: { in: complaintIds } }] },
    select: { id: true },
  })
  const found = new Set(findings.map(({ id }) => id))
  if (complaints.length < new Set(complaintIds).size || findingIds.some((id) => !found.has(id))) {
    throw notPossible('所选内容已不在该案件中，请刷新', 'Something of it is no longer in this case; reload the page')
  }
  if (complaints.length + found.size === 0) throw notPossible('没有选择任何内容', 'Nothing was chosen')
  return [
    ...(await homesOf(
      tx,
      'move-between-cases',
      'complaint',
      complaints.map(({ id }) => id),
    )),
    ...(await homesOf(tx, 'move-between-cases', 'finding', [...found])),
  ]
}

/** It begins where the old one stands for the law: opened on the same day, so that no clock begins anew. */
async function newCase(
  tx: Prisma.TransactionClient,
  { institutionId, actorId, note }: CaseMove,
  from: CaseModel | undefined,
  items: Home[],
  now: Date,
): Promise<string> {
  const owner = institutionId ?? from?.institutionId
  if (!owner) throw notPossible('请先确定机构', 'Say first which institution it is about')
  const id = newId()
  const [{ serial } = { serial: 0 }] = await tx.$queryRaw<{ serial: number }[]>`
    SELECT nextval(pg_get_serial_sequence('"case"', 'serial'))::int AS serial`
  const number = `JF${dayOf(now).slice(0, 4)}-${String(serial).padStart(6, '0')}`
  await tx.case.create({
    data: {
      id,
      serial,
      number,
      institutionId: owner,
      mainViolation: from?.mainViolation ?? (await firstViolation(tx, items)),
      severity: from?.severity ?? 1,
      districtCode: from?.districtCode ?? null,
      openedAt: from?.openedAt ?? now,
    },
  })
  await tell(tx, now, [[id, { kind: 'opened', to: 'LEAD', actorId, note, data: { number } }]])
  return id
}

async function firstViolation(tx: Prisma.TransactionClient, items: Home[]): Promise<string> {
  const ids = items.filter(({ kind }) => kind === 'finding').map(({ itemId }) => itemId)
  const worst = await tx.finding.findFirst({ where: { id: { in: ids } }, orderBy: [{ severity: 'desc' }, { id: 'asc' }] })
  return worst?.violation ?? ''
}

type Told = CaseMove & { caseId: string | null; decisionId: string }

async function tellBoth(tx: Prisma.TransactionClient, told: Told, now: Date): Promise<void> {
  const { fromId, caseId, to, actorId, note, decisionId, complaintIds, findingIds } = told
  const rows = await tx.case.findMany({
    where: { id: { in: [fromId, caseId].filter((id) => id !== null) } },
    select: { id: true, number: true },
  })
  const numberOf = (id: string | null) => rows.find((row) => row.id === id)?.number ?? null
  const what = { decisionId, complaints: complaintIds.length, findings: findingIds.length }
  const event = (kind: 'split-off' | 'split-from' | 'moved-out' | 'moved-in', other: string | null) => ({
    kind,
    actorId,
    note,
    data: { ...what, caseId: other, number: numberOf(other) },
  })
  await tell(tx, now, [
    ...(fromId ? [[fromId, event(to === 'new' ? 'split-off' : 'moved-out', caseId)] as [string, ReturnType<typeof event>]] : []),
    ...(caseId ? [[caseId, event(to === 'new' ? 'split-from' : 'moved-in', fromId)] as [string, ReturnType<typeof event>]] : []),
  ])
}
