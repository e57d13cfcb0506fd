/** How far down the river everything is: for the start line, for tests, for the health page. */
import { dayOf } from '#api/cases/day-of.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export interface Progress {
  sources: number
  runsWaiting: number
  pages: number
  listingsWaiting: number
  complaintsWaiting: number
  /** texts and pictures not yet put beside the adverts they are copies of */
  copiesWaiting: number
  /** rows of ledgers that are to be judged again, see `judgeAgain` */
  rowsWaiting: number
  findings: number
  cases: number
}

export async function readProgress(prisma: PrismaClient, now: Date): Promise<Progress> {
  const [row] = await prisma.$queryRaw<Progress[]>`
    SELECT (SELECT count(*) FROM source WHERE enabled)::int AS sources,
      (SELECT count(*) FROM crawl_run WHERE state = 'RUNNING')::int
        + (SELECT count(*) FROM source s WHERE s.enabled AND s."nextRunAt" <= now()
            AND NOT EXISTS (SELECT 1 FROM crawl_run r WHERE r."sourceId" = s.id AND r.state = 'RUNNING'))::int AS "runsWaiting",
      (SELECT count(*) FROM page)::int AS pages,
      (SELECT count(*) FROM listing WHERE state = 'NEW')::int AS "listingsWaiting",
      (SELECT count(*) FROM complaint WHERE "riverState" = 'NEW')::int AS "complaintsWaiting",
      (SELECT count(*) FROM advert_copy WHERE "comparedAt" IS NULL AND "listingId" IS NOT NULL)::int
        + (SELECT count(*) FROM advert_copy c JOIN picture p ON p.id = c."pictureId"
            WHERE c."comparedAt" IS NULL AND c."pictureId" IS NOT NULL AND p.sha256 IS NOT NULL)::int AS "copiesWaiting",
      (SELECT count(*) FROM ledger_row WHERE "againOn" <= ${dayOf(now)} AND "withdrawnAt" IS NULL)::int AS "rowsWaiting",
      (SELECT count(*) FROM finding)::int AS findings,
      (SELECT count(*) FROM "case" WHERE "closedAt" IS NULL AND "rootId" IS NULL)::int AS cases`
  if (!row) throw new Error('a query without FROM gave no row')
  return row
}

export const isIdle = ({ runsWaiting, listingsWaiting, complaintsWaiting, copiesWaiting, rowsWaiting }: Progress): boolean =>
  runsWaiting + listingsWaiting + complaintsWaiting + copiesWaiting + rowsWaiting === 0
