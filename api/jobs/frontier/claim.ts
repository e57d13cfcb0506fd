/**
 * Who fetches what: a worker takes hosts whose time has come and some addresses of each, all in one transaction. A host with
 * a pace is held by one worker until that gives it back, so the pace holds whatever the number of workers.
 */
import type { Via } from '#crawler/links.ts'
import type { Source } from '#policy/nouns.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

export interface Claimed {
  id: string
  runId: string
  sourceId: string
  url: string
  key: string
  host: string
  depth: number
  via: Via | null
  attempts: number
  /** workers that vanished over it, and faults of our own */
  lost: number
  complaintId: string | null
  declaration: Source
  /** what is on file of the page */
  page: { id: string; etag: string | null; lastModified: string | null; sha256: string } | null
}

export interface HostTurn {
  host: string
  /** milliseconds between the end of one request and the next; 0: any number at the same time */
  delayMs: number
  urls: Claimed[]
}

/** So long a worker keeps a host before others get a chance. */
const turnMs = 10_000
const mostPerTurn = 50

const perTurn = (delayMs: number): number => Math.max(1, Math.min(mostPerTurn, Math.floor(turnMs / Math.max(delayMs, 1))))

export async function claimTurns(prisma: PrismaClient, workerId: string, mostHosts: number): Promise<HostTurn[]> {
  return prisma.$transaction(async (tx) => {
    const hosts = await tx.$queryRaw<{ host: string; delayMs: number }[]>`
      SELECT name AS host, greatest("delayMs", coalesce("robotsMs", 0), coalesce("ownMs", 0))::int AS "delayMs" FROM host
      WHERE "nextAt" <= now() AND "heldBy" IS NULL AND "stoppedAt" IS NULL
      ORDER BY urgent DESC, "nextAt" LIMIT ${mostHosts} FOR UPDATE SKIP LOCKED`
    if (hosts.length === 0) return []
    const urls = await claimUrls(tx, workerId, hosts)
    const turns = hosts.map((each) => ({ ...each, urls: urls.filter(({ host }) => host === each.host) }))
    await hold(
      tx,
      workerId,
      turns.filter(({ delayMs, urls }) => delayMs > 0 && urls.length > 0).map(({ host }) => host),
    )
    for (const { host, urls } of turns) if (urls.length === 0) await settleHost(tx, host)
    return turns.filter(({ urls }) => urls.length > 0)
  })
}

async function claimUrls(tx: Prisma.TransactionClient, workerId: string, hosts: { host: string; delayMs: number }[]) {
  const names = hosts.map(({ host }) => host)
  const numbers = hosts.map(({ delayMs }) => perTurn(delayMs))
  const rows = await tx.$queryRaw<(Omit<Claimed, 'page'> & PageColumns)[]>`
    WITH mine AS (
      UPDATE crawl_url SET state = 'CLAIMED', "claimedBy" = ${workerId}::uuid, "claimedAt" = now()
      WHERE id IN (
        SELECT u.id FROM unnest(${names}::text[], ${numbers}::int[]) AS h(name, most)
        CROSS JOIN LATERAL (
          SELECT id FROM crawl_url WHERE host = h.name AND state = 'WAITING' AND ("notBefore" IS NULL OR "notBefore" <= now())
          ORDER BY priority DESC, id LIMIT h.most FOR UPDATE SKIP LOCKED) u)
      RETURNING id, "runId", "sourceId", url, key, "urlKey", host, depth, via, priority, attempts, lost, "complaintId")
    SELECT m.id::text, m."runId"::text, m."sourceId"::text, m.url, m.key, m.host, m.depth, m.via, m.attempts, m.lost, m."complaintId"::text,
      r.declaration, p.id::text AS "pageId", p.etag, p."lastModified", p.sha256
    FROM mine m JOIN crawl_run r ON r.id = m."runId" LEFT JOIN page p ON p."sourceId" = m."sourceId" AND p."urlKey" = m."urlKey"
    ORDER BY m.priority DESC, m.id`
  return rows.map(({ pageId, etag, lastModified, sha256, ...rest }): Claimed => {
    const page = pageId && sha256 ? { id: pageId, etag, lastModified, sha256 } : null
    return { ...rest, page }
  })
}

interface PageColumns {
  pageId: string | null
  etag: string | null
  lastModified: string | null
  sha256: string | null
}

async function hold(tx: Prisma.TransactionClient, workerId: string, hosts: string[]): Promise<void> {
  if (hosts.length > 0) await tx.$executeRaw`UPDATE host SET "heldBy" = ${workerId}::uuid WHERE name = ANY(${hosts}::text[])`
}

/** Gives a host back; it may be asked again after `pauseMs`. */
export async function releaseHost(prisma: PrismaClient, workerId: string, host: string, pauseMs: number): Promise<void> {
  await prisma.$transaction(async (tx) => {
    // The lock first, by a statement of its own: the next one then sees every address that was added before us.
    const [held] = await tx.$queryRaw<{ name: string }[]>`
      SELECT name FROM host WHERE name = ${host} AND "heldBy" = ${workerId}::uuid FOR UPDATE`
    if (!held) return
    await tx.$executeRaw`
      UPDATE host SET "heldBy" = NULL, "freeAt" = greatest("freeAt", now() + make_interval(secs => ${pauseMs / 1000}::float8))
      WHERE name = ${host}`
    await settleHost(tx, host)
  })
}

/** When the host is to be asked next, by what waits. The caller has locked its row. */
export async function settleHost(tx: Prisma.TransactionClient, host: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE host h SET
      urgent = coalesce((SELECT priority FROM crawl_url WHERE host = h.name AND state = 'WAITING' ORDER BY priority DESC, id LIMIT 1), 0),
      "nextAt" = CASE
        WHEN EXISTS (SELECT 1 FROM crawl_url WHERE host = h.name AND state = 'WAITING' AND "notBefore" IS NULL) THEN greatest(h."freeAt", now())
        ELSE (SELECT greatest(h."freeAt", min("notBefore")) FROM crawl_url WHERE host = h.name AND state = 'WAITING' HAVING count(*) > 0)
      END
    WHERE name = ${host}`
}
