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

export async function readHosts(prisma: PrismaClient, query: z.output<typeof listHosts.query>) {
  const { q, state, limit } = query
  const after = decodeCursor(query.cursor, 'hosts', ['text'])
  const where = all([...(q ? [sql`h.name LIKE ${`%${likeText(q.toLowerCase())}%`}`] : []), ...(state ? [states[state]] : [])])
  const [{ total } = { total: 0 }] = await prisma.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM host h WHERE ${where}`
  const rows = await readRows(prisma, after ? all([where, sql`h.name > ${after[0]}`]) : where, limit + 1)
  const items = rows.slice(0, limit)
  return { items, total, nextCursor: rows.length > limit ? encodeCursor('hosts', [items.at(-1)?.name ?? '']) : null }
}

async function readRows(prisma: PrismaClient, where: Prisma.Sql, limit: number): Promise<HostRow[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT h.name, greatest(h."delayMs", coalesce(h."robotsMs", 0), coalesce(h."ownMs", 0))::int AS "delayMs", h."robotsMs",
      (SELECT count(*) FROM crawl_url u WHERE u.host = h.name AND u.state = 'WAITING')::int AS waiting,
      done.fetched, done.failed, w.name AS "heldBy", h."stoppedAt", h."stopReason", h."nextAt", now() AS now
    FROM host h LEFT JOIN worker w ON w.id = h."heldBy"
      CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE u.state IN ('FETCHED', 'UNCHANGED')) AS fetched,
        count(*) FILTER (WHERE u.state = 'FAILED') AS failed FROM crawl_url u WHERE u.host = h.name) done
    WHERE ${where} ORDER BY h.name LIMIT ${limit}`
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
  const [row] = found ? await readRows(prisma, sql`h.name = ${name}`, 1) : []
  if (!row) throw new Refusal('not-found')
  return row
}
