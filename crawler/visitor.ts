/** Visits addresses of one source one by one, for whoever keeps the queue: a walk in memory, or a fleet that keeps it in a database. */
import type { Source } from '#policy/nouns.ts'
import { createFetcher, type FetchLimits } from './fetch-page.ts'
import { createManners, type Manners } from './manners.ts'
import { LocalPace, type Pace } from './pace.ts'
import { freshInMemory, withPictures } from './page-pictures.ts'
import { sharedReader } from './reader.ts'
import { createRenderMemory, type RenderMemory } from './render-memory.ts'
import { createRenderer } from './render-page.ts'
import { checkOverride, type RobotsOverride } from './robots-override.ts'
import { walkFor } from './sources/index.ts'
import type { Guard } from './ssrf.ts'
import { type Acquaintance, type Errand, type Visit, visit } from './visit.ts'

export interface VisitorOptions {
  /** permits loopback addresses */
  allowPrivate?: boolean
  /** connections per host */
  concurrency?: number
  /** leave www. and sub-domains out */
  sameHost?: boolean
  userAgent?: string
  limits?: Partial<FetchLimits>
  chromiumPath?: string
  /** The pace of all hosts; left out, this visitor keeps `source.ratePerSecond` by itself. */
  pace?: Pace
  /** Shared by several visitors, so that robots.txt is asked once; left out, this visitor asks by itself. */
  manners?: Manners
  override?: RobotsOverride
  /** Shared by several visitors of a source, so that what one learns of its pages serves the others. */
  renderMemory?: RenderMemory
  /** milliseconds for one page in the browser */
  renderMs?: number
  lookup?: Guard['lookup']
}

/** Product token first: that is what robots.txt addresses. */
export const usualUserAgent = 'JianfuBot/0.1 (+public education advertising monitor; obeys robots.txt)'

/** `contact`: address of a page or a mailbox of who runs the crawl, so that a site knows whom to ask. */
export const userAgentWith = (contact: string | undefined): string =>
  contact ? usualUserAgent.replace('(+', `(+${contact}; `) : usualUserAgent
export const usualConcurrency = 8

export interface Visitor {
  /** Never rejects for what a site does; what happened stands in the event. */
  visit(errand: Errand, others?: Acquaintance, signal?: AbortSignal): Promise<Visit>
  close(): Promise<void>
}

export function createVisitor(source: Source, options: VisitorOptions = {}): Visitor {
  const { allowPrivate = false, concurrency = usualConcurrency, userAgent = usualUserAgent, sameHost = false, lookup } = options
  const override = options.override && checkOverride(options.override, new Date())
  const pace = options.pace ?? new LocalPace(source.ratePerSecond)
  const fetcher = createFetcher({
    userAgent,
    concurrency,
    allowPrivate,
    pace,
    ...(options.limits ? { limits: options.limits } : {}),
    ...(lookup ? { lookup } : {}),
  })
  const renderer = createRenderer(fetcher, options)
  const deps = {
    source: { ...source, startUrls: [...source.startUrls] },
    walk: walkFor(source),
    sameHost,
    fetcher,
    renderer,
    renderMemory: options.renderMemory ?? createRenderMemory(),
    reader: sharedReader(),
    manners: options.manners ?? createManners({ fetcher, agent: userAgent, pace, override }),
    pause: (host: string, ms: number) => pace.pause(host, ms),
    freshPictures: freshInMemory(),
  }
  return {
    visit: async (errand, others = {}, signal) => withPictures(await visit(errand, deps, others, signal), deps, others, signal),
    close: async () => {
      await Promise.all([renderer.close(), fetcher.close()])
    },
  }
}
