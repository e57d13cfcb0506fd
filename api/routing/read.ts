/** Every route, the versions of one, and the cases that a change is tried on. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { all, ownDistrict } from '#api/cases/case-where.ts'
import type { recentLeads, routeView } from '#api/contract/routing.ts'
import { namesOf } from '#api/users/names-of.ts'
import { builtInRoutes, type Route, sectorOf } from '#policy/routing.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { builtInRoute } from './change.ts'
import { newestRoutes } from './in-force.ts'

const { sql } = Prisma

export async function listRoutes(prisma: PrismaClient) {
  const newest = await newestRoutes(prisma)
  return [...builtInRoutes].map(([violation, builtIn]) => {
    const { version = 0, route = null } = newest.get(violation) ?? {}
    return { violation, version, own: route !== null, route: route ?? builtIn }
  })
}

export async function readRoute(prisma: PrismaClient, violation: string): Promise<z.input<typeof routeView>> {
  const builtIn = builtInRoute(violation)
  const rows = await prisma.routingVersion.findMany({ where: { violation }, orderBy: { version: 'desc' }, take: 200 })
  const names = await namesOf(
    prisma,
    rows.map(({ byId }) => byId),
  )
  const versions = rows.map(({ version, route, note, byId, at }) => ({
    ...{ version, note, by: names.get(byId) ?? byId, at: at.toISOString() },
    route: route as Route | null,
  }))
  const [newest] = versions
  return {
    ...{ violation, version: newest?.version ?? 0, own: Boolean(newest?.route) },
    ...{ route: newest?.route ?? builtIn, builtIn, versions },
  }
}

type Lead = z.input<(typeof recentLeads)['response']>['items'][number]
type Row = Omit<Lead, 'sector'> & { category: string | null }

/** Those that went up in another are left out: that other one is routed. */
export async function readRecentLeads(prisma: PrismaClient, staff: Staff): Promise<Lead[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT c.id::text AS "caseId", c.number, c."districtCode" AS district, c."mainViolation" AS violation, i.category,
      c."departmentCode" AS department,
      coalesce((SELECT CASE WHEN f."complaintId" IS NULL THEN f.channel ELSE 'complaint' END FROM finding f
        WHERE f."caseId" = c.id AND f.violation = c."mainViolation" ORDER BY f."createdAt" DESC LIMIT 1), 'complaint') AS channel
    FROM "case" c JOIN institution i ON i.id = c."institutionId"
    WHERE c."rootId" IS NULL AND ${all(ownDistrict(sql`c."districtCode"`, staff))} ORDER BY c."openedAt" DESC, c.id LIMIT 50`
  return rows.map(({ category, ...row }) => ({ ...row, sector: sectorOf(category) }))
}
