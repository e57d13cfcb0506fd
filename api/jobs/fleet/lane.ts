/** One host in the hands of this worker: its addresses one after the other at its pace, or all at once where it has none. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Crew } from '#crawler/errand-line.ts'
import type { Claimed, HostTurn } from '../frontier/claim.ts'
import { type Outcome, outcome } from '../frontier/outcome.ts'
import { type Pace, pacedFetcher } from './paced-fetcher.ts'
import { type VisitTools, visitClaimed } from './visit-claimed.ts'

export interface LaneDeps extends Omit<VisitTools, 'onPause'> {
  workerId: string
  crew: Crew
  report(outcome: Outcome): void
  /** whether an operator has stopped the host */
  isStopped(host: string): boolean
  check(): void
}

/** Resolves with the rest that the host must have, in milliseconds. */
export async function workLane(deps: LaneDeps, turn: HostTurn): Promise<number> {
  const { host, delayMs, urls } = turn
  const pace: Pace = { host, delayMs, answeredAt: performance.now() - delayMs, check: deps.check }
  let pausedUntil = 0
  const tools: VisitTools = {
    ...deps,
    fetcher: pacedFetcher(deps, deps.fetcher, pace),
    onPause: (ms) => {
      pausedUntil = Math.max(pausedUntil, performance.now() + ms)
    },
  }
  const mayGoOn = () => pausedUntil === 0 && !deps.signal.aborted && !deps.isStopped(host)
  const one = async (url: Claimed) => {
    if (delayMs > 0)
      await pause(Math.max(0, pace.answeredAt + delayMs - performance.now()), undefined, { signal: deps.signal }).catch(() => {})
    deps.report(mayGoOn() ? await visitBy(deps.crew, url, tools) : outcome(url, { type: 'untouched' }))
  }
  if (delayMs === 0) await Promise.all(urls.map(one))
  else for (const url of urls) await one(url)
  return Math.max(0, pausedUntil - performance.now(), pace.answeredAt + delayMs - performance.now())
}

async function visitBy(crew: Crew, url: Claimed, tools: VisitTools): Promise<Outcome> {
  let made = outcome(url, { type: 'untouched' })
  await crew
    .send(async () => {
      made = await visitClaimed(url, tools)
    })
    .catch(() => {})
  return made
}
