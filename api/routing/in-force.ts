/** Which routes hold now: the highest version of each, else those that the product came with. */
import { builtInRoutes, type Route, type RouteTable } from '#policy/routing.ts'
import type { Prisma } from '#prisma/generated/client.ts'

type Db = Prisma.TransactionClient
type Newest = { version: number; route: Route | null }

/** By violation, of those that somebody ever changed; a null route: as the product came. */
export async function newestRoutes(db: Db, violation?: string): Promise<Map<string, Newest>> {
  const rows = await db.routingVersion.findMany({
    where: violation === undefined ? {} : { violation },
    orderBy: [{ violation: 'asc' }, { version: 'desc' }],
    distinct: ['violation'],
    select: { violation: true, version: true, route: true },
  })
  return new Map(rows.map(({ violation, version, route }) => [violation, { version, route: route as Route | null }]))
}

/** The whole table, or as much of it as one violation needs. */
export async function routesInForce(db: Db, violation?: string): Promise<RouteTable> {
  const own = [...(await newestRoutes(db, violation))].flatMap(([code, { route }]) => (route ? [[code, route] as const] : []))
  return own.length === 0 ? builtInRoutes : new Map([...builtInRoutes, ...own])
}
