/** Starts the workers of one process: crawl, classify, read complaints, and the regular round. As many processes as wanted may run. */

import { recountDueDays } from '#api/calendar/recount.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { escalateDeadlines } from '#api/cases/escalate.ts'
import { tellUnansweredQuestions } from '#api/complaints/open-questions.ts'
import { tellReappeared } from '#api/desk/reappeared.ts'
import type { Env } from '#api/env.ts'
import type { EvidenceStore } from '#api/evidence/store.ts'
import { runBatch } from '#api/hotline/run-batch.ts'
import { takeSnapshot } from '#api/indicators/snapshot.ts'
import { judgeAgain } from '#api/ledgers/judge-again.ts'
import { tellOwed } from '#api/ledgers/tell-owed.ts'
import { compareInstitutions } from '#api/merging/suggest.ts'
import { tellUnansweredInvitations } from '#api/replies/unanswered.ts'
import { userAgentWith } from '#crawler/crawl.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { gatherAdverts } from './adverts/gather.ts'
import { classifyBatch } from './classify-job.ts'
import { readComplaints } from './complaint-job.ts'
import { startFleetWorker } from './fleet/fleet-worker.ts'
import { findLost } from './frontier/workers.ts'
import { queueLinks } from './link-job.ts'
import { readNextMaterial } from './material/read-next.ts'
import { startPainter } from './portraits/painter.ts'
import { isIdle, type Progress, readProgress } from './progress.ts'
import type { Doorbell } from './queue.ts'
import { rankNearDeadlines, sweep } from './sweep.ts'
import { startLoop } from './worker-loop.ts'

export interface WorkerDeps {
  prisma: PrismaClient
  evidence: Pick<EvidenceStore, 'write' | 'put' | 'get' | 'read'>
  doorbell: Pick<Doorbell, 'ring' | 'on'>
  env: Pick<Env, 'ALLOW_PRIVATE_CRAWL'> &
    Partial<Pick<Env, 'PAGES_AT_ONCE' | 'HOSTS_AT_ONCE' | 'CHROMIUM_PATH' | 'CRAWLER_CONTACT' | 'PORTRAITS'>>
  /** opens and seals what names people; without it no sheets of hotlines are taken in */
  secret?: string
  log: { info(data: object, message: string): void; error(data: object, message: string): void }
  /** Called about once a second until everything that waited at the start is done. */
  onProgress?: (progress: Progress) => void
  now?: () => Date
}

export interface Workers {
  close(): Promise<void>
  /** Resolves when nothing waits any more. */
  idle(): Promise<Progress>
}

const sweepEveryMs = 15_000
const lifeguardEveryMs = 3000
const lookEveryMs = 5000
const compareEveryMs = 30_000
const escalateEveryMs = 3_600_000
/** The last count of a day is what stays of it. */
const countEveryMs = 600_000

