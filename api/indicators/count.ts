/** Runs the query of an indicator for a moment, for the city, its districts and its parts at once. */
import { calendarInForce } from '#api/calendar/in-force.ts'
import type { Calendar } from '#policy/calendar.ts'
import type { Indicator } from '#policy/indicators/define.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { queries } from './queries/index.ts'
import type { Matter } from './queries/query.ts'
import { boundsOf, type Span, spansTable, withMatters, withMattersOfEach } from './span.ts'

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
  const [counted = []] = await countEach(prisma, indicator, [span], only, await calendarInForce(prisma))
  return counted
}

/** For several spans at once, which takes the database little longer than one: most of the time goes into planning. */
export async function countEach(
  prisma: PrismaClient,
  indicator: Indicator,
  spans: Span[],
  only: string | null,
  calendar: Calendar,
): Promise<Count[][]> {
  const { id, days, partsOnly } = indicator
  const query = queries[id]
  if (!query) throw new Error(`no query for ${id}`)
  const { matters, sql } = query
  const bounds = spans.map((span) => boundsOf(days, span, calendar))
  const counted = matters
    ? await Promise.all(spans.map(async ({ until }) => ofUnit(gather(await matters(prisma, until)), only)))
    : await run(prisma, sql, indicator, bounds, only)
  return partsOnly ? counted.map((counts) => counts.filter(({ part }) => part !== '')) : counted
}

const ofUnit = (counts: Count[], only: string | null): Count[] =>
  only === null ? counts : counts.filter(({ unit }) => unit === only)

type Bounds = ReturnType<typeof boundsOf>

async function run(prisma: PrismaClient, sql: string, indicator: Indicator, bounds: Bounds[], only: string | null) {
  const [one] = bounds
  const unit = only ? [only] : []
  // the bounds of a single span stand in the text as they are: the planner then knows how much lies between them
  if (one && bounds.length === 1)
    return [await prisma.$queryRawUnsafe<Count[]>(gathered(withMatters(sql), indicator, only), ...one, ...unit)]
  const columns = ([0, 1, 2, 3] as const).map((at) => bounds.map((each) => each[at]))
  const workdays = bounds.map(([, , , , days]) => days).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? 1 : -1))[0]
  const text = `SELECT spans.place::int AS place, counted.* FROM ${spansTable},
LATERAL (${gathered(withMattersOfEach(sql), indicator, only)}) counted`
  const rows = await prisma.$queryRawUnsafe<(Count & { place: number })[]>(text, ...columns, workdays, ...unit)
  return bounds.map((_, at) => rows.flatMap(({ place, ...counts }) => (place === at + 1 ? [counts] : [])))
}

function gathered(withMatters: string, { also, top }: Indicator, only: string | null): string {
  const sets = only ? '(code), (code, part)' : '(), (code), (part), (code, part)'
  const counts = `${withMatters}, counts AS (
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
