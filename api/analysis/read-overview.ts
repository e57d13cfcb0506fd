/** The figures at the head of the analyst's page, all of one moment: indicators, so that they open like them and equal them. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { overview } from '#api/contract/analysis.ts'
import { city, count } from '#api/indicators/count.ts'
import { aboutView } from '#api/indicators/view.ts'
import { type Indicator, reckon } from '#policy/indicators/define.ts'
import { indicatorById } from '#policy/indicators/index.ts'
import { overviewIndicators } from '#policy/indicators/overview.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

type Overview = z.input<(typeof overview)['response']>
type Crawl = Overview['runs'] & { pages: number; sources: number; lastCrawlAt: Date | null }

/** Staff of a district see its figures; the crawl is the whole city's. */
export async function readOverview(prisma: PrismaClient, { districtCode }: Staff, now: Date): Promise<Overview> {
  const unit = districtCode ?? city
  const tiles = await Promise.all(
    overviewIndicators.map(async (id) => {
      const indicator = known(id)
      const counts = await count(prisma, indicator, { until: now }, districtCode)
      // a district in which nothing was counted has no row
      const whole = counts.find((one) => one.unit === unit && one.part === '') ?? { n: 0, d: 0, rows: 0 }
      const { zh, en, unit: measured, definition } = aboutView(indicator)
      return { id, zh, en, unit: measured, definition, value: reckon(indicator.kind, whole) }
    }),
  )
  const { pages, sources, lastCrawlAt, ...runs } = await crawlFigures(prisma)
  return { asOf: now.toISOString(), of: unit, tiles, pages, sources, runs, lastCrawlAt: lastCrawlAt?.toISOString() ?? null }
}

function known(id: string): Indicator {
  const indicator = indicatorById(id)
  if (!indicator) throw new Error(`no indicator ${id}`)
  return indicator
}

async function crawlFigures(prisma: PrismaClient): Promise<Crawl> {
  const [row] = await prisma.$queryRaw<Crawl[]>`
    SELECT (SELECT count(*) FROM page)::int AS pages, (SELECT count(*) FROM source WHERE enabled)::int AS sources,
      (count(*) FILTER (WHERE state = 'QUEUED'))::int AS queued, (count(*) FILTER (WHERE state = 'RUNNING'))::int AS running,
      (count(*) FILTER (WHERE state = 'DONE'))::int AS done, (count(*) FILTER (WHERE state = 'FAILED'))::int AS failed,
      max("finishedAt") AS "lastCrawlAt"
    FROM crawl_run`
  if (!row) throw new Error('a count gave no row')
  return row
}
