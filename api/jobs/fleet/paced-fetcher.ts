/**
 * A fetcher that keeps the pace of a host: whatever is asked of it (pages, robots.txt, each step of a redirect) waits until
 * the host has had its rest since its last answer. Another host that a redirect leads to is borrowed for the one request.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { FetchError } from '#crawler/errors.ts'
import type { Fetcher } from '#crawler/fetch-page.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { releaseHost } from '../frontier/claim.ts'
import { hostOf } from '../frontier/offer.ts'

export interface Pace {
  host: string
  /** milliseconds of rest after an answer */
  delayMs: number
  /** when the host answered last, by `performance.now()` */
  answeredAt: number
  /** throws when the worker may not ask any more */
  check(): void
}

export interface PaceDeps {
  prisma: PrismaClient
  workerId: string
}

const borrowPatienceMs = 8000

export function pacedFetcher(deps: PaceDeps, fetcher: Fetcher, pace: Pace): Fetcher {
  if (pace.delayMs === 0) return fetcher
  return {
    guard: fetcher.guard,
    async get(url, options = {}) {
      let host = hostOf(url)
      await turnOf(deps, pace, host)
      try {
        return await fetcher.get(url, {
          ...options,
          beforeRedirect: async (to) => {
            await answered(deps, pace, host)
            await options.beforeRedirect?.(to)
            host = hostOf(to)
            await turnOf(deps, pace, host)
          },
        })
      } finally {
        await answered(deps, pace, host)
      }
    },
    close: async () => {},
  }
}

async function turnOf(deps: PaceDeps, pace: Pace, host: string): Promise<void> {
  if (host !== pace.host) return borrow(deps, host)
  const rest = pace.answeredAt + pace.delayMs - performance.now()
  if (rest > 0) await pause(rest)
  pace.check()
}

async function answered(deps: PaceDeps, pace: Pace, host: string): Promise<void> {
  if (host === pace.host) pace.answeredAt = performance.now()
  else await releaseHost(deps.prisma, deps.workerId, host, pace.delayMs)
}

async function borrow({ prisma, workerId }: PaceDeps, host: string): Promise<void> {
  const until = performance.now() + borrowPatienceMs
  for (;;) {
    const got = await prisma.$executeRaw`
      INSERT INTO host AS h (name, "delayMs", "heldBy") VALUES (${host}, 1000, ${workerId}::uuid)
      ON CONFLICT (name) DO UPDATE SET "heldBy" = excluded."heldBy"
      WHERE h."heldBy" IS NULL AND h."freeAt" <= now() AND h."stoppedAt" IS NULL`
    if (got === 1) return
    if (performance.now() > until)
      throw new FetchError('rate-limited', `${host}, where the redirect leads, is busy`, { retry: true, retryAfterMs: 10_000 })
    await pause(200)
  }
}
