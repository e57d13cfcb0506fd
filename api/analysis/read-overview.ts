/** The figures at the head of the analyst's page, all of one moment. */
import type { Staff } from '#api/auth/staff.ts'
import { all, ownDistrict } from '#api/cases/case-where.ts'
import { handledIn } from '#api/complaints/handled.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

type Figures = {
  openCases: number
  findings: number
  complaints: number
  confirmed: number
  rejected: number
  institutions: number
  pages: number
  sources: number
  queued: number
  running: number
  done: number
  failed: number
  lastCrawlAt: Date | null
}

const { sql } = Prisma

/** Cases, findings, complaints and institutions are those the caller may see; the crawl is the whole city's. */
export async function readOverview(prisma: PrismaClient, staff: Staff, now: Date) {
  const own = all(ownDistrict(sql`"districtCode"`, staff))
  const [row] = await prisma.$queryRaw<Figures[]>`
    SELECT (SELECT count(*) FROM "case" WHERE "closedAt" IS NULL AND "rootId" IS NULL AND ${own})::int AS "openCases",
      (SELECT count(*) FROM complaint WHERE ${own} AND ${handledIn('complaint')})::int AS complaints,
      (SELECT count(*) FROM institution WHERE ${own})::int AS institutions,
      (SELECT count(*) FROM page)::int AS pages,
      (SELECT count(*) FROM source WHERE enabled)::int AS sources, f.*, r.*
    FROM (SELECT (count(*) FILTER (WHERE status <> 'SUPERSEDED'))::int AS findings,
        (count(*) FILTER (WHERE status = 'CONFIRMED'))::int AS confirmed, (count(*) FILTER (WHERE status = 'REJECTED'))::int AS rejected
      FROM finding WHERE scope = 'k12' AND ${own}) f,
    (SELECT (count(*) FILTER (WHERE state = 'QUEUED'))::int AS queued, (count(*) FILTER (WHERE state = 'RUNNING'))::int AS running,
        (count(*) FILTER (WHERE state = 'DONE'))::int AS done, (count(*) FILTER (WHERE state = 'FAILED'))::int AS failed,
        max("finishedAt") AS "lastCrawlAt"
      FROM crawl_run) r`
  if (!row) throw new Error('a query without FROM gave no row')
  const { queued, running, done, failed, lastCrawlAt, ...figures } = row
  return {
    asOf: now.toISOString(),
    ...figures,
    runs: { queued, running, done, failed },
    lastCrawlAt: lastCrawlAt?.toISOString() ?? null,
  }
}
