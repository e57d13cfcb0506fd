/** Runs the query of an indicator for a moment, for the city, its districts and its parts at once. */
import { calendarInForce } from '#api/calendar/in-force.ts'
import type { Indicator } from '#policy/indicators/define.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { queries } from './queries/index.ts'
import type { Matter } from './queries/query.ts'
import { boundsOf, type Span, withMatters } from './span.ts'

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

/** With `only` nothing but that district is counted. */
export async function count(
  prisma: PrismaClient,
  indicator: Indicator,
  span: Span,
  only: string | null = null,
): Promise<Count[]> {
  const { id, days, partsOnly } = indicator
  const query = queries[id]
  if (!query) throw new Error(`no query for ${id}`)
  const counted = query.matters
    ? gather(await query.matters(prisma, span.until)).filter(({ unit }) => only === null || unit === only)
    : await prisma.$queryRawUnsafe<Count[]>(
        gathered(query.sql, indicator, only),
        ...boundsOf(days, span, await calendarInForce(prisma)),
        ...(only ? [only] : []),
      )
  return partsOnly ? counted.filter(({ part }) => part !== '') : counted
}

function gathered(sql: string, { also, top }: Indicator, only: string | null): string {
  const sets = only ? '(code), (code, part)' : '(), (code), (part), (code, part)'
  const counts = `${withMatters(sql)}, counts AS (
SELECT CASE GROUPING(code) WHEN 1 THEN '${city}' ELSE code::text END AS unit, CASE GROUPING(part) WHEN 1 THEN '' ELSE part::text END AS part,
  coalesce(sum(n), 0)::float8 AS n, coalesce(sum(d), 0)::float8 AS d, count(*)::int AS rows,
  (percentile_cont(${also?.quantile ?? 0.5}) WITHIN GROUP (ORDER BY t))::float8 AS also
FROM matter ${only ? 'WHERE code = $6::bpchar' : ''} GROUP BY GROUPING SETS (${sets})
HAVING (GROUPING(code) = 1 OR code IS NOT NULL) AND (GROUPING(part) = 1 OR part IS NOT NULL)
)`
  if (top === undefined) return `${counts} SELECT * FROM counts`
  return `${counts} SELECT unit, part, n, d, rows, also FROM (
  SELECT *, row_number() OVER (PARTITION BY unit, part = '' ORDER BY n DESC, part) AS place FROM counts
) placed WHERE place <= ${top}`
}

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
