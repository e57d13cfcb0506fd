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

const readWaiting = (prisma: PrismaClient): Promise<Waiting[]> => prisma.$queryRaw<Waiting[]>`
  SELECT 'crawl' AS queue, count(*)::int AS waiting FROM crawl_run WHERE state IN ('QUEUED', 'RUNNING')
  UNION ALL SELECT 'classify', count(*)::int FROM listing WHERE state = 'NEW'
  UNION ALL SELECT 'complaint', count(*)::int FROM complaint WHERE "riverState" = 'NEW'
  UNION ALL SELECT 'failed-crawls', count(*)::int FROM crawl_run WHERE state = 'FAILED'
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
