/** An administrator puts another route in force, or takes one back. Versions are kept; the newest holds. */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { lockSettings, type Signed, writerOf } from '#api/versioned/sign.ts'
import { restoredNote } from '#policy/restored.ts'
import { builtInRoutes, type Route, routeFaults, routeFor, type Sector } from '#policy/routing.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { newestRoutes } from './in-force.ts'

type Wish = { route: Route; note: string; seen: number }

export async function changeRoute(prisma: PrismaClient, staff: Staff, violation: string, { route, note, seen }: Wish, now: Date) {
  const errors = routeFaults(route).map(({ zh, en }) => ({ path: 'route', message: { zh, en } }))
  if (errors.length > 0) throw new Refusal('validation-failed', { errors })
  const signed = { note, actorId: staff.id, at: now }
  await prisma.$transaction((tx) => putRoute(tx, violation, { route, seen }, signed))
}

/** As it stood at that version; 0 is as the product came. */
export async function revertRoute(prisma: PrismaClient, staff: Staff, violation: string, version: number, now: Date) {
  const kept =
    version === 0
      ? { route: null }
      : await prisma.routingVersion.findUnique({ where: { violation_version: { violation, version } } })
  if (!kept) throw new Refusal('not-found')
  const note = restoredNote(version)
  const put = { route: kept.route as Route | null, seen: null }
  await prisma.$transaction((tx) => putRoute(tx, violation, put, { note, actorId: staff.id, at: now }))
}

/** The route that the product came with; a violation that it does not know is not found. */
export function builtInRoute(violation: string): Route {
  const route = builtInRoutes.get(violation)
  if (!route) throw new Refusal('not-found')
  return route
}

type Put = { route: Route | null; seen: number | null }

/** A null route is the one that the product came with. */
export async function putRoute(tx: Prisma.TransactionClient, violation: string, { route, seen }: Put, signed: Signed) {
  const builtIn = builtInRoute(violation)
  const { note, actorId, at } = signed
  await lockSettings(tx)
  const before = (await newestRoutes(tx, violation)).get(violation) ?? { version: 0, route: null }
  if (seen !== null && seen !== before.version) throw new Refusal('stale-version')
  const [old, next] = [before.route ?? builtIn, route ?? builtIn]
  if (same(old, next))
    throw new Refusal('not-possible', { detail: { zh: '与现行分派相同，没有变化', en: 'This is what holds already' } })
  const version = before.version + 1
  const kept = { id: newId(), violation, version, route: route ?? Prisma.DbNull, note, byId: writerOf(signed), at }
  await tx.routingVersion.create({ data: kept })
  await moveOpenCases(tx, violation, next)
  const detail = { version, note, old: told(old), new: told(next) }
  await appendAudit(tx, { actorId, action: 'routing.change', subject: `routing:${violation}`, detail }, at)
}

const told = ({ lead, assist, copy }: Route) => ({ lead, assist, copy })
const same = (a: Route, b: Route): boolean => JSON.stringify(told(a)) === JSON.stringify(told(b))

/** Open cases stand in the queue of whoever leads now; closed ones stay where they were worked. */
async function moveOpenCases(tx: Prisma.TransactionClient, violation: string, route: Route): Promise<void> {
  const leader = (sector: Sector) => routeFor(violation, sector, new Map([[violation, route]])).lead[0] ?? null
  await tx.$executeRaw`UPDATE "case" c SET "departmentCode" = CASE i.category
      WHEN 'sport' THEN ${leader('sport')} WHEN 'culture' THEN ${leader('culture')} WHEN 'science' THEN ${leader('science')}
      ELSE ${leader('subject')} END
    FROM institution i
    WHERE i.id = c."institutionId" AND c."mainViolation" = ${violation} AND c."closedAt" IS NULL AND c."rootId" IS NULL`
}
