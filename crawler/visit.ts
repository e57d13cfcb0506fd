/** One address of the frontier: asked politely, fetched, read, and reported as exactly one event. */
import { createHash } from 'node:crypto'
import type { Extract, Source } from '#policy/nouns.ts'
import { canonicalUrl } from './canonical-url.ts'
import { decodeText } from './charset.ts'
import type { CrawlEvent, CrawledPage, Known } from './crawl.ts'
import { ExtractError, FetchError, Skip } from './errors.ts'
import { extract } from './extract.ts'
import { type Fetched, type Fetcher, toFetchError } from './fetch-page.ts'
import type { Errand } from './frontier.ts'
import type { Manners } from './manners.ts'
import { needsBrowser } from './needs-browser.ts'
import type { Renderer } from './render-page.ts'
import type { SourceWalk } from './sources/source-walk.ts'

/** What a visit needs of whoever keeps the addresses: the frontier of one process, or the one that a whole fleet shares. */
export interface VisitFrontier {
  offer(url: string, key: string, depth: number): void
  claim(errand: Errand, key: string): boolean | Promise<boolean>
  again(errand: Errand, delayMs: number): void
  pause(url: string, ms: number): void
  refund(): void
}

export interface VisitDeps {
  source: Source
  walk: SourceWalk
  sameHost: boolean
  fetcher: Fetcher
  manners: Manners
  renderer: Renderer
  frontier: VisitFrontier
  known: (key: string) => Promise<Known | null>
  /** Whether a page that is not sent again leaves no links unseen. */
  mayAskIfChanged: (errand: Errand) => boolean
  /** content hash to the first address that had it */
  contents: Map<string, string>
  signal: AbortSignal
}

const mostAttempts = 3
/** A site that asks for a longer pause than this is left for the next crawl. */
const longestPauseMs = 60_000

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** Null when the errand was put back to be tried again. */
export async function visit(errand: Errand, deps: VisitDeps): Promise<CrawlEvent | null> {
  try {
    return await fetchAndRead(errand, deps)
  } catch (error) {
    if (error instanceof Skip) return { type: 'skipped', url: errand.url, reason: error.reason, detail: error.message }
    if (error instanceof ExtractError)
      return { type: 'failed', url: errand.url, code: error.code, detail: error.message, retry: false }
    const failure = toFetchError(error)
    if (failure.blocked) return { type: 'skipped', url: errand.url, reason: 'wall', detail: failure.message }
    if (tryAgain(errand, failure, deps)) return null
    return { type: 'failed', url: errand.url, code: failure.code, detail: failure.message, retry: failure.retry }
  }
}

function tryAgain(errand: Errand, failure: FetchError, { frontier, signal }: VisitDeps): boolean {
  const pause = failure.retryAfterMs ?? 400 * 3 ** errand.attempt
  if (!failure.retry || errand.attempt + 1 >= mostAttempts || pause > longestPauseMs || signal.aborted) return false
  if (failure.retryAfterMs !== null) frontier.pause(errand.url, pause)
  frontier.again(errand, pause)
  return true
}

async function fetchAndRead(errand: Errand, deps: VisitDeps): Promise<CrawlEvent> {
  const { fetcher, manners, signal, frontier } = deps
  const refusal = await manners.refusal(errand.url, signal)
  if (refusal) {
    if (errand.attempt === 0) frontier.refund()
    throw new Skip('robots', refusal)
  }
  const known = await deps.known(errand.key)
  const headers = known && deps.mayAskIfChanged(errand) ? conditions(known) : {}
  const answer = await fetcher.get(errand.url, { headers, signal, beforeRedirect: (to) => checkRedirect(errand, to, deps) })
  const fetchedAt = new Date().toISOString()
  if (answer.status === 304 && known) return { type: 'unchanged', url: errand.key, sha256: known.sha256, fetchedAt }
  checkStatus(answer)
  checkType(answer, deps.walk)
  return read(errand, answer, fetchedAt, known, deps)
}

function conditions(known: Known): Record<string, string> {
  return {
    ...(known.etag ? { 'if-none-match': known.etag } : {}),
    ...(known.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  }
}

/** A start page may have moved to another host; any other redirect out of the source is left alone. */
async function checkRedirect(
  errand: Errand,
  to: string,
  { source, walk, sameHost, manners, frontier, signal }: VisitDeps,
): Promise<void> {
  const url = new URL(to)
  if (errand.depth > 0 && !walk.inScope(url, source, sameHost)) throw new Skip('scope', `redirects to ${to}, outside the source`)
  const refusal = await manners.refusal(to, signal)
  if (refusal) throw new Skip('robots', `redirects to ${to}: ${refusal}`)
  const key = canonicalUrl(to)
  if (key && !(await frontier.claim(errand, key))) throw new Skip('duplicate', `redirects to ${to}, which is fetched anyway`)
}

function checkStatus({ status, headers }: Fetched): void {
  if (status >= 200 && status < 300) return
  const retryAfterMs = retryAfter(headers['retry-after'])
  if (status === 401 || status === 403 || status === 407 || status === 451)
    throw new FetchError('http-4xx', `the site refuses with ${status}`, { blocked: true })
  if (status === 429)
    throw new FetchError('rate-limited', 'too many requests (429)', { retry: true, retryAfterMs: retryAfterMs ?? 5_000 })
  if (status >= 500) throw new FetchError('http-5xx', `server error ${status}`, { retry: true, retryAfterMs })
  throw new FetchError('http-4xx', `the server answers ${status}`)
}

/** Seconds or a date; null when absent or unreadable. */
function retryAfter(value: string | undefined): number | null {
  if (!value) return null
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now())
}

