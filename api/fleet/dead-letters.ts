/** Work that was given up after several attempts, and trying it again once its cause is mended. */
import type { z } from 'zod'
import type { deadKinds, deadLetter, listDeadLetters } from '#api/contract/fleet.ts'
import { decodeCursor, encodeCursor } from '#api/http/cursor.ts'
import { wakeHosts } from '#api/jobs/frontier/offer.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

const { sql } = Prisma
type DeadKind = (typeof deadKinds)[number]
type DeadLetter = z.input<typeof deadLetter>

/** Pages that fail for reasons of their site are no dead letters: the next walk asks for them again. */
const ownFaults = sql`u.state = 'FAILED' AND u.reason IN ('worker-lost', 'internal')`
const atOnce = 1000

const lists: Record<DeadKind, Prisma.Sql> = {
  fetch: sql`SELECT u.id::text, u.url AS subject, u.reason, u.detail, u."doneAt" AS at FROM crawl_url u WHERE ${ownFaults}`,
  listing: sql`SELECT id::text, title AS subject, 'failed' AS reason, error AS detail, "createdAt" AS at FROM listing WHERE state = 'FAILED'`,
  complaint: sql`SELECT id::text, number AS subject, 'failed' AS reason, error AS detail, "createdAt" AS at FROM complaint WHERE "riverState" = 'FAILED'`,
}

export async function readDeadLetters(prisma: PrismaClient, query: z.output<typeof listDeadLetters.query>) {
  const { kind, limit } = query
  const after = decodeCursor(query.cursor, `dead-${kind}`, ['time', 'text'])
  const beyond = after ? sql`WHERE (d.at, d.id) < (${after[0]}::timestamptz, ${after[1]})` : Prisma.empty
  const [{ total } = { total: 0 }] = await prisma.$queryRaw<
    { total: number }[]
  >`SELECT count(*)::int AS total FROM (${lists[kind]}) d`
  const rows = await prisma.$queryRaw<(Omit<DeadLetter, 'kind' | 'at'> & { at: Date | null })[]>`
    SELECT * FROM (${lists[kind]}) d ${beyond} ORDER BY d.at DESC, d.id DESC LIMIT ${limit + 1}`
  const items = rows.slice(0, limit).map((row) => ({ kind, ...row, at: (row.at ?? new Date(0)).toISOString() }))
  const last = items.at(-1)
  return { items, total, nextCursor: rows.length > limit && last ? encodeCursor(`dead-${kind}`, [last.at, last.id]) : null }
}

export async function countDead(prisma: PrismaClient): Promise<number> {
  const [row] = await prisma.$queryRaw<{ dead: number }[]>`
    SELECT ((SELECT count(*) FROM crawl_url u WHERE ${ownFaults}) + (SELECT count(*) FROM listing WHERE state = 'FAILED')
      + (SELECT count(*) FROM complaint WHERE "riverState" = 'FAILED'))::int AS dead`
  return row?.dead ?? 0
}

/** Returns how many are tried again. Ids that are no dead letters of this kind are passed over. */
export function replay(prisma: PrismaClient, kind: DeadKind, ids: string[] | undefined): Promise<number> {
  if (kind === 'fetch') return replayFetches(prisma, ids?.filter((id) => /^\d{1,18}$/.test(id)).map(BigInt))
  const uuids = ids?.filter((id) => /^[0-9a-f-]{36}$/i.test(id))
  const some = (column: Prisma.Sql) => (uuids ? sql`${column} = ANY(${uuids}::uuid[])` : sql`TRUE`)
  return kind === 'listing'
    ? prisma.$executeRaw`
        UPDATE listing SET state = 'NEW', attempts = 0, error = NULL, "claimedUntil" = NULL
        WHERE id IN (SELECT id FROM listing WHERE state = 'FAILED' AND ${some(sql`id`)} ORDER BY id LIMIT ${atOnce})`
    : prisma.$executeRaw`
        UPDATE complaint SET "riverState" = 'NEW', attempts = 0, error = NULL, "claimedUntil" = NULL
        WHERE id IN (SELECT id FROM complaint WHERE "riverState" = 'FAILED' AND ${some(sql`id`)} ORDER BY id LIMIT ${atOnce})`
}

/** The walk goes on where it had ended; its counts take back the failures. Walks first, in their order, as whoever settles does. */
async function replayFetches(prisma: PrismaClient, ids: bigint[] | undefined): Promise<number> {
  const some = ids ? sql`u.id = ANY(${ids}::bigint[])` : sql`TRUE`
  return prisma.$transaction(async (tx) => {
    const dead = await tx.$queryRaw<{ id: bigint; runId: string }[]>`
      SELECT u.id, u."runId"::text FROM crawl_url u WHERE ${ownFaults} AND ${some} ORDER BY u.id LIMIT ${atOnce}`
    const runIds = [...new Set(dead.map(({ runId }) => runId))]
    await tx.$queryRaw`SELECT 1 FROM crawl_run WHERE id = ANY(${runIds}::uuid[]) ORDER BY id FOR UPDATE`
    const back = await tx.$queryRaw<{ runId: string; host: string; delayMs: number }[]>`
      UPDATE crawl_url u SET state = 'WAITING', reason = NULL, detail = NULL, "doneAt" = NULL, attempts = 0, lost = 0, "notBefore" = NULL
      FROM crawl_run r WHERE r.id = u."runId" AND ${ownFaults} AND u.id = ANY(${dead.map(({ id }) => id)}::bigint[])
      RETURNING u."runId"::text, u.host, CASE WHEN (r.declaration->>'ratePerSecond')::float8 > 0
        THEN ceil(1000 / (r.declaration->>'ratePerSecond')::float8)::int ELSE 0 END AS "delayMs"`
    for (const runId of runIds) {
      const count = back.filter((each) => each.runId === runId).length
      await tx.$executeRaw`
        UPDATE crawl_run SET state = 'RUNNING', "finishedAt" = NULL, failed = failed - ${count} WHERE id = ${runId}::uuid AND ${count} > 0`
    }
    await wakeHosts(tx, new Map(back.map(({ host, delayMs }) => [host, { delayMs }])))
    return back.length
  })
}
