/** Pages on file that their site says are not there any more: marked, so that words on them count as taken down. */
import type { Prisma } from '#prisma/generated/client.ts'
import type { Outcome } from '../frontier/outcome.ts'

/** What the page was is forgotten, so that it is read anew when it comes back, be it as it was. When it went first is kept. */
export async function keepGone(tx: Prisma.TransactionClient, outcomes: Outcome[]): Promise<void> {
  const rows = outcomes.flatMap(({ url, result }) =>
    url.page && result.type === 'failed' && result.goneAt ? [{ id: url.page.id, at: result.goneAt }] : [],
  )
  if (rows.length === 0) return
  await tx.$executeRaw`
    UPDATE page p SET state = 'deleted', sha256 = NULL, "textHash" = NULL, etag = NULL, "lastModified" = NULL,
      "lastSeenAt" = r.at, "changedAt" = r.at, "goneAt" = r.at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, at timestamptz) WHERE p.id = r.id AND p."lastSeenAt" < r.at`
}
