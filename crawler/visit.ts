/** One address: asked politely, fetched, read, and reported as exactly one event. Knows no queue: what to do next is told, not done. */
import type { Extract, Source } from '#policy/nouns.ts'
import { isOpen } from '#policy/visiting-hours.ts'
import { canonicalUrl } from './canonical-url.ts'
import type { CrawlEvent, CrawledPage, Known } from './crawl.ts'
import { ExtractError, FetchError, Skip } from './errors.ts'
import { type Fetched, type Fetcher, toFetchError } from './fetch-page.ts'
import { type Link, linksOf, linkTo, type Scope, type Via } from './links.ts'
import type { Manners } from './manners.ts'
import { pageShape } from './page-shape.ts'
import type { PageRead } from './read-page.ts'
import type { Reader } from './reader.ts'
import type { RenderMemory } from './render-memory.ts'
import type { Renderer } from './render-page.ts'
import { likeness, type Sketch } from './sketch.ts'
import type { SourceWalk } from './sources/source-walk.ts'

export interface Errand {
  url: string
  /** canonical address, the identity of the page */
  key: string
  /** links away from the start */
  depth: number
  /** how often it was tried before */
  attempt?: number
  /** Named by something else than a link of the source: it may lead out of it. */
  via?: Via
}

/** What only the caller knows of the other pages of the source. Everything may be left out: then every page is new. */
export interface Acquaintance {
  /** Takes an address for this errand; false when it belongs to another one. */
  claim?(key: string): boolean | Promise<boolean>
  /** The address of another page with this content, or null; from now on this page has it. */
  twinOf?(page: CrawledPage, read: PageRead): string | null | Promise<string | null>
  /** What the page with this address looks like, where it was read already. */
  sketchOf?(key: string): Sketch | null | Promise<Sketch | null>
  /** False for links that need not be reported again. */
  isNew?(key: string): boolean
  known?: Known | null
  /** Ask the server to answer only if the page has changed; its links are not seen then. */
  onlyIfChanged?: boolean
}

export interface Visit {
  event: CrawlEvent
  /** links worth following, in the order of the page */
  links: Link[]
  /** Milliseconds after which the same errand may be tried again; null when this was its last word. */
  againAfterMs: number | null
  /** nothing but robots.txt was asked for */
  spared: boolean
  /** the site says that there is no such page */
  gone?: boolean
  /** what was read, where anything was */
  read: PageRead | null
}

export interface VisitDeps extends Scope {
  source: Source
  fetcher: Fetcher
  manners: Manners
  renderer: Renderer
  renderMemory: RenderMemory
  reader: Reader
  pause(host: string, ms: number): void | Promise<void>
}

const nothing = { links: [], againAfterMs: null, spared: false, read: null }

export async function visit(errand: Errand, deps: VisitDeps, others: Acquaintance, signal?: AbortSignal): Promise<Visit> {
  const { url } = errand
  try {
    return await fetchAndRead(errand, deps, others, signal)
  } catch (error) {
    if (error instanceof Skip) {
      const { reason, message: detail } = error
      return { ...nothing, event: { type: 'skipped', url, reason, detail }, spared: error.spared }
    }
    if (error instanceof ExtractError)
      return { ...nothing, event: { type: 'failed', url, code: error.code, detail: error.message, retry: false } }
    return failed(errand, toFetchError(error), deps)
  }
}

/** The pause before another try, where the site does not name one: three times as long from try to try. */
const firstPauseMs = 400

async function failed({ url, attempt = 0 }: Errand, failure: FetchError, { pause }: VisitDeps): Promise<Visit> {
  const { code, message: detail, retry, blocked, gone, retryAfterMs } = failure
  if (blocked) return { ...nothing, event: { type: 'skipped', url, reason: 'wall', detail } }
  if (retryAfterMs !== null) await pause(new URL(url).host, retryAfterMs)
  return {
    ...nothing,
    event: { type: 'failed', url, code, detail, retry },
    gone,
    againAfterMs: retry ? (retryAfterMs ?? firstPauseMs * 3 ** attempt) : null,
  }
}

