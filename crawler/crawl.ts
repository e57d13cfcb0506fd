/**
 * crawl(source): walks a source and yields one event for every address of it that was found, so that
 * pages + unchanged + skipped + failed = discovered. No database, no files, no log.
 */
import { setMaxListeners } from 'node:events'
import type { Extract, Source } from '#policy/nouns.ts'
import { canonicalUrl } from './canonical-url.ts'
import type { FetchErrorCode, SkipReason } from './errors.ts'
import { createChannel, type EventChannel } from './event-channel.ts'
import type { Fetched } from './fetch-page.ts'
import { Frontier, type QueuedErrand } from './frontier.ts'
import { linkTo, type Via } from './links.ts'
import { Novelty } from './novelty.ts'
import { LocalPace } from './pace.ts'
import type { PagePicture } from './page-pictures.ts'
import type { RobotsOverride } from './robots-override.ts'
import { schedule } from './schedule.ts'
import { SketchBook } from './sketch.ts'
import { walkFor } from './sources/index.ts'
import type { Acquaintance, Visit } from './visit.ts'
import { createVisitor, usualConcurrency, type Visitor, type VisitorOptions } from './visitor.ts'

export { userAgentWith, usualUserAgent } from './visitor.ts'

/** What was stored of a page before. */
export interface Known {
  etag: string | null
  lastModified: string | null
  sha256: string
}

export interface CrawlOptions extends Omit<VisitorOptions, 'pace'> {
  signal?: AbortSignal
  /** Pages of earlier crawls by canonical address. Given as a map, all of them are visited again. */
  known?: ReadonlyMap<string, Known> | ((url: string) => Promise<Known | null>)
}

export interface CrawledPage extends Fetched {
  url: string
  canonicalUrl: string
  /** of `body` */
  sha256: string
  /** ISO 8601, UTC */
  fetchedAt: string
  /** `body` is the page after its scripts ran */
  rendered: boolean
  /** the bytes as the server sent them, where `body` is something else */
  served?: Uint8Array
  contentType: string
  depth: number
  /** named by a QR code and by no link of the source */
  via?: Via
  /** those that were looked at, where the source asks for it */
  pictures?: PagePicture[]
  extract: Extract
  /** of title and main text: equal means nothing a reader sees has changed */
  textHash: string
  /** robots.txt forbids this page; who decided that it is fetched all the same, and why */
  override: RobotsOverride | null
}

export type CrawlEvent =
  | { type: 'page'; page: CrawledPage }
  /** `notModified`: the server said so; else the same bytes came */
  | { type: 'unchanged'; url: string; sha256: string; fetchedAt: string; notModified: boolean }
  | { type: 'skipped'; url: string; reason: SkipReason; detail: string }
  | { type: 'failed'; url: string; code: FetchErrorCode; detail: string; retry: boolean }

export async function* crawl(source: Source, options: CrawlOptions = {}): AsyncGenerator<CrawlEvent> {
  const stop = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal
  // every request in flight listens to it
  setMaxListeners(0, signal)
  const channel = createChannel<CrawlEvent>()
  const walk = prepare(source, options, channel, signal)
  const done = drive(walk, options.concurrency ?? usualConcurrency)
  try {
    yield* channel.read()
    await done
    for (const { url, reason } of walk.frontier.leftovers())
      yield { type: 'skipped', url, reason, detail: leftoverDetail(reason, source) }
  } finally {
    stop.abort()
    channel.end()
    walk.frontier.close()
    await done.catch(() => {})
    await walk.visitor.close()
  }
}

function leftoverDetail(reason: 'depth' | 'limit' | 'stopped', { maxDepth, maxPages }: Source): string {
  if (reason === 'depth') return `more than ${maxDepth} links away from the start`
  return reason === 'limit' ? `the limit of ${maxPages} pages was reached` : 'the crawl was stopped'
}

interface Walk {
  frontier: Frontier
  novelty: Novelty
  visitor: Visitor
  channel: EventChannel<CrawlEvent>
  signal: AbortSignal
  waker: { wake: () => void }
  acquaintance(errand: QueuedErrand): Promise<Acquaintance>
}

