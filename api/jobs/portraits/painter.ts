/** The part of a worker that takes portraits, a few side by side, with a browser and a fetcher of its own. */
import type { Env } from '#api/env.ts'
import type { EvidenceStore } from '#api/evidence/store.ts'
import { holdBrowser, releaseBrowser } from '#crawler/browser.ts'
import { userAgentWith } from '#crawler/crawl.ts'
import { createFetcher } from '#crawler/fetch-page.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { WorkerLoop } from '../worker-loop.ts'
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

/** A portrait mostly waits for the page to be quiet: three share the time of one processor. */
const atOnce = 3

export function startPainter({ prisma, evidence, env, loop, workerId, signal, now }: PainterDeps): WorkerLoop {
  const holder = holdBrowser()
  const userAgent = userAgentWith(env.CRAWLER_CONTACT)
  const fetcher = createFetcher({ userAgent, concurrency: 4, allowPrivate: env.ALLOW_PRIVATE_CRAWL })
  const deps = { prisma, evidence, fetcher, workerId, chromiumPath: env.CHROMIUM_PATH, signal, now }
  const painting = Array.from({ length: atOnce }, () => loop(() => takeNextPortrait(deps)))
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
