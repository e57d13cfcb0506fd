/** Walks as the console shows them. */
import type { z } from 'zod'
import type { runRow } from '#api/contract/sources.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

const { sql } = Prisma
type RunRow = z.input<typeof runRow>

interface Row {
  id: string
  sourceId: string
  sourceName: string
  cause: RunRow['cause']
  state: RunRow['state']
  startedAt: Date | null
  finishedAt: Date | null
  discovered: number
  fetched: number
  unchanged: number
  skipped: number
  failed: number
  bytes: bigint
  now: Date
}

/** `where` speaks of crawl_run as r and of source as s. */
export async function readRunRows(prisma: PrismaClient, where: Prisma.Sql, limit: number): Promise<RunRow[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT r.id::text, r."sourceId"::text, s.name AS "sourceName", r.cause, r.state, r."startedAt", r."finishedAt",
      r.discovered, r.fetched, r.unchanged, r.skipped, r.failed, r.bytes, now() AS now
    FROM crawl_run r JOIN source s ON s.id = r."sourceId" WHERE ${where} ORDER BY r.id DESC LIMIT ${limit}`
  return rows.map(rowOf)
}

function rowOf({ sourceId, sourceName, startedAt, finishedAt, bytes, now, ...row }: Row): RunRow {
  const { discovered, fetched, unchanged, skipped, failed } = row
  const seconds = startedAt ? ((finishedAt ?? now).getTime() - startedAt.getTime()) / 1000 : 0
  return {
    ...row,
    source: { id: sourceId, name: sourceName },
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
    open: Math.max(0, discovered - fetched - unchanged - skipped - failed),
    bytes: Number(bytes),
    pagesPerSecond: Number(((fetched + unchanged) / Math.max(seconds, 1)).toPrecision(2)),
  }
}

export const ofRun = (id: string): Prisma.Sql => sql`r.id = ${id}::uuid`
export const ofSource = (id: string): Prisma.Sql => sql`r."sourceId" = ${id}::uuid`
export const underWay: Prisma.Sql = sql`r.state = 'RUNNING'`
