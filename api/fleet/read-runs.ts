/** Lists of walks and of their addresses. */
import type { z } from 'zod'
import { all } from '#api/cases/case-where.ts'
import type { listRuns, listRunUrls } from '#api/contract/fleet.ts'
import { Refusal } from '#api/errors.ts'
import { decodeCursor, encodeCursor } from '#api/http/cursor.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { ofRun, ofSource, readRunRows } from './run-rows.ts'

const { sql } = Prisma

export async function readRuns(prisma: PrismaClient, query: z.output<typeof listRuns.query>) {
  const { state, source, limit } = query
  const after = decodeCursor(query.cursor, 'runs', ['id'])
  const filters = [...(state ? [sql`r.state = ${state}`] : []), ...(source ? [ofSource(source)] : [])]
  const where = all(filters)
  const [{ total } = { total: 0 }] = await prisma.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM crawl_run r WHERE ${where}`
  const items = await readRunRows(prisma, after ? all([where, sql`r.id < ${after[0]}::uuid`]) : where, limit + 1)
  const more = items.length > limit
  const shown = items.slice(0, limit)
  return { items: shown, total, nextCursor: more ? encodeCursor('runs', [shown.at(-1)?.id ?? '']) : null }
}

export async function readRun(prisma: PrismaClient, id: string) {
  const [run] = await readRunRows(prisma, ofRun(id), 1)
  if (!run) throw new Refusal('not-found')
  const reasons = await prisma.$queryRaw<{ state: 'SKIPPED' | 'FAILED'; reason: string; count: number }[]>`
    SELECT state, coalesce(reason, 'unknown') AS reason, count(*)::int AS count FROM crawl_url
    WHERE "runId" = ${id}::uuid AND state IN ('SKIPPED', 'FAILED') GROUP BY 1, 2 ORDER BY 3 DESC, 2 LIMIT 100`
  return { run, reasons }
}

export async function readRunUrls(prisma: PrismaClient, id: string, query: z.output<typeof listRunUrls.query>) {
  const { state, reason, limit } = query
  const after = decodeCursor(query.cursor, 'urls', ['text'])?.[0]
  if (typeof after === 'string' && !/^\d{1,18}$/.test(after)) throw new Refusal('bad-cursor')
  const where = { runId: id, ...(state ? { state } : {}), ...(reason ? { reason } : {}) }
  const [total, rows] = await Promise.all([
    prisma.crawlUrl.count({ where }),
    prisma.crawlUrl.findMany({
      where: { ...where, ...(after ? { id: { gt: BigInt(after) } } : {}) },
      select: { id: true, url: true, state: true, reason: true, detail: true, depth: true, attempts: true, doneAt: true },
      orderBy: { id: 'asc' },
      take: limit + 1,
    }),
  ])
  const items = rows.slice(0, limit).map(({ id: number, doneAt, ...row }) => ({
    ...row,
    id: String(number),
    doneAt: doneAt?.toISOString() ?? null,
  }))
  return { items, total, nextCursor: rows.length > limit ? encodeCursor('urls', [items.at(-1)?.id ?? '']) : null }
}
