/**
 * Which units owe a row: those without one in the running period of a ledger that is due every period, or in the period before,
 * whose last day is over. Read from the rows each time: a row that comes in late takes its unit off at once.
 */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/due.ts'
import type { ledgerReminders } from '#api/contract/ledgers.ts'
import { addCalendarDays, daysBetween } from '#policy/days.ts'
import { districts } from '#policy/districts.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { periodOf, periodRange } from '#policy/ledgers/period.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { ofOwner } from './units.ts'
import { isClerk, seesLedger } from './visible.ts'

type Reminder = z.input<(typeof ledgerReminders)['response']>['items'][number]
type Db = Prisma.TransactionClient
type Owing = { units: number; missing: number; first: { id: string; name: string }[] }

const { sql } = Prisma

export async function readReminders(db: Db, staff: Staff, now: Date): Promise<Reminder[]> {
  const today = dayOf(now)
  const due = ledgers.filter((ledger) => ledger.expected && seesLedger(staff, ledger))
  const asked = due.flatMap((ledger) => [today, dayBefore(ledger, today)].map((day) => ({ ledger, day })))
  const found = await Promise.all(asked.map(async (one) => ({ ...one, ...(await owing(db, one.ledger, staff, one.day, today)) })))
  return found
    .filter(({ missing }) => missing > 0)
    .map(({ ledger, day, ...rest }) => {
      const { to } = periodRange(ledger.period, day)
      return {
        ledger: ledger.id,
        period: periodOf(ledger.period, day),
        due: to,
        daysLate: Math.max(0, daysBetween(to, today)),
        ...rest,
      }
    })
}

const dayBefore = ({ period }: Ledger, today: string): string => addCalendarDays(periodRange(period, today).from, -1)

const nobody: Owing = { units: 0, missing: 0, first: [] }

async function owing(db: Db, ledger: Ledger, staff: Staff, day: string, today: string): Promise<Owing> {
  const period = periodOf(ledger.period, day)
  const { from, to } = periodRange(ledger.period, day)
  const there = sql`EXISTS (SELECT 1 FROM ledger_row r WHERE r.ledger = ${ledger.id} AND r.unit = u.id
    AND r.day BETWEEN ${from}::bpchar AND ${to}::bpchar
    AND r.period = ${period} AND r."withdrawnAt" IS NULL)`
  const over = to < today ? new Date(`${addCalendarDays(to, 1)}T00:00:00+08:00`) : null
  const units = unitsOf(ledger, staff, over)
  if (!units) return nobody
  const [row] = await db.$queryRaw<Owing[]>`
    WITH u AS (${units}), owing AS (SELECT u.id, u.name FROM u WHERE NOT ${there})
    SELECT (SELECT count(*)::int FROM u) AS units, (SELECT count(*)::int FROM owing) AS missing,
      coalesce((SELECT jsonb_agg(f) FROM (SELECT id, name FROM owing ORDER BY name LIMIT 10) f), '[]') AS first`
  return row ?? nobody
}

/** Schools, licensed institutions or counties within the caller's charge. Nobody owes what ended before they, or anybody, were here. */
function unitsOf(ledger: Ledger, staff: Staff, over: Date | null): Prisma.Sql | null {
  if (ledger.of === 'district') {
    const own = districts.filter(({ code }) => staff.districtCode === null || code === staff.districtCode)
    return sql`SELECT * FROM unnest(${own.map(({ code }) => code)}::text[], ${own.map(({ name }) => name)}::text[]) AS d(id, name)
      WHERE ${over}::timestamptz IS NULL OR EXISTS (SELECT 1 FROM "user" WHERE "createdAt" < ${over})`
  }
  if (ledger.of !== 'school' && ledger.of !== 'institution') return null
  const licensed = ledger.of === 'institution' ? sql`i."licenceStatus" = 'licensed'` : sql`TRUE`
  const scope = isClerk(staff)
    ? sql`i.id = ${staff.institutionId}::uuid`
    : staff.districtCode === null
      ? sql`TRUE`
      : sql`i."districtCode" = ${staff.districtCode}::bpchar`
  return sql`SELECT i.id::text AS id, i.name FROM institution i WHERE ${ofOwner(ledger)} AND ${licensed} AND ${scope}
    AND (${over}::timestamptz IS NULL OR i."createdAt" < ${over})`
}
