/** A source is watched from now on, or left alone; then its walk ends, too. */
import { Refusal } from '#api/errors.ts'
import { stopRun } from '#api/fleet/stop-run.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

/** Returns whether anything changed. */
export const switchSource = (prisma: PrismaClient, id: string, enabled: boolean, now: Date): Promise<boolean> =>
  prisma.$transaction(async (tx) => {
    const [before] = await tx.$queryRaw<{ enabled: boolean }[]>`SELECT enabled FROM source WHERE id = ${id}::uuid FOR UPDATE`
    if (!before) throw new Refusal('not-found')
    if (before.enabled === enabled) return false
    await tx.source.update({ where: { id }, data: { enabled, ...(enabled ? { nextRunAt: now } : {}) } })
    if (enabled) return true
    const runs = await tx.crawlRun.findMany({
      where: { sourceId: id, state: 'RUNNING' },
      select: { id: true },
      orderBy: { id: 'asc' },
    })
    for (const run of runs) await stopRun(tx, run.id)
    return true
  })
