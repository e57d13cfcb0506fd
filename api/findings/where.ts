/** Which findings a list or a chart is about. Both use the same conditions, so that a point equals the list behind it. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { all, inDistricts, ownDistrict } from '#api/cases/case-where.ts'
import type { findingFilters } from '#api/contract/analysis.ts'
import { addCalendarDays } from '#policy/days.ts'
import { Prisma } from '#prisma/generated/client.ts'

export type FindingFilters = z.output<z.ZodObject<typeof findingFilters>>

const { sql } = Prisma
const midnight = (day: string): string => `${day}T00:00:00+08:00`

const standsIn = {
  listing: sql`f."listingId" IS NOT NULL`,
  complaint: sql`f."complaintId" IS NOT NULL`,
  ledger: sql`f."ledgerRowId" IS NOT NULL`,
}

/** Superseded findings count only when they are asked for: the page says something else by now. */
export function findingWhere(filters: FindingFilters, staff: Staff): Prisma.Sql {
  const { from, to, violation, district, channel, status, origin, scope } = filters
  return all([
    ...ownDistrict(sql`f."districtCode"`, staff),
    ...(from ? [sql`f."happenedAt" >= ${midnight(from)}::timestamptz`] : []),
    ...(to ? [sql`f."happenedAt" < ${midnight(addCalendarDays(to, 1))}::timestamptz`] : []),
    ...(violation ? [sql`f.violation = ANY(${violation})`] : []),
    ...(district ? [inDistricts(sql`f."districtCode"`, district)] : []),
    ...(channel ? [sql`f.channel = ANY(${channel})`] : []),
    status ? sql`f.status = ANY(${status})` : sql`f.status <> 'SUPERSEDED'`,
    ...(origin ? [standsIn[origin]] : []),
    ...(scope === 'all' ? [] : [sql`f.scope = ${scope}`]),
  ])
}
