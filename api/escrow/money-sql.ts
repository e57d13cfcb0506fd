/** Where every institution’s prepaid money stands: one row each, in SQL. */
import type { Staff } from '#api/auth/staff.ts'
import { all, ownDistrict } from '#api/cases/case-where.ts'
import { likeText } from '#api/institutions/search-public.ts'
import { watched, watchedKeys } from '#policy/escrow/watch.ts'
import { Prisma } from '#prisma/generated/client.ts'

const { sql } = Prisma

/** How far back lines, records and findings count, in days. */
export const watchedDays = 366

export type MoneyRow = {
  id: string
  name: string
  districtCode: string | null
  lastDay: string | null
  balance: number | null
  expected: number | null
  alarms: Record<string, number>
  total: number
}

type Asked = { district?: string | undefined; q?: string | undefined; alarms?: string | undefined; id?: string }

/** `since` is the first day that counts. Those with alarms and the least cover come first. */
export function moneySql(staff: Staff, asked: Asked, since: string, most: number): Prisma.Sql {
  const where = all([
    ...ownDistrict(sql`i."districtCode"`, staff),
    ...(asked.district ? [sql`i."districtCode" = ${asked.district}::bpchar`] : []),
    ...(asked.q ? [sql`i.name ILIKE ${`%${likeText(asked.q)}%`}`] : []),
    ...(asked.id ? [sql`i.id = ${asked.id}::uuid`] : []),
  ])
  return sql`
    WITH mine AS (SELECT i.id, i.name, i."districtCode" FROM institution i WHERE ${where} AND i.category IS DISTINCT FROM 'school'),
    line AS (
      SELECT r."institutionId" AS id, r.data ->> 'account' AS account, r.day, r.id AS "rowId",
        (r.data ->> 'balance')::float8 AS balance, (r.data ->> 'untaught')::float8 AS untaught
      FROM ledger_row r JOIN mine ON mine.id = r."institutionId"
      WHERE r.ledger = 'escrow-statements' AND r."withdrawnAt" IS NULL AND r.day >= ${since}::bpchar),
    held AS (
      SELECT id, max(day) AS day, sum(balance) AS balance
      FROM (SELECT DISTINCT ON (id, account) * FROM line ORDER BY id, account, day DESC, "rowId" DESC) newest GROUP BY id),
    owed AS (
      SELECT id, sum(untaught) AS untaught
      FROM (SELECT DISTINCT ON (id, account) * FROM line WHERE untaught IS NOT NULL ORDER BY id, account, day DESC, "rowId" DESC) told
      GROUP BY id),
    declared AS (
      SELECT DISTINCT ON (r."institutionId") r."institutionId" AS id, (r.data ->> 'prepaid')::float8 AS prepaid
      FROM ledger_row r JOIN mine ON mine.id = r."institutionId"
      WHERE r.ledger = 'escrow-accounts' AND r."withdrawnAt" IS NULL AND r.day >= ${since}::bpchar
      ORDER BY r."institutionId", r.day DESC, r.id DESC),
    alarm AS (
      SELECT f."institutionId" AS id, ${keyOfRule} AS key, count(*)::int AS n
      FROM finding f JOIN mine ON mine.id = f."institutionId"
      WHERE ${isOpenAlarm(since)} GROUP BY 1, 2),
    alarms AS (SELECT id, jsonb_object_agg(key, n) AS counts, sum(n)::int AS n FROM alarm GROUP BY id),
    told AS (
      SELECT mine.id::text, mine.name, mine."districtCode"::text, held.day::text AS "lastDay",
        round(held.balance::numeric, 2)::float8 AS balance,
        round(coalesce(owed.untaught, declared.prepaid)::numeric, 2)::float8 AS expected,
        coalesce(alarms.counts, '{}') AS alarms, coalesce(alarms.n, 0) AS n
      FROM mine LEFT JOIN held USING (id) LEFT JOIN owed USING (id) LEFT JOIN declared USING (id) LEFT JOIN alarms USING (id)
      WHERE ${asked.id ? sql`TRUE` : sql`held.id IS NOT NULL OR declared.id IS NOT NULL OR alarms.id IS NOT NULL`})
    SELECT *, count(*) OVER ()::int AS total FROM told
    WHERE ${asked.alarms ? sql`n > 0` : sql`TRUE`}
    ORDER BY (alarms -> 'runOff' IS NOT NULL) DESC, n DESC, balance / nullif(expected, 0) NULLS LAST, name, id LIMIT ${most}`
}

/** The key of policy/escrow/watch.ts that a finding `f` belongs to. */
export const keyOfRule: Prisma.Sql = Prisma.raw(
  `CASE ${watchedKeys.map((key) => `WHEN f.rule IN (${watched[key].rules.map((rule) => `'${rule}'`).join(', ')}) THEN '${key}'`).join(' ')} END`,
)

export const isOpenAlarm = (since: string): Prisma.Sql =>
  sql`f.status IN ('NEW', 'CONFIRMED') AND f."happenedAt" >= ${since}::date AND f.rule = ANY(${watchedKeys.flatMap((key) => watched[key].rules)})`
