/** Adverts that were posted again, for those who may see the evidence. */
import * as contract from '#api/contract/adverts.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { readAdvert, readAdverts, readListingAdverts } from './read-adverts.ts'

export function advertRoutes(bind: Bind, { prisma }: Deps): void {
  bind(contract.listAdverts, ({ query, staff }) => readAdverts(prisma, query, staff))
  bind(contract.getAdvert, ({ params, staff }) => readAdvert(prisma, params.id, staff))
  bind(contract.listingAdverts, async ({ params, staff }) => ({ items: await readListingAdverts(prisma, params.id, staff) }))
}
