/** An urgent matter is called out the moment it is known, at night too: it is told to whoever is on duty, and the hours of the first contact run. */
import { appendEvents } from '#api/cases/history.ts'
import { newId } from '#api/new-id.ts'
import { addCalendarDays } from '#policy/days.ts'
import { urgentStep } from '#policy/escalation.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** Of this severity nothing waits for a working day. */
export const urgentFrom = 4

export const urgentDueDay = (since: string): string => addCalendarDays(since, 1)

/** Once for the day `since` and what came before it, however many workers find it. Returns whether it was. The caller holds the case row (FOR UPDATE). */
export async function callOut(tx: Prisma.TransactionClient, caseId: string, since: string, now: Date): Promise<boolean> {
  const data = { step: urgentStep, dueDay: urgentDueDay(since), level: 1 }
  const inserted = await tx.$executeRaw`
    INSERT INTO escalation (id, "caseId", step, since, "dueDay", level, at)
    SELECT ${newId()}::uuid, ${caseId}::uuid, ${data.step}, ${since}, ${data.dueDay}, ${data.level}, ${now}
    WHERE NOT EXISTS (SELECT 1 FROM escalation
      WHERE "caseId" = ${caseId}::uuid AND step = ${data.step} AND since >= ${since}::bpchar AND level = ${data.level})`
  if (inserted > 0) await appendEvents(tx, caseId, now, [{ kind: 'escalated', data }])
  return inserted > 0
}

/** Of each lead the day that first called it out; not of those that were never. */
export async function calledSince(db: Prisma.TransactionClient, caseIds: string[]): Promise<Map<string, string>> {
  const rows = await db.escalation.findMany({
    where: { caseId: { in: caseIds }, step: urgentStep },
    orderBy: { since: 'desc' },
    select: { caseId: true, since: true },
  })
  return new Map(rows.map(({ caseId, since }) => [caseId ?? '', since]))
}
