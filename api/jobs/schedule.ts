/** Due sources get a run; several schedulers at once make one each. */
import { newId } from '#api/new-id.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

interface Due {
  id: string
  intervalMinutes: number
}

export async function queueDueSources(prisma: PrismaClient, now: Date, limit = 500): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const due = await tx.$queryRaw<Due[]>`
      SELECT s.id::text, s."intervalMinutes" FROM source s
      WHERE s.enabled AND s."nextRunAt" <= ${now}
        AND NOT EXISTS (SELECT 1 FROM crawl_run r WHERE r."sourceId" = s.id AND r.state IN ('QUEUED', 'RUNNING'))
      ORDER BY s."nextRunAt", s.id LIMIT ${limit} FOR UPDATE OF s SKIP LOCKED`
    if (due.length === 0) return 0
    await tx.crawlRun.createMany({ data: due.map(({ id }) => ({ id: newId(), sourceId: id })) })
    await tx.$executeRaw`
      UPDATE source SET "nextRunAt" = ${now}::timestamptz + make_interval(mins => "intervalMinutes")
      WHERE id = ANY(${due.map(({ id }) => id)}::uuid[])`
    return due.length
  })
}
