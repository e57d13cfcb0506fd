/** Findings per week. Weeks begin on Monday in Chengdu, and none is left out. */
import type { Staff } from '#api/auth/staff.ts'
import { type FindingFilters, findingWhere } from '#api/findings/where.ts'
import { addCalendarDays, weekdayOf } from '#policy/days.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

export type Dimension = 'violation' | 'district' | 'channel' | 'status' | 'origin'

const { sql } = Prisma

const keys: Record<Dimension, Prisma.Sql> = {
  violation: sql`f.violation`,
  district: sql`coalesce(f."districtCode"::text, 'none')`,
  channel: sql`f.channel`,
  status: sql`f.status`,
  origin: sql`CASE WHEN f."ledgerRowId" IS NOT NULL THEN 'ledger' WHEN f."complaintId" IS NULL THEN 'listing' ELSE 'complaint' END`,
}

type Cell = { week: string; key: string; count: number }

export async function readTrends(
  prisma: PrismaClient,
  { by, ...filters }: FindingFilters & { by: Dimension },
  staff: Staff,
  now: Date,
) {
  const cells = await prisma.$queryRaw<Cell[]>`
    SELECT to_char(date_trunc('week', f."happenedAt" AT TIME ZONE 'Asia/Shanghai'), 'YYYY-MM-DD') AS week, ${keys[by]} AS key,
      count(*)::int AS count
    FROM finding f WHERE ${findingWhere(filters, staff)} GROUP BY 1, 2`
  const weeks = weeksOf(cells, filters)
  const place = new Map(weeks.map((week, i) => [week, i]))
  const series = new Map<string, number[]>()
  for (const { week, key, count } of cells) {
    const counts = series.get(key) ?? weeks.map(() => 0)
    counts[place.get(week) ?? 0] = count
    series.set(key, counts)
  }
  const totals = [...series].map(([key, counts]) => ({ key, total: counts.reduce((sum, count) => sum + count, 0), counts }))
  totals.sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1))
  const total = totals.reduce((sum, each) => sum + each.total, 0)
  return { asOf: now.toISOString(), by, weeks, series: totals, total }
}

export const mondayOf = (day: string): string => addCalendarDays(day, 1 - weekdayOf(day))

/** From the first to the last day asked for; where the question leaves them open, from the first to the last finding. */
function weeksOf(cells: Cell[], { from, to }: FindingFilters): string[] {
  const found = cells.map(({ week }) => week).sort()
  const first = from ? mondayOf(from) : (found[0] ?? (to && mondayOf(to)))
  const last = to ? mondayOf(to) : (found.at(-1) ?? first)
  const weeks: string[] = []
  if (first === undefined || last === undefined) return weeks
  for (let week = first; week <= last; week = addCalendarDays(week, 7)) weeks.push(week)
  return weeks
}