function checkType({ headers, finalUrl }: Fetched, { alsoWanted }: SourceWalk): void {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === '' || /html|xml|json|javascript|^text\/|octet-stream/.test(type)) return
  if (alsoWanted?.test(new URL(finalUrl).pathname)) return
  throw new Skip('type', `${type} is no page`)
}

async function read(
  errand: Errand,
  answer: Fetched,
  fetchedAt: string,
  known: Known | null,
  deps: VisitDeps,
): Promise<CrawlEvent> {
  const { walk, frontier, contents } = deps
  const page = await readOrRender(answer, deps)
  const { state, kind } = page.extract
  if (state === 'captcha' || state === 'login' || (state === 'blocked' && kind !== 'wechat-article'))
    throw new Skip('wall', `${state} page`)
  const key = page.extract.canonicalUrl
  if (!(await frontier.claim(errand, key))) throw new Skip('duplicate', `the same page as ${key}`)
  const hash = sha256(page.body)
  const first = contents.get(hash)
  // Notices of removal are alike; each stands for another removed page.
  if (first !== undefined && state === 'ok') throw new Skip('duplicate', `the same content as ${first}`)
  contents.set(hash, errand.url)
  // A site that has moved to another name goes on there.
  if (errand.depth === 0 && answer.redirects.length > 0) deps.source.startUrls.push(answer.finalUrl)
  for (const link of walk.follow({ url: answer.finalUrl, extract: page.extract })) offer(link, errand.depth + 1, deps)
  if (known?.sha256 === hash) return { type: 'unchanged', url: errand.key, sha256: hash, fetchedAt }
  const crawled: CrawledPage = {
    ...page,
    url: errand.url,
    canonicalUrl: key,
    sha256: hash,
    fetchedAt,
    contentType: answer.headers['content-type'] ?? '',
    depth: errand.depth,
    textHash: sha256(`${page.extract.title}\n${page.extract.text}`),
  }
  return { type: 'page', page: crawled }
}

type ReadPage = Fetched & { extract: Extract; rendered: boolean; served?: Uint8Array }

async function readOrRender(answer: Fetched, { source, renderer, signal }: VisitDeps): Promise<ReadPage> {
  const contentType = answer.headers['content-type'] ?? null
  const plain = extract({ url: answer.finalUrl, body: answer.body, contentType, source })
  const json = /json/.test(contentType ?? '')
  const wanted = source.render === 'always' ? !json : source.render === 'auto' && mayNeedBrowser(answer, plain)
  if (!wanted) return { ...answer, extract: plain, rendered: false }
  const body = Buffer.from(await renderer.render(answer, signal), 'utf8')
  return {
    ...answer,
    body,
    served: answer.body,
    extract: extract({ url: answer.finalUrl, body, contentType: 'text/html; charset=utf-8', source }),
    rendered: true,
  }
}

/** Only short pages are looked at a second time. */
function mayNeedBrowser(answer: Fetched, plain: Extract): boolean {
  return plain.text.length < 400 && needsBrowser(decodeText(answer.body, answer.headers['content-type']).text, plain)
}

/** Pictures, archives and the like are known by their ending and not asked for. */
const notPages =
  /\.(?:jpe?g|png|gif|webp|bmp|ico|svg|css|js|mjs|woff2?|ttf|eot|mp[34]|m4a|avi|mov|wmv|flv|webm|wav|zip|rar|7z|gz|tgz|tar|exe|apk|ipa|dmg|iso|pdf|docx?|xlsx?|pptx?|csv|rss)$/i

export function offer(
  link: string,
  depth: number,
  { source, walk, sameHost, frontier }: Pick<VisitDeps, 'source' | 'walk' | 'sameHost' | 'frontier'>,
): void {
  const key = canonicalUrl(link)
  if (!key) return
  const url = new URL(key)
  if (notPages.test(url.pathname) && !walk.alsoWanted?.test(url.pathname)) return
  if (!walk.inScope(url, source, sameHost)) return
  frontier.offer(link, key, depth)
}
