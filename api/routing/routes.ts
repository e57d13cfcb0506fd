/** The routing table, for administrators. */
import * as contract from '#api/contract/routing.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { changeRoute, revertRoute } from './change.ts'
import { listRoutes, readRecentLeads, readRoute } from './read.ts'

export function routingRoutes(bind: Bind, { prisma, now }: Deps): void {
  bind(contract.listRoutes, async () => ({ items: await listRoutes(prisma) }))
  bind(contract.recentLeads, async ({ staff }) => ({ items: await readRecentLeads(prisma, staff) }))
  bind(contract.readRoute, ({ params: { id } }) => readRoute(prisma, id))
  bind(contract.changeRoute, async ({ params: { id }, body, staff }) => {
    await changeRoute(prisma, staff, id, body, now())
    return readRoute(prisma, id)
  })
  bind(contract.revertRoute, async ({ params: { id }, body, staff }) => {
    await revertRoute(prisma, staff, id, body.version, now())
    return readRoute(prisma, id)
  })
}
