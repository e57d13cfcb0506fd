/** Tells whoever has to know that a deadline is near or past. However many workers do this at once, each is told once. */
import { calendarInForce } from '#api/calendar/in-force.ts'
import { callOut } from '#api/duty/call-out.ts'
import { newId } from '#api/new-id.ts'
import { addCalendarDays } from '#policy/days.ts'
import { inWorkingHours, levelReached, urgentStep } from '#policy/escalation.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { dayOf, hourOf } from './day-of.ts'
import { appendEvents } from './history.ts'

/** A fifth of the longest clock (120 days) and the longest holiday. */
const daysAhead = 34
const batch = 500

/** Returns how many steps of the ladder were taken; outside working hours those of urgent leads alone. */
export async function escalateDeadlines(prisma: PrismaClient, now: Date): Promise<number> {
  const today = dayOf(now)
  const isWorking = inWorkingHours(today, hourOf(now), await calendarInForce(prisma))
  let taken = 0
  for (let after = ''; ; ) {
    const near = await prisma.case.findMany({
      where: {
        rootId: null,
        dueDay: { lte: addCalendarDays(today, daysAhead) },
        dueSince: { not: null },
        ...(isWorking ? {} : { dueStep: urgentStep }),
        ...(after ? { id: { gt: after } } : {}),
      },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: batch,
    })
    for (const { id } of near) taken += await escalate(prisma, id, now)
    const last = near.at(-1)
    if (!last || near.length < batch) return taken
    after = last.id
  }
}

function escalate(prisma: PrismaClient, caseId: string, now: Date): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ dueDay: string; dueSince: string; dueStep: string }[]>`
      SELECT "dueDay", "dueSince", "dueStep" FROM "case"
      WHERE id = ${caseId}::uuid AND "dueDay" IS NOT NULL FOR UPDATE`
    const reached = row ? levelReached(row.dueSince, row.dueDay, dayOf(now)) : null
    const level = reached ?? (row?.dueStep === urgentStep ? 1 : null)
    if (!row || level === null) return 0
    if (level === 1 && row.dueStep === urgentStep) return (await callOut(tx, caseId, row.dueSince, now)) ? 1 : 0
    const inserted = await tx.$executeRaw`
      INSERT INTO escalation (id, "caseId", step, since, "dueDay", level, at)
      VALUES (${newId()}::uuid, ${caseId}::uuid, ${row.dueStep}, ${row.dueSince}, ${row.dueDay}, ${level}, ${now})
      ON CONFLICT DO NOTHING`
    if (inserted === 0) return 0
    const data = { step: row.dueStep, dueDay: row.dueDay, level }
    await appendEvents(tx, caseId, now, [{ kind: 'escalated', data }])
    return 1
  })
}
