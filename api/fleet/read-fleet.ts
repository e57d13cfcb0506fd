/** The fleet at one moment: who works, how fast, and how much waits. */
import type { z } from 'zod'
import type { fleetView, workerView } from '#api/contract/fleet.ts'
import { readOldest } from '#api/health/metrics.ts'
import type { WorkerStats } from '#api/jobs/frontier/workers.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { WorkerModel } from '#prisma/generated/models.ts'
import { countDead } from './dead-letters.ts'

/** Ended workers are shown for so long. */
const shownMinutes = 30
/** Three heartbeats missed. */
const silentMs = 7000
const noStats: WorkerStats = { hosts: 0, inFlight: 0, pages: 0, failed: 0, pagesPerSecond: 0, rssMb: 0 }

export async function readFleet(prisma: PrismaClient): Promise<z.input<typeof fleetView>> {
  const [[moment], rows, oldest, dead] = await Promise.all([
    prisma.$queryRaw<{ now: Date; waiting: number; running: number; stoppedHosts: number }[]>`
      SELECT now() AS now, (SELECT count(*) FROM crawl_url WHERE state = 'WAITING')::int AS waiting,
        (SELECT count(*) FROM crawl_run WHERE state = 'RUNNING')::int AS running,
        (SELECT count(*) FROM host WHERE "stoppedAt" IS NOT NULL)::int AS "stoppedHosts"`,
    prisma.worker.findMany({
      where: { OR: [{ endedAt: null }, { endedAt: { gt: new Date(Date.now() - shownMinutes * 60_000) } }] },
      orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { name: 'asc' }],
      take: 200,
    }),
    readOldest(prisma),
    countDead(prisma),
  ])
  if (!moment) throw new Error('a query without FROM gave no row')
  const { now, ...counts } = moment
  const workers = rows.map((row) => viewOfWorker(row, now))
  const working = workers.filter(({ state }) => state === 'alive' || state === 'draining')
  const pagesPerSecond = Math.round(working.reduce((sum, each) => sum + each.pagesPerSecond, 0) * 10) / 10
  return { asOf: now.toISOString(), workers, pagesPerSecond, ...counts, deadLetters: dead, oldest }
}

export function viewOfWorker(row: WorkerModel, now: Date): z.input<typeof workerView> {
  const { id, name, startedAt, heartbeatAt } = row
  const stats = { ...noStats, ...(row.stats as Partial<WorkerStats>) }
  const state = stateOf(row, now)
  const idle = state === 'lost' || state === 'closed' ? { hosts: 0, inFlight: 0, pagesPerSecond: 0 } : {}
  return { id, name, state, startedAt: startedAt.toISOString(), heartbeatAt: heartbeatAt.toISOString(), ...stats, ...idle }
}

function stateOf({ endedAt, ending, heartbeatAt, draining }: WorkerModel, now: Date): z.input<typeof workerView>['state'] {
  if (endedAt) return ending === 'lost' ? 'lost' : 'closed'
  if (now.getTime() - heartbeatAt.getTime() > silentMs) return 'silent'
  return draining ? 'draining' : 'alive'
}
