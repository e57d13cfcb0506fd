/** Due sources get a walk, within their hours; several schedulers at once begin one each. */
import { settingsOf } from '#api/sources/settings.ts'
import { opensInMs } from '#policy/visiting-hours.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { declarationOf, startRun } from './frontier/start-run.ts'

/** Few: a transaction that begins many walks outlives its time on a busy machine, and then none of them begins. */
const together = 5

/** Returns how many walks began. */
export async function queueDueSources(prisma: PrismaClient, now: Date, limit = 500): Promise<number> {
  let begun = 0
  for (let round = 0; round * together < limit; round++) {
    const some = await queueSome(prisma, now)
    begun += some.begun
    if (some.looked < together) break
  }
  return begun
}

async function queueSome(prisma: PrismaClient, now: Date): Promise<{ looked: number; begun: number }> {
  return prisma.$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      SELECT s.id::text FROM source s
      WHERE s.enabled AND s."nextRunAt" <= ${now}
        AND NOT EXISTS (SELECT 1 FROM crawl_run r WHERE r."sourceId" = s.id AND r.state = 'RUNNING')
      ORDER BY s."nextRunAt", s.id LIMIT ${together} FOR UPDATE OF s SKIP LOCKED`
    const sources = await tx.source.findMany({ where: { id: { in: due.map(({ id }) => id) } }, include: { group: true } })
    let begun = 0
    for (const source of sources) {
      const { intervalMinutes, windows } = settingsOf(source, source.group?.settings)
      const closedMs = opensInMs(windows, now)
      const nextRunAt = new Date(now.getTime() + (closedMs || intervalMinutes * 60_000))
      await tx.source.update({ where: { id: source.id }, data: { nextRunAt } })
      if (closedMs > 0) continue
      await startRun(tx, source, { cause: 'scheduled', declaration: declarationOf(source) })
      begun++
    }
    return { looked: due.length, begun }
  })
}
