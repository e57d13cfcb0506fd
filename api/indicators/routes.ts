/** Indicators over HTTP. */
import * as contract from '#api/contract/indicators.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { readMatters } from './matters.ts'
import { readIndicator, readIndicators } from './read.ts'

export function indicatorRoutes(bind: Bind, { prisma, now }: Deps): void {
  bind(contract.listIndicators, ({ query, staff }) => readIndicators(prisma, query, 'staff', staff))
  bind(contract.getIndicator, ({ params, query, staff }) => readIndicator(prisma, params.id, query.day, staff, now()))
  bind(contract.listMatters, ({ params, query, staff }) => readMatters(prisma, params.id, query, staff, now()))
  bind(contract.listPublicIndicators, ({ query }) => readIndicators(prisma, query, 'public'))
}
