/** Hosts: their pace, and leaving one alone. */
import type { z } from 'zod'
import { all } from '#api/cases/case-where.ts'
import type { hostRow, listHosts } from '#api/contract/fleet.ts'
import { Refusal } from '#api/errors.ts'
import { decodeCursor, encodeCursor } from '#api/http/cursor.ts'
import { likeText } from '#api/institutions/search-public.ts'
import { settleHost } from '#api/jobs/frontier/claim.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

const { sql } = Prisma
type HostRow = z.input<typeof hostRow>

interface Row extends Omit<HostRow, 'state' | 'stoppedAt' | 'nextAt' | 'fetched' | 'failed'> {
  fetched: bigint
  failed: bigint
  stoppedAt: Date | null
  nextAt: Date | null
  now: Date
}

const states = {
  stopped: sql`h."stoppedAt" IS NOT NULL`,
  held: sql`h."heldBy" IS NOT NULL`,
  waiting: sql`h."nextAt" IS NOT NULL`,
}

/** Those left alone first, then those with most addresses that wait or failed within a day: what needs a look stands on top. */
export async function readHosts(prisma: PrismaClient, query: z.output<typeof listHosts.query>) {
  const { q, state, limit } = query
  const after = decodeCursor(query.cursor, 'hosts', ['number', 'number', 'text'])
  const where = all([...(q ? [sql`h.name LIKE ${`%${likeText(q.toLowerCase())}%`}`] : []), ...(state ? [states[state]] : [])])
  const beyond = after
    ? sql`(n.stopped, n.load) < (${after[0]}::int, ${after[1]}::int) OR ((n.stopped, n.load) = (${after[0]}::int, ${after[1]}::int) AND n.name > ${after[2]})`
    : sql`TRUE`
  const [{ total } = { total: 0 }] = await prisma.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM host h WHERE ${where}`
  const ranked = await prisma.$queryRaw<{ name: string; stopped: number; load: number }[]>`
    SELECT * FROM (
      SELECT h.name, (h."stoppedAt" IS NOT NULL)::int AS stopped, (coalesce(w.waiting, 0) + coalesce(f.failed, 0))::int AS load FROM host h
        LEFT JOIN (SELECT host, count(*) AS waiting FROM crawl_url WHERE state = 'WAITING' GROUP BY 1) w ON w.host = h.name
        LEFT JOIN (SELECT host, count(*) AS failed FROM crawl_url WHERE state = 'FAILED' AND "doneAt" > now() - interval '1 day' GROUP BY 1) f
          ON f.host = h.name
      WHERE ${where}) n
    WHERE ${beyond} ORDER BY n.stopped DESC, n.load DESC, n.name LIMIT ${limit + 1}`
  const shown = ranked.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await readRows(
      prisma,
      shown.map(({ name }) => name),
    ),
    total,
    nextCursor: ranked.length > limit && last ? encodeCursor('hosts', [last.stopped, last.load, last.name]) : null,
  }
}

/** In the order of their names as given; a host that is gone is left out. */
async function readRows(prisma: PrismaClient, names: string[]): Promise<HostRow[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT h.name, greatest(h."delayMs", coalesce(h."robotsMs", 0), coalesce(h."ownMs", 0))::int AS "delayMs", h."robotsMs",
      coalesce(u.waiting, 0)::int AS waiting, coalesce(u.fetched, 0) AS fetched, coalesce(u.failed, 0) AS failed,
      w.name AS "heldBy", h."stoppedAt", h."stopReason", h."nextAt", now() AS now
    FROM unnest(${names}::text[]) WITH ORDINALITY AS asked(name, place) JOIN host h ON h.name = asked.name
      LEFT JOIN worker w ON w.id = h."heldBy"
      LEFT JOIN (SELECT host, count(*) FILTER (WHERE state = 'WAITING') AS waiting,
          count(*) FILTER (WHERE state IN ('FETCHED', 'UNCHANGED')) AS fetched, count(*) FILTER (WHERE state = 'FAILED') AS failed
        FROM crawl_url WHERE host = ANY(${names}) GROUP BY host) u ON u.host = h.name
    ORDER BY asked.place`
  return rows.map(({ now, ...row }) => ({
    ...row,
    fetched: Number(row.fetched),
    failed: Number(row.failed),
    state: stateOf(row, now),
    stoppedAt: row.stoppedAt?.toISOString() ?? null,
    nextAt: row.nextAt?.toISOString() ?? null,
  }))
}

function stateOf({ stoppedAt, heldBy, nextAt }: Omit<Row, 'now'>, now: Date): HostRow['state'] {
  if (stoppedAt) return 'stopped'
  if (heldBy) return 'held'
  if (!nextAt) return 'idle'
  return nextAt > now ? 'resting' : 'ready'
}

export async function pauseHost(
  prisma: PrismaClient,
  { name, paused, reason }: { name: string; paused: boolean; reason: string },
) {
  if (paused && reason === '')
    throw new Refusal('not-possible', { detail: { zh: '暂停主机须写明理由', en: 'Pausing a host needs a reason' } })
  const found = await prisma.$transaction(async (tx) => {
    const changed = await tx.$executeRaw`
      UPDATE host SET "stoppedAt" = ${paused ? sql`coalesce("stoppedAt", now())` : sql`NULL`}, "stopReason" = ${paused ? reason : null}
      WHERE name = ${name}`
    if (changed === 1) await settleHost(tx, name)
    return changed === 1
  })
  const [row] = found ? await readRows(prisma, [name]) : []
  if (!row) throw new Refusal('not-found')
  return row
}
