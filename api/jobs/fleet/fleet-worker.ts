/** Fetches what waits in the frontier, together with any number of others like it. */
import { setTimeout as pause } from 'node:timers/promises'
import { usualUserAgent } from '#crawler/crawl.ts'
import { startCrew } from '#crawler/errand-line.ts'
import { createFetcher } from '#crawler/fetch-page.ts'
import { createRenderMemory } from '#crawler/render-memory.ts'
import { createRenderer } from '#crawler/render-page.ts'
import { claimTurns, type HostTurn, releaseHost } from '../frontier/claim.ts'
import { finishRun } from '../frontier/finish-run.ts'
import { type MetAddresses, metAddresses } from '../frontier/met-addresses.ts'
import type { Outcome } from '../frontier/outcome.ts'
import { type SettleDeps, settle } from '../frontier/settle.ts'
import { startLoop } from '../worker-loop.ts'
import { openDesk } from './desk.ts'
import { type LaneDeps, workLane } from './lane.ts'
import { metPictures } from './met-pictures.ts'
import { openSession, type Session } from './session.ts'
import { createSharedManners } from './shared-manners.ts'

export interface FleetDeps extends SettleDeps {
  allowPrivate: boolean
  /** requests at the same time */
  pagesAtOnce: number
  /** hosts in hand at the same time; most of them are at rest */
  hostsAtOnce: number
  chromiumPath?: string | undefined
  ring(name: 'crawl' | 'classify' | 'complaint'): void
  onError(error: unknown): void
}

export interface FleetWorker {
  id(): string
  wake(): void
  close(): Promise<void>
}

const lookEveryMs = 500
const mostHostsAClaim = 32
/** Once a second: a database that is away longer than this takes the worker for lost anyway. */
const mostReleases = 600

interface Tally {
  lanes: number
  inHand: number
  pages: number
  failed: number
  since: number
  pagesBefore: number
}

export async function startFleetWorker(deps: FleetDeps): Promise<FleetWorker> {
  const tally: Tally = { lanes: 0, inHand: 0, pages: 0, failed: 0, since: performance.now(), pagesBefore: 0 }
  const session = await openSession({ prisma: deps.prisma, stats: () => statsOf(tally), onError: deps.onError })
  const { userAgent = usualUserAgent } = deps
  const met = metAddresses()
  const fetcher = createFetcher({ userAgent, concurrency: deps.pagesAtOnce, allowPrivate: deps.allowPrivate })
  const tools = {
    prisma: deps.prisma,
    fetcher,
    renderer: createRenderer(fetcher, deps.chromiumPath ? { chromiumPath: deps.chromiumPath } : {}),
    renderMemory: createRenderMemory(),
    manners: createSharedManners(deps.prisma, userAgent),
    pictures: metPictures(deps.prisma),
    met,
    crew: startCrew(deps.pagesAtOnce),
  }
  const desk = openDesk({
    settle: (batch) => settleBatch({ ...deps, met }, session, tally, batch).then(() => loop.wake()),
    expecting: () => tally.inHand > 0,
    reachable: () => isReachable(deps),
    onError: deps.onError,
  })
  const report = (outcome: Outcome) => {
    tally.inHand--
    desk.add(outcome)
  }
  const lanes = new Set<Promise<void>>()
  const open = (turn: HostTurn) => {
    const { check, isStopped } = session
    const lane = runLane(
      deps,
      { ...tools, workerId: session.id(), signal: session.signal(), check, isStopped, report },
      turn,
      tally,
    )
    lanes.add(lane)
    void lane.then(() => {
      lanes.delete(lane)
      loop.wake()
    })
  }
  const step = async () => {
    await desk.room()
    const free = deps.hostsAtOnce - lanes.size
    if (free <= 0 || session.draining() || session.signal().aborted || tally.inHand > deps.pagesAtOnce * 8 + lanes.size * 10)
      return false
    const turns = await claimTurns(deps.prisma, session.id(), Math.min(free, mostHostsAClaim))
    for (const { urls } of turns) tally.inHand += urls.length
    turns.forEach(open)
    return turns.length > 0
  }
  const loop = startLoop({ step, onError: deps.onError, lookEveryMs })
  return {
    id: session.id,
    wake: loop.wake,
    async close() {
      session.leave()
      await loop.close()
      await tools.crew.close()
      await Promise.all(lanes)
      await desk.close()
      await session.close().catch(deps.onError)
      await Promise.all([tools.renderer.close(), fetcher.close()])
    },
  }
}

async function runLane(deps: FleetDeps, lane: LaneDeps, turn: HostTurn, tally: Tally): Promise<void> {
  tally.lanes++
  const restMs = await workLane(lane, turn).catch((error) => {
    deps.onError(error)
    return turn.delayMs
  })
  tally.lanes--
  if (turn.delayMs > 0) await releaseSurely(deps, lane, turn.host, restMs)
}

/** A host that is not given back would wait as long as this worker lives. */
async function releaseSurely(deps: FleetDeps, { workerId }: LaneDeps, host: string, restMs: number): Promise<void> {
  for (let tries = 0; tries < mostReleases; tries++) {
    try {
      return await releaseHost(deps.prisma, workerId, host, restMs)
    } catch (error) {
      if (tries === 0) deps.onError(error)
      await pause(1000)
    }
  }
}

async function settleBatch(
  deps: FleetDeps & { met: MetAddresses },
  session: Session,
  tally: Tally,
  batch: Outcome[],
): Promise<void> {
  const { listings, runs } = await settle(deps, session.id(), batch)
  for (const { result } of batch) {
    if (result.type === 'page' || result.type === 'unchanged') tally.pages++
    if (result.type === 'failed') tally.failed++
  }
  if (listings > 0) deps.ring('classify')
  for (const run of runs) {
    if (await finishRun(deps.prisma, run, deps.now())) {
      deps.ring('classify')
      deps.ring('complaint')
    }
  }
}

const isReachable = ({ prisma }: FleetDeps): Promise<boolean> =>
  prisma.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )

function statsOf(tally: Tally) {
  const now = performance.now()
  const seconds = (now - tally.since) / 1000
  const pagesPerSecond = Math.round(((tally.pages - tally.pagesBefore) / Math.max(seconds, 0.001)) * 10) / 10
  Object.assign(tally, { since: now, pagesBefore: tally.pages })
  const { lanes: hosts, inHand: inFlight, pages, failed } = tally
  return { hosts, inFlight, pages, failed, pagesPerSecond, rssMb: Math.round(process.memoryUsage.rss() / 1e6) }
}
