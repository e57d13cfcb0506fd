/** How far down the river everything is: for the start line, for tests, for the health page. */
import type { PrismaClient } from '#prisma/generated/client.ts'

export interface Progress {
  sources: number
  runsWaiting: number
  pages: number
  listingsWaiting: number
  complaintsWaiting: number
  findings: number
  cases: number
}

export async function readProgress(prisma: PrismaClient): Promise<Progress> {
  const [row] = await prisma.$queryRaw<Progress[]>`
    SELECT (SELECT count(*) FROM source WHERE enabled)::int AS sources,
      (SELECT count(*) FROM crawl_run WHERE state = 'RUNNING')::int
        + (SELECT count(*) FROM source s WHERE s.enabled AND s."nextRunAt" <= now()
            AND NOT EXISTS (SELECT 1 FROM crawl_run r WHERE r."sourceId" = s.id AND r.state = 'RUNNING'))::int AS "runsWaiting",
      (SELECT count(*) FROM page)::int AS pages,
      (SELECT count(*) FROM listing WHERE state = 'NEW')::int AS "listingsWaiting",
      (SELECT count(*) FROM complaint WHERE "riverState" = 'NEW')::int AS "complaintsWaiting",
      (SELECT count(*) FROM finding)::int AS findings,
      (SELECT count(*) FROM "case" WHERE "closedAt" IS NULL AND "rootId" IS NULL)::int AS cases`
  return row ?? { sources: 0, runsWaiting: 0, pages: 0, listingsWaiting: 0, complaintsWaiting: 0, findings: 0, cases: 0 }
}

export const isIdle = ({ runsWaiting, listingsWaiting, complaintsWaiting }: Progress): boolean =>
  runsWaiting + listingsWaiting + complaintsWaiting === 0
