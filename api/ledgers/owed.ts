/** Which units lack a row for which period. Read from the rows each time: a row that comes in late takes its unit off at once. */
import type { Staff } from '#api/auth/staff.ts'
import { districts } from '#policy/districts.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import type { DuePeriod } from '#policy/ledgers/due-periods.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { ofOwner } from './units.ts'
import { isClerk } from './visible.ts'

const { sql } = Prisma

/** The columns of a due period as a table `p`. */
const periodTable = (periods: DuePeriod[]): Prisma.Sql =>
  sql`jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) AS p(period text, "from" text, "to" text, due text, resting text[])`

/**
 * `u` (id, name, "districtCode", since): schools, licensed institutions or counties within the caller's charge, all for nobody in
 * particular. Null when the ledger is kept by others, whom nobody reminds.
 */
export function unitTable(ledger: Ledger, staff: Staff | null): Prisma.Sql | null {
  const district = staff?.districtCode ?? null
  if (ledger.of === 'district') {
    const own = districts.filter(({ code }) => district === null || code === district)
    return sql`SELECT d.id, d.name, d.id AS "districtCode", (SELECT min("createdAt") FROM "user") AS since
      FROM unnest(${own.map(({ code }) => code)}::text[], ${own.map(({ name }) => name)}::text[]) AS d(id, name)`
  }
  if (ledger.of !== 'school' && ledger.of !== 'institution') return null
  const licensed = ledger.of === 'institution' ? sql`i."licenceStatus" = 'licensed'` : sql`TRUE`
  const scope =
    staff && isClerk(staff)
      ? sql`i.id = ${staff.institutionId}::uuid`
      : district === null
        ? sql`TRUE`
        : sql`i."districtCode" = ${district}::bpchar`
  return sql`SELECT i.id::text AS id, i.name, i."districtCode"::text AS "districtCode", i."createdAt" AS since
    FROM institution i WHERE ${ofOwner(ledger)} AND ${licensed} AND ${scope}`
}

/** Nobody owes what ended before they, or anybody, were here; the running period is everybody's. */
const isOwed = (today: string): Prisma.Sql =>
  sql`(p."to" >= ${today} OR u.since < ((p."to"::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'))
    AND NOT coalesce(u."districtCode" = ANY(p.resting), FALSE)`

/** More periods than this are taken together: few are looked up unit by unit, however many rows each of them has. */
const fewPeriods = 6

/** Which of the periods `p` and units `u` have a row: (period, unit), from the index ledger_row_kept alone. */
function keptRows(ledger: Ledger, periods: DuePeriod[], staff: Staff | null): Prisma.Sql {
  const rows = sql`r.ledger = ${ledger.id} AND r."withdrawnAt" IS NULL`
  if (periods.length <= fewPeriods)
    return sql`SELECT p.period, u.id AS unit FROM p CROSS JOIN u
      CROSS JOIN LATERAL (SELECT 1 FROM ledger_row r WHERE ${rows} AND r.period = p.period AND r.unit = u.id LIMIT 1) AS one`
  const own = staff && isClerk(staff) ? sql`r.unit = ${staff.institutionId}` : sql`TRUE`
  return sql`SELECT r.period, r.unit FROM ledger_row r
    WHERE ${rows} AND r.period = ANY(${periods.map(({ period }) => period)}::text[]) AND ${own}`
}

/**
 * The query that `owed` heads: whatever is due to the ledger, as a table (period, "from", due, unit, name, kept). One pass over what is due
 * and what is there: a join would look good or bad by what the planner guesses of either side.
 */
export const withOwed = (ledger: Ledger, periods: DuePeriod[], units: Prisma.Sql, staff: Staff | null, today: string) => sql`
  WITH u AS MATERIALIZED (${units}), p AS MATERIALIZED (SELECT * FROM ${periodTable(periods)}),
  owed AS MATERIALIZED (
    SELECT period, min("from") AS "from", min(due) AS due, unit, min(name) AS name, bool_or(kept) AS kept FROM (
      SELECT p.period, p."from", p.due, u.id AS unit, u.name, FALSE AS kept FROM p, u WHERE ${isOwed(today)}
      UNION ALL SELECT k.period, NULL, NULL, k.unit, NULL, TRUE FROM (${keptRows(ledger, periods, staff)}) k
    ) AS either GROUP BY period, unit HAVING min("from") IS NOT NULL
  )`
