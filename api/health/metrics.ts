/** Numbers for a monitoring system: requests by route, and how much waits in the river. */

import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { readTrialHits } from '#api/findings/trial-hits.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export type Metrics = {
  observe(method: string, route: string, status: number, seconds: number): void
  text(): Promise<string>
  contentType: string
}

type Waiting = { queue: string; waiting: number }

type Oldest = { queue: string; seconds: number }

/** How long the oldest piece of work has been due. A healthy river keeps all of these below ten minutes. */
export const readOldest = (prisma: PrismaClient): Promise<Oldest[]> => prisma.$queryRaw<Oldest[]>`
  SELECT queue, coalesce(extract(epoch FROM now() - since), 0)::float8 AS seconds FROM (
    SELECT 'crawl' AS queue, min("nextAt") AS since FROM host WHERE "nextAt" <= now() AND "heldBy" IS NULL AND "stoppedAt" IS NULL
    UNION ALL SELECT 'fetch', min("claimedAt") FROM crawl_url WHERE state = 'CLAIMED'
    UNION ALL SELECT 'classify', min("createdAt") FROM listing WHERE state = 'NEW'
    UNION ALL SELECT 'complaint', min("createdAt") FROM complaint WHERE "riverState" = 'NEW'
    UNION ALL SELECT 'material', min("addedAt") FROM material WHERE state = 'NEW'
    UNION ALL SELECT 'schedule', min("nextRunAt") FROM source s WHERE enabled AND "nextRunAt" <= now()
      AND NOT EXISTS (SELECT 1 FROM crawl_run r WHERE r."sourceId" = s.id AND r.state = 'RUNNING')) ages`

const readWorkers = async (prisma: PrismaClient): Promise<number> =>
  prisma.worker.count({ where: { endedAt: null, heartbeatAt: { gt: new Date(Date.now() - 30_000) } } })

const readWaiting = (prisma: PrismaClient): Promise<Waiting[]> => prisma.$queryRaw<Waiting[]>`
  SELECT 'crawl' AS queue, count(*)::int AS waiting FROM crawl_run WHERE state = 'RUNNING'
  UNION ALL SELECT 'classify', count(*)::int FROM listing WHERE state = 'NEW'
  UNION ALL SELECT 'complaint', count(*)::int FROM complaint WHERE "riverState" = 'NEW'
  UNION ALL SELECT 'fetch', count(*)::int FROM crawl_url WHERE state IN ('WAITING', 'CLAIMED')
  UNION ALL SELECT 'failed-fetches', count(*)::int FROM crawl_url WHERE state = 'FAILED' AND reason IN ('worker-lost', 'internal')
  UNION ALL SELECT 'material', count(*)::int FROM material WHERE state = 'NEW'
  UNION ALL SELECT 'failed-material', count(*)::int FROM material WHERE state = 'FAILED'
  UNION ALL SELECT 'failed-listings', count(*)::int FROM listing WHERE state = 'FAILED'
  UNION ALL SELECT 'failed-complaints', count(*)::int FROM complaint WHERE "riverState" = 'FAILED'`

export function makeMetrics(prisma: PrismaClient): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'jianfu_' })
  const requests = new Histogram({
    name: 'jianfu_http_request_seconds',
    help: 'Requests by method, route template and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  new Gauge({
    name: 'jianfu_river_oldest_seconds',
    help: 'Since when the oldest piece of work is due; above 600 something is stuck',
    labelNames: ['queue'],
    registers: [registry],
    async collect() {
      for (const { queue, seconds } of await readOldest(prisma)) this.set({ queue }, seconds)
    },
  })
  new Gauge({
    name: 'jianfu_workers',
    help: 'Workers that were heard of within 30 seconds',
    registers: [registry],
    async collect() {
      this.set(await readWorkers(prisma))
    },
  })
  new Gauge({
    name: 'jianfu_river_waiting',
    help: 'Work that waits, and work that was given up',
    labelNames: ['queue'],
    registers: [registry],
    async collect() {
      for (const { queue, waiting } of await readWaiting(prisma)) this.set({ queue }, waiting)
    },
  })
  new Gauge({
    name: 'jianfu_rule_trial_hits',
    help: 'What rules on trial would have found in the texts as they stand',
    labelNames: ['rule'],
    registers: [registry],
    async collect() {
      this.reset()
      for (const { rule, hits } of await readTrialHits(prisma)) this.set({ rule }, hits)
    },
  })
  return {
    observe: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
