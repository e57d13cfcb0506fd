/** How many cases there are behind every choice a filter offers. Each facet is counted under all the other filters. */
import type { Staff } from '#api/auth/staff.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { type CaseFilters, caseWhere, diaryOf, idleSince, isMine, unanswered, unassigned, urgencyCase } from './case-where.ts'
import { dayOf } from './due.ts'

const { sql } = Prisma
type Counted = { key: string; count: number }

export async function readCounts(prisma: PrismaClient, filters: CaseFilters, staff: Staff, now: Date) {
  const today = dayOf(now)
  const facet = (key: Prisma.Sql, own: keyof CaseFilters) => {
    const where = caseWhere(filters, staff, today, [own])
    return prisma.$queryRaw<Counted[]>`
      SELECT key, count(*)::int AS count FROM (SELECT ${key} AS key FROM "case" c WHERE ${where}) k
      WHERE key IS NOT NULL GROUP BY key ORDER BY count DESC, key`
  }
  const [state, district, violation, severity, urgency, tabs, total] = await Promise.all([
    facet(sql`c.state`, 'state'),
    facet(sql`coalesce(c."districtCode"::text, 'none')`, 'district'),
    facet(sql`unnest(c.violations)`, 'violation'),
    facet(sql`c.severity::text`, 'severity'),
    facet(urgencyCase(today), 'urgency'),
    readTabs(prisma, filters, staff, today),
    prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM "case" c WHERE ${caseWhere(filters, staff, today)}`,
  ])
  return { total: total[0]?.total ?? 0, state, district, violation, severity, urgency, tabs }
}

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

/** What each tab would show: all but `closed` look at open cases. Due soon: overdue, or two working days left and less. */
async function readTabs(prisma: PrismaClient, filters: CaseFilters, staff: Staff, today: string): Promise<Tabs> {
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
      (count(*) FILTER (WHERE open AND diary))::int AS diary,
      (count(*) FILTER (WHERE NOT open))::int AS closed
    FROM (
      SELECT c."closedAt" IS NULL AS open, coalesce(${isMine(staff)}, false) AS mine,
        ${unassigned} AS unassigned, c."closedAt" IS NULL AND c."complaintCount" > 0 AND ${unanswered} AS unanswered,
        ${idleSince(today)} AS idle, c."closedAt" IS NULL AND ${diaryOf(staff, today)} AS diary,
        ${urgencyCase(today)} AS urgency, c."complaintCount" > 0 AS complained
      FROM "case" c WHERE ${where}
    ) k`
  return tabs ?? { open: 0, mine: 0, dueSoon: 0, withComplaints: 0, unassigned: 0, unanswered: 0, idle: 0, diary: 0, closed: 0 }
}
