/** The crawl as it happens: walks, workers, hosts, and what was given up. */
import { z } from 'zod'
import { endpoint, idParams, pageOf, pageQuery, timestamp } from './endpoint.ts'
import { runRow, runStates } from './sources.ts'

export const workerView = z
  .object({
    id: z.uuid(),
    name: z.string().describe('machine and process'),
    state: z.enum(['alive', 'draining', 'silent', 'lost', 'closed']),
    startedAt: timestamp,
    heartbeatAt: timestamp,
    hosts: z.int().describe('in its hands'),
    inFlight: z.int(),
    pages: z.int(),
    failed: z.int(),
    pagesPerSecond: z.number(),
    rssMb: z.int(),
  })
  .meta({ id: 'WorkerView' })

export const hostRow = z
  .object({
    name: z.string(),
    state: z.enum(['stopped', 'held', 'resting', 'ready', 'idle']),
    delayMs: z.int().describe('pause between two requests as it holds'),
    robotsMs: z.int().nullable().describe('pause that robots.txt wishes'),
    waiting: z.int(),
    fetched: z.int(),
    failed: z.int(),
    heldBy: z.string().nullable(),
    stoppedAt: timestamp.nullable(),
    stopReason: z.string().nullable(),
    nextAt: timestamp.nullable(),
  })
  .meta({ id: 'HostRow' })

const stuck = z.object({ queue: z.string(), seconds: z.number() })

export const fleetView = z
  .object({
    asOf: timestamp,
    workers: z.array(workerView),
    pagesPerSecond: z.number(),
    waiting: z.int().describe('addresses that wait'),
    running: z.int().describe('walks under way'),
    deadLetters: z.int(),
    stoppedHosts: z.int(),
    oldest: z
      .array(stuck)
      .describe('since when the oldest piece of work of each kind is due, in seconds; above 600 something is stuck'),
  })
  .meta({ id: 'FleetView' })

export const runView = z
  .object({
    run: runRow,
    reasons: z
      .array(z.object({ state: z.enum(['SKIPPED', 'FAILED']), reason: z.string(), count: z.int() }))
      .describe('most frequent first'),
  })
  .meta({ id: 'RunView' })

export const crawlUrlRow = z
  .object({
    id: z.string(),
    url: z.string(),
    state: z.string(),
    reason: z.string().nullable(),
    detail: z.string().nullable(),
    depth: z.int(),
    attempts: z.int(),
    doneAt: timestamp.nullable(),
  })
  .meta({ id: 'CrawlUrlRow' })

export const deadKinds = ['fetch', 'listing', 'complaint'] as const
export const deadLetter = z
  .object({
    kind: z.enum(deadKinds),
    id: z.string(),
    subject: z.string().describe('address, title or number'),
    reason: z.string(),
    detail: z.string().nullable(),
    at: timestamp,
  })
  .meta({ id: 'DeadLetter' })

const shared = { tag: 'fleet', access: 'staff' } as const

export const getFleet = endpoint({
  id: 'getFleet',
  method: 'get',
  path: '/api/v1/fleet',
  ...shared,
  summary: 'Workers, pace and what waits',
  response: fleetView,
})

export const watchFleet = endpoint({
  id: 'watchFleet',
  method: 'get',
  path: '/api/v1/fleet/live',
  ...shared,
  summary: 'Server-sent events: every second a FleetView with the walks under way (event `fleet`); ends after ten minutes',
  produces: 'text/event-stream',
})

export const listRuns = endpoint({
  id: 'listRuns',
  method: 'get',
  path: '/api/v1/runs',
  ...shared,
  summary: 'Walks, newest first',
  query: z.object({ state: z.enum(runStates).optional(), source: z.uuid().optional(), ...pageQuery }),
  response: pageOf(runRow),
})

export const getRun = endpoint({
  id: 'getRun',
  method: 'get',
  path: '/api/v1/runs/:id',
  ...shared,
  summary: 'One walk, and why addresses were skipped or failed',
  params: idParams,
  response: runView,
})

export const listRunUrls = endpoint({
  id: 'listRunUrls',
  method: 'get',
  path: '/api/v1/runs/:id/urls',
  ...shared,
  summary: 'The addresses of a walk in the order in which they were found',
  params: idParams,
  query: z.object({
    state: z.enum(['WAITING', 'CLAIMED', 'FETCHED', 'UNCHANGED', 'SKIPPED', 'FAILED', 'ALIAS']).optional(),
    reason: z.string().max(50).optional(),
    ...pageQuery,
  }),
  response: pageOf(crawlUrlRow),
})

export const stopRun = endpoint({
  id: 'stopRun',
  method: 'post',
  path: '/api/v1/runs/:id/stop',
  ...shared,
  summary: 'End a walk; what waits is skipped with the reason "stopped"',
  params: idParams,
  response: runRow,
})

export const listHosts = endpoint({
  id: 'listHosts',
  method: 'get',
  path: '/api/v1/hosts',
  ...shared,
  summary: 'Hosts: those left alone first, then those with most addresses that wait or failed within a day',
  query: z.object({
    q: z.string().trim().max(100).optional(),
    state: z.enum(['stopped', 'held', 'waiting']).optional(),
    ...pageQuery,
  }),
  response: pageOf(hostRow),
})

export const pauseHost = endpoint({
  id: 'pauseHost',
  method: 'post',
  path: '/api/v1/hosts/pause',
  ...shared,
  summary: 'Leave a host alone from now on, or go on with it; whoever holds it stops within two seconds',
  body: z.object({
    name: z.string().min(1).max(300),
    paused: z.boolean(),
    reason: z.string().trim().max(300).default(''),
  }),
  response: hostRow,
})

export const drainWorker = endpoint({
  id: 'drainWorker',
  method: 'post',
  path: '/api/v1/workers/:id/drain',
  ...shared,
  summary: 'Give a worker no new work, or give it work again',
  params: idParams,
  body: z.object({ draining: z.boolean() }),
  response: workerView,
})

export const listDeadLetters = endpoint({
  id: 'listDeadLetters',
  method: 'get',
  path: '/api/v1/dead-letters',
  ...shared,
  summary: 'Work that was given up after several attempts',
  query: z.object({ kind: z.enum(deadKinds), ...pageQuery }),
  response: pageOf(deadLetter),
})

export const replayDeadLetters = endpoint({
  id: 'replayDeadLetters',
  method: 'post',
  path: '/api/v1/dead-letters/replay',
  ...shared,
  summary: 'Try again what was given up: these, or all of a kind (at most a thousand at once)',
  body: z.object({ kind: z.enum(deadKinds), ids: z.array(z.string().max(40)).min(1).max(100).optional() }),
  response: z.object({ replayed: z.int() }),
})
