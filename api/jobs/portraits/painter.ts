/** The part of a worker that takes portraits, a few side by side, with a browser and a fetcher of its own. */
import type { Env } from '#api/env.ts'
import type { EvidenceStore } from '#api/evidence/store.ts'
import { holdBrowser, releaseBrowser } from '#crawler/browser.ts'
import { userAgentWith } from '#crawler/crawl.ts'
import { createFetcher } from '#crawler/fetch-page.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { WorkerLoop } from '../worker-loop.ts'
import type { Order } from './claim.ts'
import { takeNextPortrait } from './take.ts'

export interface PainterDeps {
  prisma: PrismaClient
  evidence: Pick<EvidenceStore, 'put' | 'get' | 'read'>
  env: Pick<Env, 'ALLOW_PRIVATE_CRAWL'> & Partial<Pick<Env, 'CHROMIUM_PATH' | 'CRAWLER_CONTACT'>>
  loop(step: () => Promise<boolean>): WorkerLoop
  workerId(): string
  signal: AbortSignal
  now(): Date
}

/**
 * A portrait costs a quarter of a second of processor time and mostly waits: for the page, for the browser, for this process while it
 * judges texts. Three side by side left the processors idle. One in four takes what has waited longest.
 */
const lanes: Order[] = ['promised', 'promised', 'promised', 'oldest', 'promised', 'promised', 'promised', 'oldest']

export function startPainter({ prisma, evidence, env, loop, workerId, signal, now }: PainterDeps): WorkerLoop {
  const holder = holdBrowser()
  const userAgent = userAgentWith(env.CRAWLER_CONTACT)
  const fetcher = createFetcher({ userAgent, concurrency: 4, allowPrivate: env.ALLOW_PRIVATE_CRAWL })
  const deps = { prisma, evidence, fetcher, workerId, chromiumPath: env.CHROMIUM_PATH, signal, now }
  const painting = lanes.map((order) => loop(() => takeNextPortrait(deps, order)))
  return {
    wake: () => {
      for (const one of painting) one.wake()
    },
    async close() {
      await Promise.all(painting.map((one) => one.close()))
      await Promise.all([fetcher.close(), releaseBrowser(holder)])
    },
  }
}
