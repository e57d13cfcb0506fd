/** Which units owe a row: those without one in the running period of a ledger that is due every period. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/due.ts'
import type { ledgerReminders } from '#api/contract/ledgers.ts'
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
  const found = await Promise.all(due.map(async (ledger) => ({ ledger, ...(await owing(db, ledger, staff, today)) })))
  return found
    .filter(({ missing }) => missing > 0)
    .map(({ ledger, ...rest }) => ({
      ledger: ledger.id,
      period: periodOf(ledger.period, today),
      due: periodRange(ledger.period, today).to,
      ...rest,
    }))
}

const nobody: Owing = { units: 0, missing: 0, first: [] }

async function owing(db: Db, ledger: Ledger, staff: Staff, today: string): Promise<Owing> {
  const period = periodOf(ledger.period, today)
  const there = sql`EXISTS (SELECT 1 FROM ledger_row r WHERE r.ledger = ${ledger.id} AND r.unit = u.id
    AND r.day BETWEEN ${periodRange(ledger.period, today).from}::bpchar AND ${periodRange(ledger.period, today).to}::bpchar
    AND r.period = ${period} AND r."withdrawnAt" IS NULL)`
  const units = unitsOf(ledger, staff)
  if (!units) return nobody
  const [row] = await db.$queryRaw<Owing[]>`
    WITH u AS (${units}), owing AS (SELECT u.id, u.name FROM u WHERE NOT ${there})
    SELECT (SELECT count(*)::int FROM u) AS units, (SELECT count(*)::int FROM owing) AS missing,
      coalesce((SELECT jsonb_agg(f) FROM (SELECT id, name FROM owing ORDER BY name LIMIT 10) f), '[]') AS first`
  return row ?? nobody
}

/** Schools, licensed institutions or counties within the caller's charge. */
function unitsOf(ledger: Ledger, staff: Staff): Prisma.Sql | null {
  if (ledger.of === 'district') {
    const own = districts.filter(({ code }) => staff.districtCode === null || code === staff.districtCode)
    return sql`SELECT * FROM unnest(${own.map(({ code }) => code)}::text[], ${own.map(({ name }) => name)}::text[]) AS d(id, name)`
  }
  if (ledger.of !== 'school' && ledger.of !== 'institution') return null
  const licensed = ledger.of === 'institution' ? sql`i."licenceStatus" = 'licensed'` : sql`TRUE`
  const scope = isClerk(staff)
    ? sql`i.id = ${staff.institutionId}::uuid`
    : staff.districtCode === null
      ? sql`TRUE`
      : sql`i."districtCode" = ${staff.districtCode}::bpchar`
  return sql`SELECT i.id::text AS id, i.name FROM institution i WHERE ${ofOwner(ledger)} AND ${licensed} AND ${scope}`
}
