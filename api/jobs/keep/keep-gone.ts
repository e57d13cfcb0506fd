/** Pages on file that their site says are not there any more: marked, so that words on them count as taken down. */
import type { Prisma } from '#prisma/generated/client.ts'
import { urlKeyOf } from '../frontier/offer.ts'
import type { Outcome } from '../frontier/outcome.ts'
import { lookPlan, standingOf } from './look-plans.ts'

interface Gone {
  id: string
  sourceId: string
  everyMinutes: number | null
  at: string
  /** it was there when it was looked at last */
  changed: boolean
}

/**
 * What the page was is forgotten, so that it is read anew when it comes back, be it as it was. When it went first is kept, and it
 * is looked at more and more seldom.
 */
export async function keepGone(tx: Prisma.TransactionClient, outcomes: Outcome[]): Promise<void> {
  const gone = await onFile(tx, outcomes)
  if (gone.length === 0) return
  const standing = await standingOf(
    tx,
    gone.map(({ sourceId }) => sourceId),
  )
  const rows = gone.map(({ id, at, ...look }) => ({ id, at, ...lookPlan(standing, look) }))
  await tx.$executeRaw`
    UPDATE page p SET state = 'deleted', sha256 = NULL, "textHash" = NULL, etag = NULL, "lastModified" = NULL, "lastSeenAt" = r.at,
      "everyMinutes" = r."everyMinutes", "dueAt" = r.at + make_interval(mins => r."everyMinutes"),
      "changedAt" = CASE WHEN p.sha256 IS NULL THEN p."changedAt" ELSE r.at END,
      "goneAt" = CASE WHEN p.sha256 IS NULL THEN coalesce(p."goneAt", r.at) ELSE r.at END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, at timestamptz, "everyMinutes" int) WHERE p.id = r.id`
}

/** In the order of their ids, as everybody locks them; what was seen since then is left alone. */
async function onFile(tx: Prisma.TransactionClient, outcomes: Outcome[]): Promise<Gone[]> {
  const keys = outcomes.flatMap(({ url, result }) =>
    result.type === 'failed' && result.goneAt ? [{ sourceId: url.sourceId, urlKey: urlKeyOf(url.key), at: result.goneAt }] : [],
  )
  if (keys.length === 0) return []
  return tx.$queryRaw`
    SELECT p.id::text, p."sourceId"::text, p."everyMinutes", r.at, p.sha256 IS NOT NULL AS changed
    FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS r("sourceId" uuid, "urlKey" char(64), at text)
      JOIN page p ON p."sourceId" = r."sourceId" AND p."urlKey" = r."urlKey"
    WHERE p."lastSeenAt" < r.at::timestamptz ORDER BY p.id FOR UPDATE OF p`
}
