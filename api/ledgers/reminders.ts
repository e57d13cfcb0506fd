/** What is owed to the ledgers within the caller's charge, period by period, and how far up the line that was told. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { calendarInForce } from '#api/calendar/in-force.ts'
import { dayOf } from '#api/cases/due.ts'
import type { ledgerReminders } from '#api/contract/ledgers.ts'
import { daysBetween } from '#policy/days.ts'
import { type EscalationLevel, ladder } from '#policy/escalation.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { type DuePeriod, duePeriods } from '#policy/ledgers/due-periods.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { periodName } from '#policy/ledgers/period-name.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { unitTable, withOwed } from './owed.ts'
import { mayWrite, seesLedger } from './visible.ts'

const { sql } = Prisma
type Reminder = z.input<(typeof ledgerReminders)['response']>['items'][number]
type Db = Prisma.TransactionClient
type Owing = {
  period: string
  units: number
  missing: number
  first: { id: string; name: string }[]
  level: EscalationLevel | null
  at: Date | null
}

/** Of the units that owe a period the first are named, the others counted. */
const mostNamed = 10

/** Most days late first. */
export async function readReminders(db: Db, staff: Staff, now: Date): Promise<Reminder[]> {
  const today = dayOf(now)
  const calendar = await calendarInForce(db)
  const due = ledgers.filter((ledger) => ledger.expected && seesLedger(staff, ledger))
  const found = await Promise.all(
    due.map(async (ledger) => {
      const periods = duePeriods(ledger, today, calendar)
      const owing = await owingOf(db, ledger, periods, staff, today)
      return owing.flatMap((one) => reminderOf(ledger, periods, one, staff, today))
    }),
  )
  return found.flat().sort((a, b) => b.daysLate - a.daysLate)
}

function reminderOf(ledger: Ledger, periods: DuePeriod[], one: Owing, staff: Staff, today: string): Reminder[] {
  const of = periods.find(({ period }) => period === one.period)
  if (!of) return []
  const { level, at, ...rest } = one
  return [
    {
      ...rest,
      ledger: ledger.id,
      name: periodName(ledger.period, of.from),
      due: of.due,
      daysLate: Math.max(0, daysBetween(of.due, today)),
      told: level && at ? { level, at: at.toISOString(), text: textOf(level) } : null,
      forMe: level !== null && isFor(staff, ledger, level),
    },
  ]
}

const textOf = (level: EscalationLevel) => ({ zh: ladder[level].ledger.zh, en: ladder[level].ledger.en })

/** First those who write the ledger, then also those who answer for the district, then the city. */
const isFor = (staff: Staff, ledger: Ledger, level: EscalationLevel): boolean =>
  mayWrite(staff, ledger) || level === 3 || (level === 2 && staff.districtCode !== null)

async function owingOf(db: Db, ledger: Ledger, periods: DuePeriod[], staff: Staff, today: string): Promise<Owing[]> {
  const units = unitTable(ledger, staff)
  return units && periods.length > 0 ? db.$queryRaw<Owing[]>(owingSql(ledger, periods, units, staff, today)) : []
}

/** One pass each over what is owed, what is missing and what was told: looked up unit by unit, a year of weeks takes three times as long. */
export const owingSql = (ledger: Ledger, periods: DuePeriod[], units: Prisma.Sql, staff: Staff, today: string): Prisma.Sql => sql`
    ${withOwed(ledger, periods, units, staff, today)}, told AS (
      SELECT x.unit, x.since, max(x.level) AS level, max(x.at) AS at FROM escalation x
      WHERE x.step = ${ledger.id} AND x.since = ANY(${periods.map(({ from }) => from)}::bpchar[]) GROUP BY x.unit, x.since
    ), missing AS (
      SELECT o.period, o.unit, o.name, t.level, t.at, row_number() OVER (PARTITION BY o.period ORDER BY o.name) AS place
      FROM owed o LEFT JOIN told t ON t.unit = o.unit AND t.since = o."from"::bpchar WHERE NOT o.kept
    )
    SELECT * FROM (
      SELECT period, count(*)::int AS missing, max(level) AS level, max(at) AS at,
        jsonb_agg(jsonb_build_object('id', unit, 'name', name) ORDER BY place) FILTER (WHERE place <= ${mostNamed}) AS first
      FROM missing GROUP BY period) m
    JOIN (SELECT period, count(*)::int AS units FROM owed GROUP BY period) o USING (period)`
