/** Runs the query of an indicator for a moment, for the city, its districts and its parts at once. */
import { calendarInForce } from '#api/calendar/in-force.ts'
import { dayOf } from '#api/cases/day-of.ts'
import type { Calendar } from '#policy/calendar.ts'
import { addCalendarDays } from '#policy/days.ts'
import type { Indicator } from '#policy/indicators/define.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { queries } from './queries/index.ts'
import type { Matter } from './queries/query.ts'

export const city = 'city'

/** `unit` is a district's code or `city`; an empty `part` is the whole. Matters of no known district count in the city alone. */
export interface Count {
  unit: string
  part: string
  n: number
  d: number
  rows: number
  also: number | null
}

/** The longest time between opening and closing that workdays are counted over. */
const longestDays = 1500

export async function count(prisma: PrismaClient, { id, days, also, partsOnly }: Indicator, until: Date): Promise<Count[]> {
  const query = queries[id]
  if (!query) throw new Error(`no query for ${id}`)
  const counted = query.matters
    ? gather(await query.matters(prisma, until))
    : await prisma.$queryRawUnsafe<Count[]>(
        gathered(query.sql, also?.quantile ?? 0.5),
        ...span(days, until, await calendarInForce(prisma)),
      )
  return partsOnly ? counted.filter(({ part }) => part !== '') : counted
}

function span(days: number | null, until: Date, calendar: Calendar) {
  const last = dayOf(new Date(until.getTime() - 1))
  const first = days === null ? '0001-01-01' : addCalendarDays(last, 1 - days)
  const since = days === null ? new Date(0) : new Date(`${first}T00:00:00+08:00`)
  return [since, until, first, last, workdaysUntil(last, calendar)] as const
}

let known: { last: string; calendar: Calendar | null; days: string[] } = { last: '', calendar: null, days: [] }

function workdaysUntil(last: string, calendar: Calendar): string[] {
  if (known.last !== last || known.calendar !== calendar) {
    const all = Array.from({ length: longestDays }, (_, back) => addCalendarDays(last, -back))
    known = { last, calendar, days: all.filter(calendar.isWorkday) }
  }
  return known.days
}

/** The text that runs; the query itself stands in it unchanged. */
const gathered = (sql: string, quantile: number): string => `
WITH span AS (
  SELECT $1::timestamptz AS since, $2::timestamptz AS until, $3::bpchar AS first, $4::bpchar AS last, $5::text[] AS workdays
), matter AS (${sql}
)
SELECT CASE GROUPING(code) WHEN 1 THEN '${city}' ELSE code::text END AS unit, CASE GROUPING(part) WHEN 1 THEN '' ELSE part::text END AS part,
  coalesce(sum(n), 0)::float8 AS n, coalesce(sum(d), 0)::float8 AS d, count(*)::int AS rows,
  (percentile_cont(${quantile}) WITHIN GROUP (ORDER BY t))::float8 AS also
FROM matter GROUP BY GROUPING SETS ((), (code), (part), (code, part))
HAVING (GROUPING(code) = 1 OR code IS NOT NULL) AND (GROUPING(part) = 1 OR part IS NOT NULL)`

/** The same for matters that were counted here. */
function gather(matters: Matter[]): Count[] {
  const counts = new Map<string, Count>([[city, { unit: city, part: '', n: 0, d: 0, rows: 0, also: null }]])
  for (const { code, n, d } of matters)
    for (const unit of code === null ? [city] : [city, code]) {
      const so = counts.get(unit) ?? { unit, part: '', n: 0, d: 0, rows: 0, also: null }
      counts.set(unit, { ...so, n: so.n + n, d: so.d + d, rows: so.rows + 1 })
    }
  return [...counts.values()]
}
