/** Outcomes wait here until they are settled together: soon when nothing else is in hand, in batches when there is much. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Outcome } from '../frontier/outcome.ts'

export interface Desk {
  add(outcome: Outcome): void
  /** Resolves when there is room for more. */
  room(): Promise<void>
  /** Settles what lies here and ends. */
  close(): Promise<void>
}

export interface DeskOptions {
  /** throws when it could not; then it is tried again */
  settle(batch: Outcome[]): Promise<void>
  /** whether other outcomes are on their way, for which it is worth waiting */
  expecting(): boolean
  /** whether the database answers: its absence is no fault of a batch */
  reachable(): Promise<boolean>
  onError(error: unknown): void
}

const batchSize = 60
const longestWaitMs = 1500
const mostWaiting = 400
const mostTries = 3
/** At the end nobody waits for a database that does not come back. */
const farewellMs = 8000

export function openDesk(options: DeskOptions): Desk {
  let waiting: Outcome[] = []
  let oldestAt = 0
  let closing = 0
  let wake = () => {}
  const roomSeekers: (() => void)[] = []
  const due = () =>
    waiting.length >= batchSize ||
    (waiting.length > 0 && (closing > 0 || !options.expecting() || performance.now() - oldestAt >= longestWaitMs))
  const run = async () => {
    while (closing === 0 || waiting.length > 0) {
      if (!due()) {
        await Promise.race([new Promise<void>((resolve) => (wake = resolve)), pause(waiting.length > 0 ? 100 : 1000)])
        continue
      }
      const { batch, rest } = take(waiting)
      waiting = rest
      oldestAt = performance.now()
      await settleSurely(options, batch, () => closing > 0 && performance.now() - closing > farewellMs)
      if (waiting.length < mostWaiting) for (const go of roomSeekers.splice(0)) go()
    }
  }
  const ended = run()
  return {
    add(outcome) {
      if (waiting.length === 0) oldestAt = performance.now()
      waiting.push(outcome)
      wake()
    },
    room: () => (waiting.length < mostWaiting ? Promise.resolve() : new Promise<void>((resolve) => roomSeekers.push(resolve))),
    async close() {
      closing = performance.now()
      wake()
      await ended
    },
  }
}

/** Two runs may have met the same page of a source: it is written once a batch. */
function take(waiting: Outcome[]): { batch: Outcome[]; rest: Outcome[] } {
  const batch: Outcome[] = []
  const rest: Outcome[] = []
  const pages = new Set<string>()
  for (const each of waiting) {
    const key = `${each.url.sourceId} ${each.result.type === 'page' ? each.result.page.canonicalUrl : each.url.key}`
    if (batch.length >= batchSize || pages.has(key)) rest.push(each)
    else batch.push(each)
    pages.add(key)
  }
  return { batch, rest }
}

/** A batch that cannot be settled is settled piece by piece, so that one page that cannot be kept holds up no others. */
async function settleSurely(options: DeskOptions, batch: Outcome[], givenUp: () => boolean): Promise<void> {
  for (let tries = 0; tries < mostTries; ) {
    try {
      await options.settle(batch)
      return
    } catch (error) {
      if (givenUp()) return
      if (await options.reachable()) {
        tries++
        options.onError(error)
        if (tries === mostTries && batch.length === 1)
          await settleSurely(options, [unkeepable(batch[0] as Outcome, error)], givenUp)
      }
      await pause(100 + Math.random() * 400)
    }
  }
  if (batch.length > 1) for (const each of batch) await settleSurely(options, [each], givenUp)
}

function unkeepable({ url, result }: Outcome, error: unknown): Outcome {
  if (result.type === 'failed') throw error
  const detail = `could not be kept: ${(error as Error).message.trim().split('\n').at(-1)}`.slice(0, 300)
  const failed = { type: 'failed' as const, reason: 'internal', detail }
  return { url, result: failed, links: [], aliases: [], refund: false, movedTo: [], bytes: 0 }
}
