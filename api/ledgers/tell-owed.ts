/** Tells whoever has to know that a row is due or overdue, by the ladder of policy/escalation.ts: each step once for each unit and period. */
import { calendarInForce } from '#api/calendar/in-force.ts'
import { dayOf, hourOf } from '#api/cases/day-of.ts'
import { type EscalationLevel, inWorkingHours, levelReached } from '#policy/escalation.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { type DuePeriod, duePeriods } from '#policy/ledgers/due-periods.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { unitTable, withOwed } from './owed.ts'

type Reached = DuePeriod & { level: EscalationLevel }

/** Returns how many steps were taken; none outside working hours. However many workers do this at once, each step is taken once. */
export async function tellOwed(prisma: PrismaClient, now: Date): Promise<number> {
  const today = dayOf(now)
  const calendar = await calendarInForce(prisma)
  if (!inWorkingHours(today, hourOf(now), calendar)) return 0
  let taken = 0
  for (const ledger of ledgers.filter(({ expected }) => expected)) {
    const reached = duePeriods(ledger, today, calendar).flatMap((one) => {
      const level = levelReached(one.from, one.due, today)
      return level === null ? [] : [{ ...one, level }]
    })
    for (const level of [1, 2, 3] as const)
      taken += await tell(
        prisma,
        ledger,
        level,
        reached.filter((one) => one.level === level),
        now,
      )
  }
  return taken
}

async function tell(
  prisma: PrismaClient,
  ledger: Ledger,
  level: EscalationLevel,
  periods: Reached[],
  now: Date,
): Promise<number> {
  const units = unitTable(ledger, null)
  if (!units || periods.length === 0) return 0
  return prisma.$executeRaw`
    ${withOwed(ledger, periods, units, null, dayOf(now))}
    INSERT INTO escalation (id, unit, step, since, "dueDay", level, at)
    SELECT gen_random_uuid(), o.unit, ${ledger.id}, o."from", o.due, ${level}, ${now} FROM owed o
    WHERE NOT o.kept
      AND NOT EXISTS (SELECT 1 FROM escalation e WHERE e.unit = o.unit AND e.step = ${ledger.id} AND e.since = o."from" AND e.level = ${level})
    ON CONFLICT DO NOTHING`
}
