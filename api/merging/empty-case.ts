/**
 * A case that everything was moved out of has nothing to look into: the house does not file it; the history says why.
 * When something comes back it stands where it stood. After filing only a person may close, by the ways of the law.
 */
import { appendEvents } from '#api/cases/history.ts'
import { refreshCase } from '#api/cases/refresh-case.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { giveOpenKeys } from './settle.ts'

const cause = 'emptied'
const beforeFiling = ['LEAD', 'VERIFYING']

interface Emptying {
  decisionId: string
  actorId: string | null
}

/** Says nothing about a case that was opened for a fact on file: its reason does not leave with complaints and findings. */
export async function closeWhenEmpty(
  tx: Prisma.TransactionClient,
  caseId: string,
  { decisionId, actorId }: Emptying,
  now: Date,
): Promise<void> {
  if (!(await wouldBeEmpty(tx, caseId))) return
  const { state, institutionId } = await tx.case.findUniqueOrThrow({ where: { id: caseId } })
  const event = { kind: 'moved', actorId, from: state, to: 'NOT_FILED' } as const
  await appendEvents(tx, caseId, now, [{ ...event, data: { cause, decisionId } }])
  await tx.case.update({ where: { id: caseId }, data: { state: 'NOT_FILED', openKey: null, closedAt: now } })
  await giveOpenKeys(tx, [institutionId])
  await refreshCase(tx, caseId, now)
}

type Leaving = { complaintIds: string[]; findingIds: string[] }

/** Whether nothing is left of an open case that no person has filed, once these have left it. */
export async function wouldBeEmpty(
  tx: Prisma.TransactionClient,
  caseId: string,
  { complaintIds, findingIds }: Leaving = { complaintIds: [], findingIds: [] },
): Promise<boolean> {
  const where = { id: caseId, state: { in: beforeFiling }, closedAt: null, rootId: null }
  if ((await tx.case.count({ where })) === 0) return false
  const left = [
    await tx.complaint.count({ where: { caseId, NOT: { id: { in: complaintIds } } } }),
    await tx.finding.count({ where: { caseId, NOT: { id: { in: findingIds } } } }),
    await tx.caseEvent.count({ where: { caseId, kind: 'note', actorId: null } }),
  ]
  return left.every((count) => count === 0)
}

/** Takes back the closing, and only that: a case that a person did not file stays as the person left it. */
export async function reopenWhenFilled(
  tx: Prisma.TransactionClient,
  caseId: string,
  { decisionId, actorId }: Emptying,
  now: Date,
): Promise<void> {
  const { state, closedAt } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { state: true, closedAt: true } })
  const last = await tx.caseEvent.findFirst({ where: { caseId, kind: 'moved' }, orderBy: { seq: 'desc' } })
  const isOurs = (last?.data as { cause?: string } | null)?.cause === cause && last?.to === state && closedAt !== null
  if (!last?.from || !isOurs) return
  if ((await tx.complaint.count({ where: { caseId } })) + (await tx.finding.count({ where: { caseId } })) === 0) return
  const event = { kind: 'moved', actorId, from: state, to: last.from } as const
  await appendEvents(tx, caseId, now, [{ ...event, data: { cause: 'refilled', decisionId } }])
  await tx.case.update({ where: { id: caseId }, data: { state: last.from, closedAt: null } })
  await refreshCase(tx, caseId, now)
}
