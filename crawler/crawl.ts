/**
 * crawl(source): walks a source and yields one event for every address of it that was found, so that
 * pages + unchanged + skipped + failed = discovered. No database, no files, no log.
 */
import type { Extract, Source } from '#policy/nouns.ts'
import { canonicalUrl } from './canonical-url.ts'
import type { FetchErrorCode, SkipReason } from './errors.ts'
import { createChannel, type EventChannel } from './event-channel.ts'
import { createFetcher, type Fetched, type FetchLimits } from './fetch-page.ts'
import { type Errand, Frontier } from './frontier.ts'
import { createManners } from './manners.ts'
import { createRenderer } from './render-page.ts'
import { schedule } from './schedule.ts'
import { walkFor } from './sources/index.ts'
import { offer, type VisitDeps, visit } from './visit.ts'

/** What was stored of a page before. */
export interface Known {
  etag: string | null
  lastModified: string | null
  sha256: string
}

export interface CrawlOptions {
  /** permits loopback addresses */
  allowPrivate?: boolean
  concurrency?: number
  signal?: AbortSignal
  /** Pages of earlier crawls by canonical address. Given as a map, all of them are visited again. */
  known?: ReadonlyMap<string, Known> | ((url: string) => Promise<Known | null>)
  /** leave www. and sub-domains out */
  sameHost?: boolean
  userAgent?: string
  limits?: Partial<FetchLimits>
  chromiumPath?: string
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
  extract: Extract
  /** of title and main text: equal means nothing a reader sees has changed */
  textHash: string
}

export type CrawlEvent =
  | { type: 'page'; page: CrawledPage }
  | { type: 'unchanged'; url: string; sha256: string; fetchedAt: string }
  | { type: 'skipped'; url: string; reason: SkipReason; detail: string }
  | { type: 'failed'; url: string; code: FetchErrorCode; detail: string; retry: boolean }

/** Product token first: that is what robots.txt addresses. */
export const usualUserAgent = 'JianfuBot/0.1 (+public education advertising monitor; obeys robots.txt)'
const usualConcurrency = 8

export async function* crawl(source: Source, options: CrawlOptions = {}): AsyncGenerator<CrawlEvent> {
  const stop = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal
  const channel = createChannel<CrawlEvent>()
  const deps = prepare(source, options, signal)
  const done = drive(deps, options, channel)
  try {
    yield* channel.read()
    await done
    for (const { url, reason } of deps.frontier.leftovers())
      yield { type: 'skipped', url, reason, detail: leftoverDetail(reason, source) }
  } finally {
    stop.abort()
    channel.end()
    deps.frontier.close()
    await done.catch(() => {})
    await Promise.all([deps.renderer.close(), deps.fetcher.close()])
  }
}

const leftoverDetail = (reason: 'depth' | 'limit', { maxDepth, maxPages }: Source) =>
  reason === 'depth' ? `more than ${maxDepth} links away from the start` : `the limit of ${maxPages} pages was reached`

type Deps = VisitDeps & { frontier: Frontier; waker: { wake: () => void } }

function prepare(source: Source, options: CrawlOptions, signal: AbortSignal): Deps {
  const walk = walkFor(source)
  const { allowPrivate = false, concurrency = usualConcurrency, userAgent = usualUserAgent, known, sameHost = false } = options
  const fetcher = createFetcher({ userAgent, concurrency, allowPrivate, ...(options.limits ? { limits: options.limits } : {}) })
  const waker = { wake: () => {} }
  const levels = walk.levels(source)
  const frontier = new Frontier({
    ratePerSecond: source.ratePerSecond,
    maxPages: source.maxPages,
    maxDepth: levels,
    wake: () => waker.wake(),
  })
  const deps: Deps = {
    source: { ...source, startUrls: [...source.startUrls] },
    walk,
    sameHost,
    fetcher,
    frontier,
    waker,
    signal,
    manners: createManners(fetcher, userAgent),
    renderer: createRenderer(fetcher, options.chromiumPath),
    known: typeof known === 'function' ? known : async (key) => known?.get(key) ?? null,
    // With a map every known page is visited whatever links to it; else only pages without further links may be spared.
    mayAskIfChanged: typeof known === 'function' ? ({ depth }) => depth >= levels : () => true,
    contents: new Map(),
  }
  for (const url of walk.start(source)) frontier.offer(url, canonicalUrl(url) ?? url, 0)
  if (known && typeof known !== 'function') for (const key of known.keys()) offer(key, Math.min(1, levels), deps)
  return deps
}

async function drive(
  deps: Deps,
  { concurrency = usualConcurrency }: CrawlOptions,
  channel: EventChannel<CrawlEvent>,
): Promise<void> {
  const { frontier, signal } = deps
  const handle = async (errand: Errand) => {
    const event = await visit(errand, deps)
    if (event && !signal.aborted) await channel.write(event)
  }
  try {
    await schedule({ frontier, concurrency, signal, handle, onReady: (wake) => Object.assign(deps.waker, { wake }) })
    channel.end()
  } catch (error) {
    channel.end(error)
  }
}