async function fetchAndRead(errand: Errand, deps: VisitDeps, others: Acquaintance, signal?: AbortSignal): Promise<Visit> {
  const { fetcher, manners, source } = deps
  const known = others.known ?? null
  if (!isOpen(source.hours ?? [], new Date()))
    throw new Skip('hours', 'outside of the hours at which this source may be visited', true)
  const refusal = await manners.refusal(errand.url, signal)
  if (refusal) throw new Skip('robots', refusal, true)
  const headers = known && others.onlyIfChanged ? conditions(known) : {}
  const beforeRedirect = (to: string) => checkRedirect(errand, to, deps, others, signal)
  const answer = await fetcher.get(errand.url, { headers, signal, beforeRedirect })
  const fetchedAt = new Date().toISOString()
  if (answer.status === 304 && known)
    return { ...nothing, event: { type: 'unchanged', url: errand.key, sha256: known.sha256, fetchedAt, notModified: true } }
  checkStatus(answer)
  checkType(answer, deps.walk)
  return report(errand, await readOrRender(answer, deps, signal), fetchedAt, deps, others)
}

function conditions(known: Known): Record<string, string> {
  return {
    ...(known.etag ? { 'if-none-match': known.etag } : {}),
    ...(known.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  }
}

/** A start page may have moved to another host; any other redirect out of the source is left alone. */
async function checkRedirect(errand: Errand, to: string, deps: VisitDeps, others: Acquaintance, signal?: AbortSignal) {
  const { source, walk, sameHost, manners } = deps
  if (errand.depth > 0 && !errand.via && !walk.inScope(new URL(to), source, sameHost))
    throw new Skip('scope', `redirects to ${to}, outside the source`)
  const refusal = await manners.refusal(to, signal)
  if (refusal) throw new Skip('robots', `redirects to ${to}: ${refusal}`)
  const key = canonicalUrl(to)
  if (key && key !== errand.key && (await others.claim?.(key)) === false)
    throw new Skip('duplicate', `redirects to ${to}, which is fetched anyway`)
}

function checkStatus({ status, headers }: Fetched): void {
  if (status >= 200 && status < 300) return
  const retryAfterMs = retryAfter(headers['retry-after'], Date.now())
  if (status === 401 || status === 403 || status === 407 || status === 451)
    throw new FetchError('http-4xx', `the site refuses with ${status}`, { blocked: true })
  if (status === 429)
    throw new FetchError('rate-limited', 'too many requests (429)', { retry: true, retryAfterMs: retryAfterMs ?? 5_000 })
  if (status >= 500) throw new FetchError('http-5xx', `server error ${status}`, { retry: true, retryAfterMs })
  throw new FetchError('http-4xx', `the server answers ${status}`, { gone: status === 404 || status === 410 })
}

/** Milliseconds from seconds or an HTTP date (RFC 9110 10.2.3); null when absent or unreadable. */
function retryAfter(value: string | undefined, now: number): number | null {
  if (!value) return null
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

function checkType({ headers, finalUrl }: Fetched, { alsoWanted }: SourceWalk): void {
  if (/^\s*attachment\b/i.test(headers['content-disposition'] ?? '')) throw new Skip('type', 'a download, no page')
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === '' || /html|xml|json|javascript|^text\/|octet-stream/.test(type)) return
  if (alsoWanted?.test(new URL(finalUrl).pathname)) return
  throw new Skip('type', `${type} is no page`)
}

type ReadAnswer = Fetched & PageRead & { rendered: boolean; served?: Uint8Array }

async function readOrRender(answer: Fetched, deps: VisitDeps, signal?: AbortSignal): Promise<ReadAnswer> {
  const { source, renderer, renderMemory, reader } = deps
  const contentType = answer.headers['content-type'] ?? null
  const plain = await reader.read({ url: answer.finalUrl, body: answer.body, contentType, source })
  const json = /json/.test(contentType ?? '')
  const asIs = { ...answer, ...plain, rendered: false }
  if (source.render === 'never' || (source.render === 'always' && json)) return asIs
  const shape = pageShape(answer.finalUrl)
  if (source.render === 'auto' && !renderMemory.wants(shape, plain)) return asIs
  const body = Buffer.from(await renderer.render(answer, signal), 'utf8')
  const read = await reader.read({ url: answer.finalUrl, body, contentType: 'text/html; charset=utf-8', source })
  renderMemory.learn(shape, plain, plain.extract.text.length, read.extract.text.length)
  return { ...answer, ...read, body, served: answer.body, rendered: true }
}

async function report(
  errand: Errand,
  answer: ReadAnswer,
  fetchedAt: string,
  deps: VisitDeps,
  others: Acquaintance,
): Promise<Visit> {
  const { keys, blank, sketch, ...fetched } = answer
  const { extract, sha256, textHash } = fetched
  const read: PageRead = { extract, sha256, textHash, keys, blank, sketch }
  checkState(extract, others)
  const key = await identityOf(errand, answer, others)
  // A site that has moved to another name goes on there.
  if (errand.depth === 0 && answer.redirects.length > 0) deps.source.startUrls.push(answer.finalUrl)
  // What the page names as its address and is not is worth a look of its own.
  const named = key === extract.canonicalUrl ? null : linkTo(extract.canonicalUrl, deps)
  const links = linksOf({ url: answer.finalUrl, extract, keys }, deps, others.isNew ?? (() => true))
  const page: CrawledPage = {
    ...fetched,
    extract: named ? { ...extract, canonicalUrl: key } : extract,
    url: errand.url,
    canonicalUrl: key,
    fetchedAt,
    contentType: answer.headers['content-type'] ?? '',
    depth: errand.depth,
    ...(errand.via ? { via: errand.via } : {}),
    override: deps.manners.overrideFor(errand.url),
  }
  const seen: Visit = { ...nothing, read, links: named ? [...links, named] : links, event: { type: 'page', page } }
  const twin = await others.twinOf?.(page, read)
  // Notices of removal are alike; each stands for another removed page.
  if (twin && extract.state === 'ok')
    return { ...seen, event: { type: 'skipped', url: errand.url, reason: 'duplicate', detail: `the same content as ${twin}` } }
  if (others.known?.sha256 === sha256)
    return { ...seen, event: { type: 'unchanged', url: errand.key, sha256, fetchedAt, notModified: false } }
  return seen
}

function checkState({ state, kind }: Extract, { known }: Acquaintance): void {
  if (state === 'captcha' || state === 'login' || (state === 'blocked' && kind !== 'wechat-article'))
    throw new Skip('wall', `${state} page`)
  // Of a page that was there before, the notice is the trace of its removal; of any other it is an error page that calls itself 200.
  if (state === 'deleted' && kind !== 'wechat-article' && kind !== 'app' && !known)
    throw new Skip('gone', 'the server says 200, the page says that it is not there')
}

/** Texts that have so much in common are one page. */
const sameText = 0.5

/**
 * The address under which the page is kept. Articles carry their identity; what any other page says of itself is believed
 * where it only drops parameters, or where the page it names was read and says the same.
 */
async function identityOf(
  { key: own }: Errand,
  { extract, sketch, finalUrl }: ReadAnswer,
  others: Acquaintance,
): Promise<string> {
  const key = extract.canonicalUrl
  if (key === own) return key
  const here = canonicalUrl(finalUrl) ?? finalUrl
  const sure = extract.kind === 'wechat-article' || extract.kind === 'app' || key === here || samePath(key, here)
  if (sure) {
    if ((await others.claim?.(key)) === false) throw new Skip('duplicate', `the same page as ${key}`)
    return key
  }
  const other = await others.sketchOf?.(key)
  if (other && likeness(other, sketch) >= sameText) throw new Skip('duplicate', `the same page as ${key}`)
  return here
}

function samePath(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)]
  const path = ({ pathname }: URL) => pathname.replace(/\/(?:index\.\w{2,5})?$/, '')
  return a.host === b.host && path(a) === path(b)
}