function prepare(source: Source, options: CrawlOptions, channel: EventChannel<CrawlEvent>, signal: AbortSignal): Walk {
  const { known, sameHost = false } = options
  const walk = walkFor(source)
  const pace = new LocalPace(source.ratePerSecond)
  const waker = { wake: () => {} }
  const levels = walk.levels(source)
  const frontier = new Frontier({ pace, maxPages: source.maxPages, maxDepth: levels, wake: () => waker.wake() })
  const lookUp = typeof known === 'function' ? known : async (key: string) => known?.get(key) ?? null
  const contents = new Map<string, string>()
  const sketches = new SketchBook()
  const acquaintance = async (errand: QueuedErrand): Promise<Acquaintance> => ({
    claim: (key) => frontier.claim(errand, key),
    twinOf: (page, { sketch }) => {
      sketches.set(page.canonicalUrl, sketch)
      const content = contentOf(page)
      const first = contents.get(content)
      if (first === undefined) contents.set(content, page.url)
      return first ?? null
    },
    sketchOf: (key) => sketches.get(key),
    isNew: (key) => frontier.isNew(key, errand.depth + 1),
    known: known ? await lookUp(errand.key) : null,
    // With a map every known page is visited whatever links to it; else only pages without further links may be spared.
    onlyIfChanged: typeof known !== 'function' || errand.depth >= levels,
  })
  for (const url of walk.start(source)) frontier.offer({ url, key: canonicalUrl(url) ?? url }, 0)
  if (known && typeof known !== 'function')
    for (const key of known.keys()) {
      const link = linkTo(key, { source, walk, sameHost })
      if (link && !link.refused) frontier.offer(link, Math.min(1, levels))
    }
  const visitor = createVisitor(source, { ...options, pace })
  return { frontier, novelty: new Novelty(), visitor, channel, signal, waker, acquaintance }
}

/** Shorter texts say too little to tell pages apart by them alone. */
const tellingText = 120

/** Two pages with the same words and pictures are one, whatever session or advert their bytes carry besides. */
const contentOf = ({ extract: { text, images }, textHash, sha256 }: CrawledPage) =>
  text.length < tellingText ? sha256 : `${textHash} ${images.join(' ')}`

async function drive(walk: Walk, concurrency: number): Promise<void> {
  const { frontier, channel, signal, waker } = walk
  const handle = (errand: QueuedErrand) => handleOne(errand, walk)
  try {
    await schedule({ source: frontier, concurrency, signal, handle, onReady: (wake) => Object.assign(waker, { wake }) })
    channel.end()
  } catch (error) {
    channel.end(error)
  }
}

const mostAttempts = 3
/** A site that asks for a longer pause than this is left for the next crawl. */
const longestPauseMs = 60_000

async function handleOne(errand: QueuedErrand, walk: Walk): Promise<void> {
  const { frontier, novelty, visitor, channel, signal, acquaintance } = walk
  const closed = errand.depth > 0 ? novelty.closed(errand.key) : null
  if (closed) {
    if (errand.attempt === 0) frontier.refund()
    frontier.settle(errand)
    return channel.write({ type: 'skipped', url: errand.url, reason: 'trap', detail: closed })
  }
  const { event, links, againAfterMs, spared, read } = await visitor.visit(errand, await acquaintance(errand), signal)
  if (signal.aborted) return
  if (spared && errand.attempt === 0) frontier.refund()
  if (tryAgain(errand, againAfterMs, frontier)) return
  if (!spared && tells(event)) novelty.note(errand.key, event.type === 'skipped' ? null : read, links)
  frontier.settle(errand)
  for (const link of links) {
    const { url, key, refused } = link
    if (!refused) frontier.offer(link, errand.depth + 1)
    else if (frontier.refuse(key)) await channel.write({ type: 'skipped', url, ...refused })
  }
  await channel.write(event)
}

/** Servers that fail say nothing of what there is to find. */
const tells = (event: CrawlEvent): boolean => event.type !== 'failed' || event.code === 'http-4xx'

function tryAgain(errand: QueuedErrand, againAfterMs: Visit['againAfterMs'], frontier: Frontier): boolean {
  if (againAfterMs === null || errand.attempt + 1 >= mostAttempts) return false
  if (againAfterMs > longestPauseMs) return false
  frontier.again(errand, againAfterMs)
  return true
}
