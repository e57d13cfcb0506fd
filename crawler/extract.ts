/** From the bytes of a page to what it says: pure, no network, no clock. */
import { gunzipSync } from 'node:zlib'
import { type Extract, type Listing, noContacts, type Source } from '#policy/nouns.ts'
import { canonicalUrl } from './canonical-url.ts'
import { decodeText } from './charset.ts'
import { ExtractError } from './errors.ts'
import { refuseBinary } from './reading/binary.ts'
import { readContacts } from './reading/contacts.ts'
import { courseFields } from './reading/course-words.ts'
import { readDeclared } from './reading/declared.ts'
import { isFeed, readFeed } from './reading/feed.ts'
import { readJson } from './reading/json.ts'
import { parsePage } from './reading/page-tree.ts'
import { tidyText } from './reading/plain-text.ts'
import { emptyReading, type PartialListing, type Reading } from './reading/reading.ts'
import { isAddressList, isSitemap, readSitemap } from './reading/sitemap.ts'
import { readWebPage } from './reading/web-page.ts'
import { isWechat, readWechat } from './reading/wechat.ts'

export { ExtractError }

/** Bytes; a longer page is refused. The longest real pages (WeChat) have 4 MB. */
const longestBody = 20 * 1024 * 1024

export interface ExtractInput {
  url: string
  body: Uint8Array
  contentType?: string | null
  /** The source it belongs to, as declared on the day of the capture: its kind and selectors say how to read. */
  source?: Pick<Source, 'kind' | 'startUrls' | 'selectors'>
}

/** Throws `ExtractError` with one line for input that is no page: binary, too long, broken JSON, not an address. */
export function extract({ url, body: given, contentType, source }: ExtractInput): Extract {
  const address = canonicalUrl(url)
  if (!address) throw new ExtractError(`not an http(s) address: ${url.slice(0, 200)}`)
  const body = unpacked(given, address)
  if (body.length > longestBody) throw new ExtractError(`the page has ${body.length} bytes; the limit is ${longestBody}`)
  if (body.length === 0) return complete(emptyReading('other', 'empty'), url, address, 'utf-8')
  refuseBinary(body, contentType)
  const { text, charset } = decodeText(body, contentType)
  return complete(read(text.replaceAll('\0', ''), { url, contentType, source }), url, address, charset)
}

/** Sitemaps may be stored packed, and are named so; other packed data is refused by name. */
function unpacked(body: Uint8Array, address: string): Uint8Array {
  if (body[0] !== 0x1f || body[1] !== 0x8b || !new URL(address).pathname.endsWith('.gz')) return body
  try {
    return gunzipSync(body, { maxOutputLength: longestBody })
  } catch (error) {
    throw new ExtractError(`broken or too long gzip data: ${(error as Error).message}`)
  }
}

type About = Pick<ExtractInput, 'url' | 'contentType' | 'source'>

function read(source: string, about: About): Reading {
  const { url, contentType } = about
  const start = source.trimStart()
  if (start === '') return emptyReading('other', 'empty')
  if (start[0] === '{' || start[0] === '[' || /[/+]json/i.test(contentType ?? '')) return readJson(start, url)
  if (isSitemap(start) || (about.source?.kind === 'sitemap' && isAddressList(start))) return readSitemap(start, url)
  const feed = isFeed(start) ? readFeed(source, url) : null
  if (feed) return feed
  if (/^text\/plain/i.test(contentType ?? '') && start[0] !== '<') {
    const text = tidyText(source)
    return { ...emptyReading('other', 'ok'), text, wholeText: text }
  }
  const wechat = isWechat(source) ? readWechat(source, url) : null
  return wechat ?? readMarkup(source, about)
}

/** Walls come before declared selectors: a captcha page is no rebuilt page. */
function readMarkup(html: string, { url, source }: About): Reading {
  const root = parsePage(html)
  const page = readWebPage(html, root, url)
  if (!source?.selectors || (page.state !== 'ok' && page.state !== 'empty')) return page
  const mustBeList = source.startUrls.some((start) => canonicalUrl(start) === canonicalUrl(url))
  const declared = readDeclared(root, url, source.selectors, mustBeList)
  return declared ? { ...page, ...declared, images: page.images, lang: page.lang } : page
}

function complete(reading: Reading, url: string, address: string, charset: string): Extract {
  const contacts = reading.state === 'ok' ? readContacts(reading.wholeText) : noContacts()
  const canonical = ownCanonical(reading.canonical, address)
  const { kind, title, account, author, publishedAt, text, links, images, state } = reading
  const base = { url: canonical, publishedAt, institution: reading.institution, account, contacts }
  return {
    kind,
    url,
    canonicalUrl: canonical,
    title,
    account,
    author,
    publishedAt,
    lang: reading.lang ?? guessLanguage(text),
    charset,
    text,
    links,
    images,
    listings: listingsOf(reading, base),
    contacts,
    state,
    ...(reading.index ? { index: reading.index } : {}),
  }
}

type Base = Pick<Listing, 'url' | 'publishedAt' | 'institution' | 'account' | 'contacts'>

/** Apps stand for themselves; any other page is its own first listing. A removed page keeps its trace. */
function listingsOf(reading: Reading, base: Base): Listing[] {
  if (reading.state !== 'ok') return []
  const full = (listing: PartialListing, position: number): Listing => ({
    app: null,
    subject: null,
    grades: null,
    times: null,
    prices: null,
    ...base,
    ...listing,
    publishedAt: listing.publishedAt ?? base.publishedAt,
    institution: listing.institution ?? base.institution,
    position,
  })
  if (reading.kind === 'app' || reading.index || reading.listingsAreAll) return reading.listings.map(full)
  const kind = reading.kind === 'article' || reading.kind === 'wechat-article' ? 'article' : 'page'
  const page: PartialListing = { kind, title: reading.title, text: reading.text, ...courseFields(reading.text.slice(0, 20_000)) }
  return [page, ...reading.listings].map(full)
}

/**
 * A page may name its own address, but not pass itself off as another site's; and a site that names its front page on
 * every page is wrong about all of them.
 */
function ownCanonical(declared: string | null, address: string): string {
  const found = declared ? canonicalUrl(declared, address) : null
  if (!found) return address
  const [own, page] = [new URL(found), new URL(address)]
  return own.host === page.host && (own.pathname !== '/' || page.pathname === '/') ? found : address
}

function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 2000)
  const han = sample.match(/[\u4e00-\u9fff]/g)?.length ?? 0
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0
  if (han + latin < 10) return null
  return han * 3 > latin ? 'zh-CN' : 'en'
}
