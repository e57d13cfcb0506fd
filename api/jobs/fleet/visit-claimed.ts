/** One claimed address: fetched and read by the crawler, with the frontier of the database behind it. */
import type { CrawlEvent } from '#crawler/crawl.ts'
import { FetchError } from '#crawler/errors.ts'
import type { Fetcher } from '#crawler/fetch-page.ts'
import type { Link } from '#crawler/links.ts'
import { type FreshPictures, withPictures } from '#crawler/page-pictures.ts'
import { sharedReader } from '#crawler/reader.ts'
import type { RenderMemory } from '#crawler/render-memory.ts'
import type { Renderer } from '#crawler/render-page.ts'
import type { RobotsOverride } from '#crawler/robots-override.ts'
import { walkFor } from '#crawler/sources/index.ts'
import { type Acquaintance, type Errand, type Visit, type VisitDeps, visit } from '#crawler/visit.ts'
import { opensInMs } from '#policy/visiting-hours.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Claimed } from '../frontier/claim.ts'
import type { MetAddresses } from '../frontier/met-addresses.ts'
import { type Found, urlKeyOf } from '../frontier/offer.ts'
import { type Outcome, outcome, type Result } from '../frontier/outcome.ts'
import type { MetPictures } from './met-pictures.ts'
import type { SharedManners } from './shared-manners.ts'

export interface VisitTools {
  prisma: PrismaClient
  fetcher: Fetcher
  renderer: Renderer
  renderMemory: RenderMemory
  manners: SharedManners
  pictures: MetPictures
  /** without it every link is looked at */
  met?: MetAddresses
  signal: AbortSignal
  /** The host asked for a pause of so many milliseconds. */
  onPause(ms: number): void
}

const mostAttempts = 3
/** A page on file that is not there is asked for once more: a site at work on itself answers so for a moment, too. */
const secondLookMs = 5_000
/** A site that asks for a longer pause than this is left for the next walk. */
const longestPauseMs = 60_000

export async function visitClaimed(claimed: Claimed, tools: VisitTools): Promise<Outcome> {
  const closedMs = opensInMs(claimed.declaration.hours ?? [], new Date())
  if (closedMs > 0) return outcome(claimed, { type: 'untouched', delayMs: closedMs })
  const made = outcome(claimed, { type: 'untouched' })
  const { prisma, signal, met } = tools
  // Trouble with our own database is no trouble of the page.
  const fault: { of?: unknown } = {}
  const own = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error) => {
      if (!(error instanceof FetchError)) fault.of = error
      throw error
    })
  const deps = depsOf(claimed, tools, made, own)
  const { id: _, ...known } = claimed.page ?? { id: '', etag: null, lastModified: null, sha256: '' }
  const errand: Errand = { url: claimed.url, key: claimed.key, depth: claimed.depth, attempt: claimed.attempts }
  if (claimed.via) errand.via = claimed.via
  const others: Acquaintance = {
    claim: async (key) => {
      if (made.aliases.includes(key)) return true
      if (await own(wasMet(prisma, claimed, key))) return false
      made.aliases.push(key)
      return true
    },
    isNew: (key) => met?.isNew(claimed.runId, key, claimed.depth + 1) ?? true,
    known: claimed.page ? known : null,
    // what is linked from a page that has not changed is known, or was left over and is begun with
    onlyIfChanged: true,
  }
  const visited = await withPictures(await visit(errand, deps, others, signal), deps, others, signal)
  if (fault.of) return outcome(claimed, faulty(claimed, fault.of))
  const { type } = visited.event
  if (signal.aborted && type !== 'page' && type !== 'unchanged') return outcome(claimed, { type: 'untouched' })
  made.links = visited.links.map((link) => foundAt(link, claimed.depth + 1))
  made.movedTo = deps.source.startUrls.slice(claimed.declaration.startUrls.length)
  made.refund = visited.spared && claimed.attempts === 0
  if (visited.gone) made.result = goneOrAgain(claimed, visited)
  else
    made.result = mayTryAgain(claimed, visited) ? { type: 'again', delayMs: visited.againAfterMs ?? 0 } : resultOf(visited.event)
  return made
}

const goneOrAgain = ({ attempts, page }: Claimed, { event }: Visit): Result =>
  attempts === 0 && page
    ? { type: 'again', delayMs: secondLookMs }
    : ({ ...resultOf(event), goneAt: new Date().toISOString() } as Result)

const foundAt = ({ url, key, via, refused }: Link, depth: number): Found => ({
  url,
  key,
  depth,
  refused,
  ...(via ? { via } : {}),
})

const mayTryAgain = ({ attempts }: Claimed, { againAfterMs }: Visit): boolean =>
  againAfterMs !== null && againAfterMs <= longestPauseMs && attempts + 1 < mostAttempts

function depsOf(claimed: Claimed, tools: VisitTools, made: Outcome, own: <T>(work: Promise<T>) => Promise<T>) {
  const source = { ...claimed.declaration, startUrls: [...claimed.declaration.startUrls] }
  const fetcher = counting(tools.fetcher, made)
  let override: RobotsOverride | null = null
  const deps: VisitDeps & { freshPictures: FreshPictures } = {
    source,
    walk: walkFor(source),
    sameHost: false,
    fetcher,
    renderer: tools.renderer,
    renderMemory: tools.renderMemory,
    reader: sharedReader(),
    manners: {
      refusal: async (url, stop) => {
        const judged = await own(tools.manners.judge(url, fetcher, stop))
        override = judged.override
        return judged.refusal
      },
      overrideFor: () => override,
    },
    pause: (_, ms) => tools.onPause(ms),
    // a fault is noted, and the page is given back whatever was read of it
    freshPictures: (urls) => own(tools.pictures.fresh(claimed, urls)).catch(() => []),
  }
  return deps
}

/** Tried again soon, but not for ever. */
const mostFaults = 8
const faulty = ({ lost }: Claimed, fault: unknown): Result =>
  lost + 1 < mostFaults
    ? { type: 'untouched', fault: true }
    : { type: 'failed', reason: 'internal', detail: fault instanceof Error ? fault.message.slice(-300) : String(fault) }

const wasMet = async (prisma: PrismaClient, { runId }: Claimed, key: string): Promise<boolean> =>
  (await prisma.crawlUrl.findUnique({
    where: { runId_urlKey: { runId, urlKey: urlKeyOf(key) } },
    select: { id: true },
  })) !== null

function resultOf(event: CrawlEvent): Result {
  if (event.type === 'page') return { type: 'page', page: event.page }
  if (event.type === 'unchanged')
    return { type: 'unchanged', sha256: event.sha256, fetchedAt: event.fetchedAt, notModified: event.notModified }
  if (event.type === 'skipped') return { type: 'skipped', reason: event.reason, detail: event.detail }
  return { type: 'failed', reason: event.code, detail: event.detail }
}

const counting = (fetcher: Fetcher, made: Outcome): Fetcher => ({
  ...fetcher,
  get: async (url, options) => {
    const answer = await fetcher.get(url, options)
    made.bytes += answer.body.length
    return answer
  },
})
