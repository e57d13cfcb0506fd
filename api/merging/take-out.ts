/** Complaints leave their cases with what nobody has decided of their findings; what a person decided stays where it stands. */
import type { Prisma } from '#prisma/generated/client.ts'
import { lockCases, settleAndRefresh, tell } from './case-trees.ts'
import { logDecision } from './decisions.ts'
import { homesOf, setHomes } from './homes.ts'

interface TakenOut {
  complaintIds: string[]
  actorId: string
  note: string
  /** the split, or the undoing of one, that this belongs to */
  partOfId: string
}

/** Returns the ids of the findings that are set aside with them. */
export async function takeOut(tx: Prisma.TransactionClient, taken: TakenOut, now: Date): Promise<string[]> {
  const { complaintIds, actorId, note, partOfId } = taken
  const where = { id: { in: complaintIds } }
  const standing = await tx.complaint.findMany({ where, select: { id: true, caseId: true } })
  const caseIds = [...new Set(standing.flatMap(({ caseId }) => caseId ?? []))].sort()
  await lockCases(tx, caseIds)
  const findings = await tx.finding.findMany({
    where: { complaintId: { in: complaintIds }, decidedById: null, status: 'NEW' },
    select: { id: true },
  })
  const findingIds = findings.map(({ id }) => id)
  const homes = [
    ...(await homesOf(tx, 'move-between-cases', 'complaint', complaintIds)),
    ...(await homesOf(tx, 'move-between-cases', 'finding', findingIds)),
  ]
  const items = homes.map(({ kind, itemId, home }) => ({ kind, itemId, fromId: home, toId: null }))
  const fromId = caseIds.length === 1 ? (caseIds[0] ?? null) : null
  await logDecision(tx, { kind: 'move-between-cases', actorId, fromId, note, partOfId }, now, items)
  await setHomes(
    tx,
    'move-between-cases',
    homes.map((item) => ({ ...item, home: null, detached: true })),
  )
  await tx.finding.updateMany({ where: { id: { in: findingIds } }, data: { status: 'SUPERSEDED' } })
  const left = (id: string) => standing.filter(({ caseId }) => caseId === id).length
  await tell(
    tx,
    now,
    caseIds.map((id) => [
      id,
      { kind: 'moved-out', actorId, note, data: { decisionId: partOfId, complaints: left(id), number: null } },
    ]),
  )
  await settleAndRefresh(tx, caseIds, now)
  return findingIds
}
