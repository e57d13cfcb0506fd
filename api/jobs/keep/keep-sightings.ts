/** Pages that were seen again and had not changed: when, and the record that says so. */
import type { RecordPlace } from '#api/evidence/archive.ts'
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { urlKeyOf } from '../frontier/offer.ts'
import type { Outcome } from '../frontier/outcome.ts'
import type { Archived } from './archive-pages.ts'
import { lookPlan, standingOf } from './look-plans.ts'

interface Again {
  pageId: string
  sourceId: string
  captureId: string
  everyMinutes: number | null
  runId: string
  at: string
  kind: string
  place: RecordPlace
}

export async function keepSightings(tx: Prisma.TransactionClient, outcomes: Outcome[], archived: Archived): Promise<void> {
  const seen = await seenAgain(tx, outcomes, archived)
  if (seen.length === 0) return
  const standing = await standingOf(
    tx,
    seen.map(({ sourceId }) => sourceId),
  )
  const rows = seen.map(({ pageId, at, ...look }) => ({ id: pageId, at, ...lookPlan(standing, { ...look, changed: false }) }))
  await tx.$executeRaw`
    UPDATE page p SET "lastSeenAt" = r.at, "everyMinutes" = r."everyMinutes", "dueAt" = r.at + make_interval(mins => r."everyMinutes")
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, at timestamptz, "everyMinutes" int) WHERE p.id = r.id`
  await tx.sighting.createMany({
    data: seen.map(({ pageId, captureId, runId, at, kind, place }) => ({
      id: newId(),
      pageId,
      captureId,
      runId,
      at: new Date(at),
      kind,
      ...place,
    })),
  })
}

async function seenAgain(tx: Prisma.TransactionClient, outcomes: Outcome[], archived: Archived): Promise<Again[]> {
  const asked = outcomes.flatMap(({ url, result }) => {
    const place = archived.sighting.get(url.id)
    return result.type === 'unchanged' && place ? [{ url, result, place }] : []
  })
  if (asked.length === 0) return []
  const keys = asked.map(({ url }) => ({ sourceId: url.sourceId, urlKey: urlKeyOf(url.key) }))
  const pages = await tx.$queryRaw<(Pick<Again, 'pageId' | 'sourceId' | 'everyMinutes' | 'captureId'> & { urlKey: string })[]>`
    SELECT p.id::text AS "pageId", p."sourceId"::text, p."urlKey", p."everyMinutes", c.id::text AS "captureId"
    FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS r("sourceId" uuid, "urlKey" char(64))
      JOIN page p ON p."sourceId" = r."sourceId" AND p."urlKey" = r."urlKey"
      CROSS JOIN LATERAL (SELECT id FROM capture WHERE "pageId" = p.id ORDER BY "fetchedAt" DESC LIMIT 1) c
    ORDER BY p.id`
  const byKey = new Map(pages.map((page) => [`${page.sourceId} ${page.urlKey}`, page]))
  return asked.flatMap(({ url, result, place }) => {
    const page = byKey.get(`${url.sourceId} ${urlKeyOf(url.key)}`)
    if (!page) return []
    const kind = result.notModified ? 'not-modified' : 'identical'
    return [{ ...page, runId: url.runId, at: result.fetchedAt, kind, place }]
  })
}
