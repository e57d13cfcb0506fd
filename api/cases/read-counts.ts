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
} from './case-where.ts'
import { type Today, todayOf } from './today.ts'

const { sql } = Prisma
type Counted = { key: string; count: number }
type Facet = 'state' | 'district' | 'severity' | 'urgency' | 'violation'

export async function readCounts(prisma: PrismaClient, filters: CaseFilters, staff: Staff, now: Date) {
  const today = await todayOf(prisma, now)
  const [facets, violation, tabs] = await Promise.all([
    prisma.$queryRaw<(Counted & { facet: string })[]>(facetCounts(filters, staff, today)),
    prisma.$queryRaw<Counted[]>`
      SELECT key, count(*)::int AS count FROM "case" c CROSS JOIN unnest(c.violations) AS key
      WHERE ${caseWhere(filters, staff, today, ['violation'])} GROUP BY key ORDER BY count DESC, key`,
    readTabs(prisma, filters, staff, today),
  ])
  const of = (facet: string): Counted[] =>
    facets.flatMap((row) => (row.facet === facet ? [{ key: row.key, count: row.count }] : []))
  const total = of('total')[0]?.count ?? 0
  return {
    total,
    state: of('state'),
    district: of('district'),
    violation,
    severity: of('severity'),
    urgency: of('urgency'),
    tabs,
  }
}

/** One walk through the cases makes some thousand groups; every facet is counted from those. */
function facetCounts(filters: CaseFilters, staff: Staff, today: Today): Prisma.Sql {
  const facets: Facet[] = ['state', 'district', 'severity', 'urgency', 'violation']
  const flags = facets.map((facet) => sql`coalesce(${filterSql(facet, filters, staff, today)}, FALSE) AS ${named(facet)}`)
  const others = (own: Facet | null) => all(facets.flatMap((facet) => (facet === own ? [] : [named(facet)])))
  const counted = (facet: Facet) => sql`
    SELECT ${facet} AS facet, ${Prisma.raw(`"${facet}"`)}::text AS key, sum(n)::int AS count FROM k WHERE ${others(facet)} GROUP BY 2`
  return sql`
    WITH k AS MATERIALIZED (
      SELECT c.state, coalesce(c."districtCode"::text, 'none') AS district, c.severity, ${urgencyCase(today)} AS urgency,
        ${Prisma.join(flags)}, count(*) AS n
      FROM "case" c WHERE ${caseWhere(filters, staff, today, facets)} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9)
    SELECT * FROM (${counted('state')} UNION ALL ${counted('district')} UNION ALL ${counted('severity')} UNION ALL ${counted('urgency')}
      UNION ALL SELECT 'total', 'total', coalesce(sum(n), 0)::int FROM k WHERE ${others(null)}) f
    WHERE key IS NOT NULL ORDER BY count DESC, key`
}

/** The column of `k` that says whether a group passes the filter of this facet. */
const named = (facet: Facet): Prisma.Sql => Prisma.raw(`"passes ${facet}"`)

type Tabs = {
  open: number
  mine: number
  dueSoon: number
  withComplaints: number
  unassigned: number
  unanswered: number
  idle: number
  diary: number
  closed: number
}

/** What each tab would show: all but `closed` and the diary look at open cases; what was promised is looked at after a case is closed, too. Due soon: overdue, or two working days left and less. */
async function readTabs(prisma: PrismaClient, filters: CaseFilters, staff: Staff, today: Today): Promise<Tabs> {
  const where = caseWhere(filters, staff, today, [
    'open',
    'state',
    'mine',
    'urgency',
    'dueSoon',
    'withComplaints',
    'unassigned',
    'unanswered',
    'idle',
    'diary',
  ])
  const [tabs] = await prisma.$queryRaw<Tabs[]>`
    SELECT (count(*) FILTER (WHERE open))::int AS open,
      (count(*) FILTER (WHERE open AND mine))::int AS mine,
      (count(*) FILTER (WHERE open AND urgency IN ('overdue', 'red')))::int AS "dueSoon",
      (count(*) FILTER (WHERE open AND complained))::int AS "withComplaints",
      (count(*) FILTER (WHERE open AND unassigned))::int AS unassigned,
      (count(*) FILTER (WHERE open AND unanswered))::int AS unanswered,
      (count(*) FILTER (WHERE open AND idle))::int AS idle,
      (count(*) FILTER (WHERE diary))::int AS diary,
      (count(*) FILTER (WHERE NOT open))::int AS closed
    FROM (
      SELECT c."closedAt" IS NULL AS open, coalesce(${isMine(staff)}, false) AS mine,
        ${unassigned} AS unassigned, c."closedAt" IS NULL AND ${unanswered} AS unanswered,
        ${idleSince(today)} AS idle, ${diaryOf(staff, today)} AS diary,
        ${urgencyCase(today)} AS urgency, c."complaintCount" > 0 AS complained
      FROM "case" c WHERE ${where}
    ) k`
  return tabs ?? { open: 0, mine: 0, dueSoon: 0, withComplaints: 0, unassigned: 0, unanswered: 0, idle: 0, diary: 0, closed: 0 }
}
