/** Cases that change together: locked in one order, told about it in their histories, counted anew at the end. */
import { appendEvents, type NewEvent } from '#api/cases/history.ts'
import { refreshCases } from '#api/cases/refresh-case.ts'
import { Refusal } from '#api/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CaseModel } from '#prisma/generated/models.ts'
import { giveOpenKeys, settleCases } from './settle.ts'

/** In the order asked; a case that is missing stops everything. */
export async function lockCases(tx: Prisma.TransactionClient, ids: string[]): Promise<CaseModel[]> {
  await tx.$queryRaw`SELECT 1 FROM "case" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  const rows = await tx.case.findMany({ where: { id: { in: ids } } })
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id)
    if (!row) throw new Refusal('not-found')
    return row
  })
}

export const standsForItself = (row: { rootId: string | null }): boolean => row.rootId === null

export async function tell(tx: Prisma.TransactionClient, at: Date, events: [caseId: string, event: NewEvent][]): Promise<void> {
  for (const [caseId, event] of [...events].sort(([a], [b]) => (a < b ? -1 : 1))) await appendEvents(tx, caseId, at, [event])
}

/** After decisions about cases: rows follow them, keys are given, lists show it, and pictures taken before are stale. */
export async function settleAndRefresh(tx: Prisma.TransactionClient, caseIds: string[], now: Date): Promise<void> {
  const rows = await tx.case.findMany({ where: { id: { in: caseIds } }, select: { id: true, rootId: true } })
  await settleCases(tx, [...new Set(rows.map(({ id, rootId }) => rootId ?? id))])
  const after = await tx.case.findMany({
    where: { id: { in: caseIds } },
    select: { id: true, rootId: true, institutionId: true },
  })
  await giveOpenKeys(tx, [...new Set(after.map(({ institutionId }) => institutionId))])
  await refreshCases(
    tx,
    after.map(({ id, rootId }) => rootId ?? id),
    now,
  )
  await tx.case.updateMany({ where: { id: { in: caseIds } }, data: { version: { increment: 1 } } })
}