export async function startWorkers(deps: WorkerDeps): Promise<Workers> {
  const { prisma, doorbell, env, log } = deps
  const now = deps.now ?? (() => new Date())
  const stop = new AbortController()
  const onError = (error: unknown) => log.error({ err: error }, 'a job failed and will be tried again')
  const loop = (step: () => Promise<boolean>, everyMs = lookEveryMs) => startLoop({ step, onError, lookEveryMs: everyMs })

  const ring = (name: 'crawl' | 'classify' | 'complaint') => void doorbell.ring(name)
  const { ALLOW_PRIVATE_CRAWL: allowPrivate, PAGES_AT_ONCE: pagesAtOnce = 16, HOSTS_AT_ONCE: hostsAtOnce = 64 } = env
  const userAgent = userAgentWith(env.CRAWLER_CONTACT)
  const own = { allowPrivate, pagesAtOnce, hostsAtOnce, chromiumPath: env.CHROMIUM_PATH, userAgent }
  const fleet = await startFleetWorker({ prisma, evidence: deps.evidence, now, ring, onError, ...own })
  const links = loop(async () => {
    const queued = await queueLinks(prisma)
    if (queued > 0) ring('crawl')
    return queued > 0
  })
  const lifeguard = loop(async () => {
    if ((await findLost(prisma)) > 0) ring('crawl')
    return false
  }, lifeguardEveryMs)
  const classifier = loop(async () => {
    const judged = await classifyBatch({ prisma, now, log, workerId: fleet.id })
    if (judged > 0) void doorbell.ring('portrait')
    return judged > 0
  })
  const gatherer = loop(async () => (await gatherAdverts({ prisma, evidence: deps.evidence, now })) > 0)
  const painter = env.PORTRAITS ? startPainter({ ...deps, now, loop, workerId: fleet.id, signal: stop.signal }) : null
  const reader = loop(async () => (await readComplaints({ prisma, now })) > 0)
  const { secret } = deps
  const importer = secret ? loop(() => runBatch({ prisma, secret, now, signal: stop.signal }).then(ringAfter(ring))) : null
  const sweeper = loop(
    sweeping(prisma, now, () => void doorbell.ring('crawl')),
    sweepEveryMs,
  )
  const material = loop(async () => {
    const worked = await readNextMaterial({ prisma, evidence: deps.evidence, now })
    if (worked) ring('classify')
    return worked
  })
  const ledgers = loop(async () => (await judgeAgain(prisma, now())) > 0)
  const comparer = loop(async () => (await compareInstitutions(prisma, now())) > 0, compareEveryMs)
  doorbell.on('crawl', fleet.wake)
  doorbell.on('classify', () => classifier.wake())
  doorbell.on('portrait', () => painter?.wake())
  doorbell.on('import', () => importer?.wake())
  doorbell.on('material', () => material.wake())
  doorbell.on('complaint', () => {
    links.wake()
    reader.wake()
  })

  const report = reporting(prisma, now, deps.onProgress, stop.signal)
  return {
    idle: () => untilIdle(prisma, now, stop.signal),
    close: async () => {
      stop.abort()
      await painter?.close()
      await importer?.close()
      await Promise.all(
        [fleet, links, lifeguard, classifier, gatherer, reader, sweeper, material, ledgers, comparer].map((each) => each.close()),
      )
      await report
    },
  }
}

/** Orders that came in wait to be read. */
const ringAfter = (ring: (name: 'complaint') => void) => (worked: boolean) => {
  if (worked) ring('complaint')
  return worked
}

function sweeping(prisma: PrismaClient, now: () => Date, ring: () => void): () => Promise<boolean> {
  let rankedOn = ''
  // a minute for what waits at the start: an empty river would be counted first
  let countedAt = now().getTime() - countEveryMs + 60_000
  let escalatedAt = 0
  return async () => {
    if ((await sweep(prisma, now())) > 0) ring()
    const today = dayOf(now())
    if (today !== rankedOn) {
      await rankNearDeadlines(prisma, now())
      await tellUnansweredQuestions(prisma, now())
      await tellUnansweredInvitations(prisma, now())
      await tellReappeared(prisma, now())
    }
    rankedOn = today
    await recountDueDays(prisma, now())
    if (now().getTime() - escalatedAt >= escalateEveryMs) {
      await escalateDeadlines(prisma, now())
      await tellOwed(prisma, now())
      escalatedAt = now().getTime()
    }
    if (now().getTime() - countedAt >= countEveryMs) {
      await takeSnapshot(prisma, now())
      countedAt = now().getTime()
    }
    return false
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function untilIdle(prisma: PrismaClient, now: () => Date, signal: AbortSignal): Promise<Progress> {
  for (;;) {
    const progress = await readProgress(prisma, now())
    if (isIdle(progress) || signal.aborted) return progress
    await pause(200)
  }
}

async function reporting(
  prisma: PrismaClient,
  now: () => Date,
  onProgress: WorkerDeps['onProgress'],
  signal: AbortSignal,
): Promise<void> {
  while (onProgress && !signal.aborted) {
    const progress = await readProgress(prisma, now())
    onProgress(progress)
    if (isIdle(progress)) return
    await pause(1000)
  }
}
