/** The analyst's figures. */
import { overview, trends } from '#api/contract/analysis.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { readOverview } from './read-overview.ts'
import { readTrends } from './read-trends.ts'

export function analysisRoutes(bind: Bind, { prisma, now }: Deps): void {
  bind(trends, ({ query, staff }) => readTrends(prisma, query, staff, now()))
  bind(overview, ({ staff }) => readOverview(prisma, staff, now()))
}
