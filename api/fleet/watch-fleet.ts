/** The fleet as it works, told by server-sent events to whoever looks. However many look, the database is asked once a second. */
import type { Request, Response } from 'express'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { readFleet } from './read-fleet.ts'
import { readRunRows, underWay } from './run-rows.ts'

const everyMs = 1000
/** The browser comes again by itself, and its right to look is checked anew. */
const longestMs = 10 * 60_000
const mostRuns = 50
const mostWatchers = 200

export interface FleetWatch {
  /** Resolves when the watcher has gone or its time is over; false when there are too many watchers. */
  watch(req: Request, res: Response): Promise<boolean>
}

export function makeFleetWatch(prisma: PrismaClient): FleetWatch {
  let watchers = 0
  let latest: { at: number; text: Promise<string> } | null = null
  const now = async () => JSON.stringify({ ...(await readFleet(prisma)), runs: await readRunRows(prisma, underWay, mostRuns) })
  const look = (): Promise<string> => {
    if (latest && performance.now() - latest.at < everyMs * 0.9) return latest.text
    latest = { at: performance.now(), text: now() }
    return latest.text
  }
  return {
    async watch(req, res) {
      if (watchers >= mostWatchers) return false
      watchers++
      try {
        await tell(req, res, look)
      } finally {
        watchers--
      }
      return true
    },
  }
}

async function tell(req: Request, res: Response, look: () => Promise<string>): Promise<void> {
  res.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' })
  res.write('retry: 3000\n\n')
  const gone = new AbortController()
  req.once('close', () => gone.abort())
  const end = performance.now() + longestMs
  while (!gone.signal.aborted && performance.now() < end) {
    // a database that is away for a moment is no reason to hang up
    const text = await look().catch(() => null)
    if (gone.signal.aborted) break
    res.write(text ? `event: fleet\ndata: ${text}\n\n` : ': no answer from the database\n\n')
    await sleep(everyMs, gone.signal)
  }
  res.end()
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
