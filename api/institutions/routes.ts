/** Looking up an institution before complaining about it. */
import { dayOf } from '#api/cases/day-of.ts'
import { districtList, searchInstitutions } from '#api/contract/public.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import type { Limits } from '#api/http/limits.ts'
import { districts } from '#policy/districts.ts'
import { searchPublic } from './search-public.ts'

export function institutionRoutes(bind: Bind, { prisma }: Deps, limits: Limits): void {
  bind(searchInstitutions, async ({ query, req }) => {
    await limits.search.take(req)
    const [items, read] = await Promise.all([
      searchPublic(prisma, query.q, query.district),
      prisma.registerImport.findFirst({ orderBy: { at: 'desc' }, select: { at: true } }),
    ])
    return { items, registerDay: read && dayOf(read.at) }
  })

  bind(districtList, async () => ({ items: districts.map(({ code, name, en }) => ({ code, name, nameEn: en })) }))
}
