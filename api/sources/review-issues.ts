/** What is wrong with a source opens an issue once, is counted while it lasts, and is closed by the first walk without it. */
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'

interface Found {
  kind: string
  detail: string
}

/** A kind of failure is an issue of the whole source when a start page has it, or a fifth of what was asked for. */
const shareOfPages = 0.2

export async function reviewIssues(tx: Prisma.TransactionClient, sourceId: string, runId: string): Promise<void> {
  const found = await issuesOf(tx, sourceId, runId)
  const kinds = found.map(({ kind }) => kind)
  await tx.$executeRaw`
    UPDATE source_issue SET "closedAt" = now() WHERE "sourceId" = ${sourceId}::uuid AND "closedAt" IS NULL AND NOT kind = ANY(${kinds}::text[])`
  for (const { kind, detail } of found)
    await tx.$executeRaw`
      INSERT INTO source_issue AS i (id, "sourceId", kind, detail) VALUES (${newId()}::uuid, ${sourceId}::uuid, ${kind}, ${detail})
      ON CONFLICT ("sourceId", kind) WHERE "closedAt" IS NULL
      DO UPDATE SET detail = excluded.detail, runs = i.runs + 1, "lastSeenAt" = now()`
}

async function issuesOf(tx: Prisma.TransactionClient, sourceId: string, runId: string): Promise<Found[]> {
  const failures = await tx.$queryRaw<(Found & { many: number; atStart: boolean })[]>`
    SELECT reason AS kind, min(url || ': ' || coalesce(detail, '')) AS detail, count(*)::int AS many, bool_or(depth = 0) AS "atStart"
    FROM crawl_url WHERE "runId" = ${runId}::uuid AND (state = 'FAILED' OR (state = 'SKIPPED' AND reason IN ('wall', 'robots')))
    GROUP BY reason`
  const [seen] = await tx.$queryRaw<{ asked: number; pages: number; listings: number; before: number }[]>`
    SELECT (SELECT count(*) FROM crawl_url WHERE "runId" = ${runId}::uuid AND state IN ('FETCHED', 'UNCHANGED', 'FAILED'))::int AS asked,
      (SELECT count(*) FROM crawl_url WHERE "runId" = ${runId}::uuid AND state IN ('FETCHED', 'UNCHANGED'))::int AS pages,
      (SELECT count(*) FROM listing l JOIN page p ON p.id = l."pageId"
        WHERE p."sourceId" = ${sourceId}::uuid AND l.state <> 'SUPERSEDED' AND l.kind IN ('course', 'app', 'ad'))::int AS listings,
      (SELECT count(*) FROM listing l JOIN page p ON p.id = l."pageId"
        WHERE p."sourceId" = ${sourceId}::uuid AND l.kind IN ('course', 'app', 'ad'))::int AS before`
  const { asked = 0, pages = 0, listings = 0, before = 0 } = seen ?? {}
  const found: Found[] = failures
    .filter(({ many, atStart }) => atStart || many > asked * shareOfPages)
    .map(({ kind, detail }) => ({ kind, detail: detail.slice(0, 500) }))
  if (pages === 0 && found.length === 0) found.push({ kind: 'no-pages', detail: 'nothing could be read' })
  if (pages > 0 && listings === 0 && before > 0)
    found.push({
      kind: 'no-listings',
      detail: `${before} courses, apps or adverts were read before, none now: the pages may have changed their form`,
    })
  return found
}
