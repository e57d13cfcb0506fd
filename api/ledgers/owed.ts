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
export const periodTable = (periods: DuePeriod[]): Prisma.Sql =>
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
export const isOwed = (today: string): Prisma.Sql =>
  sql`(p."to" >= ${today} OR u.since < ((p."to"::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'))
    AND NOT coalesce(u."districtCode" = ANY(p.resting), FALSE)`

export const hasNoRow = (ledger: Ledger): Prisma.Sql =>
  sql`NOT EXISTS (SELECT 1 FROM ledger_row r WHERE r.ledger = ${ledger.id} AND r.unit = u.id
    AND r.day BETWEEN p."from"::bpchar AND p."to"::bpchar AND r.period = p.period AND r."withdrawnAt" IS NULL)`
