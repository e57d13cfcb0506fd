/** How many cases there are behind every choice a filter offers. Each facet is counted under all the other filters. */
import type { Staff } from '#api/auth/staff.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import {
  all,
  type CaseFilters,
  caseWhere,
  diaryOf,
  filterSql,
  idleSince,
  isMine,
  unanswered,
  unassigned,
  urgencyCase,
  type WhereFilters,
} from './case-where.ts'
import { findNamed } from './find-named.ts'
import { type Today, todayOf } from './today.ts'

const { sql } = Prisma
type Counted = { key: string; count: number }
type Facet = 'state' | 'district' | 'severity' | 'urgency' | 'violation'

export async function readCounts(prisma: PrismaClient, asked: CaseFilters, staff: Staff, now: Date, most?: number) {
  const [today, { counted: filters, atLeast }] = await Promise.all([todayOf(prisma, now), findNamed(prisma, asked, staff, most)])
  const [counted, violation] = await Promise.all([
    prisma.$queryRaw<(Counted & { of: string })[]>(groupCounts(filters, staff, today)),
    prisma.$queryRaw<Counted[]>`
      SELECT key, sum(n)::int AS count
      FROM (SELECT c.violations, count(*) AS n FROM "case" c WHERE ${caseWhere(filters, staff, today, ['violation'])} GROUP BY 1) k
      CROSS JOIN unnest(k.violations) AS key GROUP BY key ORDER BY count DESC, key`,
  ])
  const of = (facet: string): Counted[] =>
    counted.flatMap((row) => (row.of === facet ? [{ key: row.key, count: row.count }] : []))
  return {
    total: of('total')[0]?.count ?? 0,
    atLeast,
    state: of('state'),
    district: of('district'),
    violation,
    severity: of('severity'),
    urgency: of('urgency'),
    tabs: { ...noTabs, ...Object.fromEntries(of('tabs').map(({ key, count }) => [key, count])) },
  }
}

/** What chooses a tab, and is left out when tabs are counted. */
const tabFilters = ['open', 'mine', 'dueSoon', 'withComplaints', 'unassigned', 'unanswered', 'idle', 'diary'] as const
const noTabs = { open: 0, mine: 0, dueSoon: 0, withComplaints: 0, unassigned: 0, unanswered: 0, idle: 0, diary: 0, closed: 0 }
type Tab = keyof typeof noTabs

/**
 * What each tab would show: all but `closed`, what is due soon and the diary look at open cases; what was promised, and what is owed to
 * those who complained, is looked at after a case is closed, too. Due soon: overdue, or two working days left and less.
 */
function tabsOf(staff: Staff, today: Today): Record<Tab, Prisma.Sql> {
  const open = sql`c."closedAt" IS NULL`
  const and = (condition: Prisma.Sql) => sql`${open} AND ${condition}`
  return {
    open,
    mine: and(isMine(staff)),
    dueSoon: filterSql('dueSoon', { dueSoon: 'true' }, staff, today),
    withComplaints: and(sql`c."complaintCount" > 0`),
    unassigned: and(unassigned),
    unanswered: and(unanswered),
    idle: and(idleSince(today)),
    diary: diaryOf(staff, today),
    closed: sql`c."closedAt" IS NOT NULL`,
  }
}

/**
 * One walk through the cases makes some hundred groups by what filters offer, each with how many of it a tab shows; tabs and facets
 * are counted from those.
 */
export function groupCounts(filters: WhereFilters, staff: Staff, today: Today): Prisma.Sql {
  const facets: Facet[] = ['state', 'district', 'severity', 'urgency', 'violation']
  const flags = facets.map((facet) => sql`coalesce(${filterSql(facet, filters, staff, today)}, FALSE) AS ${named(facet)}`)
  const shown = all(tabFilters.map((key) => filterSql(key, filters, staff, today)))
  const tabs = Object.entries(tabsOf(staff, today)).map(([tab, shows]) => [Prisma.raw(`"tab ${tab}"`), shows, tab] as const)
  const others = (own: Facet[]) => all(facets.flatMap((facet) => (own.includes(facet) ? [] : [named(facet)])))
  const facetOf = (facet: Facet) => sql`
    SELECT ${facet} AS "of", ${Prisma.raw(`"${facet}"`)}::text AS key, sum(n)::int AS count FROM k WHERE n > 0 AND ${others([facet])} GROUP BY 2`
  return sql`
    WITH k AS MATERIALIZED (
      SELECT c.state, coalesce(c."districtCode"::text, 'none') AS district, c.severity, ${urgencyCase(today)} AS urgency,
        ${Prisma.join(flags)}, count(*) FILTER (WHERE ${shown}) AS n,
        ${Prisma.join(tabs.map(([column, shows]) => sql`count(*) FILTER (WHERE ${shows}) AS ${column}`))}
      FROM "case" c WHERE ${caseWhere(filters, staff, today, [...facets, ...tabFilters])} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9),
    t AS (SELECT ${Prisma.join(tabs.map(([column]) => sql`sum(${column}) AS ${column}`))} FROM k WHERE ${others(['state', 'urgency'])})
    SELECT * FROM (${Prisma.join(facets.filter((facet) => facet !== 'violation').map(facetOf), ' UNION ALL ')}
      UNION ALL SELECT 'total', 'total', coalesce(sum(n), 0)::int FROM k WHERE ${others([])}
      UNION ALL ${Prisma.join(
        tabs.map(([column, , tab]) => sql`SELECT 'tabs', ${tab}, coalesce(${column}, 0)::int FROM t`),
        ' UNION ALL ',
      )}) f
    WHERE key IS NOT NULL ORDER BY count DESC, key`
}

/** The column of `k` that says whether a group passes the filter of this facet. */
const named = (facet: Facet): Prisma.Sql => Prisma.raw(`"passes ${facet}"`)
