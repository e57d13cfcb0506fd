/**
 * Takes back what a sheet brought. A complaint goes with its findings as if it had never come; what a person has touched
 * (an answer, a decision, a step of its case) stays, and is counted.
 */
import { appendEvents } from '#api/cases/history.ts'
import { refreshCase } from '#api/cases/refresh-case.ts'
import { holdOffMerging } from '#api/merging/decisions.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

const atOnce = 200

type Deps = { prisma: PrismaClient; now(): Date }

/** Returns how many were looked at; 0 when nothing is left. */
export function undoSome({ prisma, now }: Deps, batchId: string): Promise<number> {
  return prisma.$transaction(
    async (tx) => {
      await holdOffMerging(tx)
      const found = await lockSome(tx, batchId)
      const free = await untouched(
        tx,
        found.map(({ id }) => id),
      )
      await remove(tx, free, now())
      // those that stay are no longer part of the batch, so that the next look does not meet them again
      const stay = found.map(({ id }) => id).filter((id) => !free.includes(id))
      await tx.complaint.updateMany({ where: { id: { in: stay } }, data: { importBatchId: null } })
      const counts = { undone: { increment: free.length }, kept: { increment: stay.length } }
      await tx.importBatch.update({
        where: { id: batchId },
        data: { ...counts, claimedUntil: new Date(Date.now() + 120_000) },
      })
      return found.length
    },
    { timeout: 60_000 },
  )
}

const lockSome = (tx: Prisma.TransactionClient, batchId: string) =>
  tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM complaint WHERE "importBatchId" = ${batchId}::uuid ORDER BY id LIMIT ${atOnce} FOR UPDATE`

async function untouched(tx: Prisma.TransactionClient, ids: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id::text FROM complaint c WHERE c.id = ANY(${ids}::uuid[]) AND c.state = 'RECEIVED'
      AND NOT EXISTS (SELECT 1 FROM complaint_message m WHERE m."complaintId" = c.id)
      AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a."complaintId" = c.id)
      AND NOT EXISTS (SELECT 1 FROM finding f WHERE f."complaintId" = c.id AND f."decidedById" IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM decision_item d WHERE d."itemId" = c.id
        OR d."itemId" IN (SELECT f.id FROM finding f WHERE f."complaintId" = c.id))
      AND NOT EXISTS (SELECT 1 FROM case_event e WHERE e."caseId" = c."caseId" AND e."actorId" IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM complaint part WHERE part."partOfId" = c.id)`
  return rows.map(({ id }) => id)
}

async function remove(tx: Prisma.TransactionClient, ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  const cases = await tx.complaint.findMany({
    where: { id: { in: ids }, caseId: { not: null } },
    select: { caseId: true, number: true },
  })
  await tx.complaint.updateMany({ where: { redoOfId: { in: ids } }, data: { redoOfId: null } })
  await tx.originUpdate.deleteMany({ where: { complaintId: { in: ids } } })
  await tx.finding.deleteMany({ where: { complaintId: { in: ids } } })
  await tx.complaint.deleteMany({ where: { id: { in: ids } } })
  const byCase = new Map<string, string[]>()
  for (const { caseId, number } of cases) if (caseId) byCase.set(caseId, [...(byCase.get(caseId) ?? []), number])
  for (const [caseId, numbers] of [...byCase].sort()) await leave(tx, caseId, numbers, now)
}

/** A case that nothing is left of is closed again: it was opened by mistake. */
async function leave(tx: Prisma.TransactionClient, caseId: string, numbers: string[], now: Date): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "case" WHERE id = ${caseId}::uuid FOR UPDATE`
  const note = '导入的工单已撤销'
  const data = { numbers: numbers.slice(0, 100), count: numbers.length, cause: 'import-undone' }
  const left = (await tx.finding.count({ where: { caseId } })) + (await tx.complaint.count({ where: { caseId } }))
  const { state } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { state: true } })
  if (left > 0) await appendEvents(tx, caseId, now, [{ kind: 'moved-out', note, data }])
  else {
    await appendEvents(tx, caseId, now, [{ kind: 'moved', from: state, to: 'NOT_FILED', note, data }])
    await tx.case.update({
      where: { id: caseId },
      data: { state: 'NOT_FILED', openKey: null, closedAt: now, version: { increment: 1 } },
    })
  }
  await refreshCase(tx, caseId, now)
}
