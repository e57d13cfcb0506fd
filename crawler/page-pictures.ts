/**
 * The pictures of a page that may be posters: fetched by the rules the page was fetched by, read, told as adverts of the
 * page, and their QR codes queued. Sources ask for it, since a picture costs a request and about a second of reading.
 */
import { createHash } from 'node:crypto'
import type { Contacts, Extract, Listing } from '#policy/nouns.ts'
import { canonicalUrl } from './canonical-url.ts'
import type { CrawledPage } from './crawl.ts'
import { ExtractError, type FetchErrorCode, Skip, type SkipReason } from './errors.ts'
import { type Fetched, toFetchError } from './fetch-page.ts'
import type { Link, Scope } from './links.ts'
import { readContacts } from './reading/contacts.ts'
import { courseFields } from './reading/course-words.ts'
import { type Poster, readPoster } from './reading/poster.ts'
import { belongsTo } from './sources/same-site.ts'
import type { Acquaintance, Visit, VisitDeps } from './visit.ts'

/** A picture that was read, with everything its evidence needs. */
export interface SeenPicture extends Fetched, Poster {
  url: string
  /** of `body` */
  sha256: string
  /** ISO 8601, UTC */
  fetchedAt: string
}

export type PagePicture = SeenPicture | { url: string; left: SkipReason | FetchErrorCode; detail: string }

/** Of the addresses those that nobody has read yet: what stands on every page is read once. */
export type FreshPictures = (urls: string[]) => string[] | Promise<string[]>
const mostRemembered = 100_000

/** Remembers what one crawl has met. */
export function freshInMemory(): FreshPictures {
  const met = new Set<string>()
  return (urls) => {
    if (met.size > mostRemembered) met.clear()
    return urls.filter((url) => !met.has(url) && met.add(url))
  }
}

/** Known by their names to be furniture of the page; vector graphics are drawn by the site itself. */
const furniture =
  /\.svg$|(?:^|[/_.-])(?:logo|icons?|avatar|sprites?|loading|blank|spacer|arrow|btn|button|emoji|favicon|bullet|placeholder|lazy)(?:[/_.\-\d]|$)/i
/** Fewer letters than this are a label on a photograph. */
const leastText = 12

/** What the visit found, and what its pictures say. */
export async function withPictures(
  found: Visit,
  deps: VisitDeps & { freshPictures: FreshPictures },
  others: Acquaintance,
  signal?: AbortSignal,
): Promise<Visit> {
  const most = deps.source.pictures ?? 0
  if (found.event.type !== 'page' || most === 0 || found.event.page.extract.state !== 'ok') return found
  const { page } = found.event
  const pictures: PagePicture[] = []
  const links: Link[] = []
  for (const url of await deps.freshPictures(page.extract.images.filter(mayBePoster))) {
    if (signal?.aborted) break
    if (pictures.filter((picture) => 'body' in picture).length >= most) {
      pictures.push({ url, left: 'limit', detail: `${most} pictures of this page were read` })
      continue
    }
    const picture = await see(url, deps, signal)
    pictures.push(picture)
    if ('body' in picture) links.push(...codeLinks(picture, page.canonicalUrl, others))
  }
  const listings = [...page.extract.listings]
  for (const picture of pictures) if ('body' in picture) listings.push(...advertOn(picture, page.extract, listings.length))
  const seen: CrawledPage = { ...page, extract: { ...page.extract, listings }, pictures }
  return { ...found, links: [...found.links, ...links], event: { type: 'page', page: seen } }
}

const mayBePoster = (url: string) => !furniture.test(new URL(url).pathname)

/** A host of the source, or one that serves the pictures of all sources of its kind. */
export const servesPictures = (url: URL, { source, walk, sameHost }: Scope): boolean =>
  belongsTo(url, source, sameHost) || (!sameHost && walk.pictureHosts?.test(url.hostname) === true)

async function see(url: string, deps: VisitDeps, signal?: AbortSignal): Promise<PagePicture> {
  const { fetcher, manners } = deps
  const refuse = async (to: string) => {
    if (!servesPictures(new URL(to), deps)) throw new Skip('scope', 'another host, which the source does not name')
    const refusal = await manners.refusal(to, signal)
    if (refusal) throw new Skip('robots', refusal)
  }
  try {
    await refuse(url)
    const fetchedAt = new Date().toISOString()
    const answer = await fetcher.get(url, { headers: { accept: 'image/*' }, signal, beforeRedirect: refuse })
    if (answer.status !== 200)
      return { url, left: answer.status >= 500 ? 'http-5xx' : 'http-4xx', detail: `status ${answer.status}` }
    return {
      ...answer,
      ...(await readPoster(answer.body)),
      url,
      fetchedAt,
      sha256: createHash('sha256').update(answer.body).digest('hex'),
    }
  } catch (error) {
    if (error instanceof Skip) return { url, left: error.reason, detail: error.message }
    const { code, message } = error instanceof ExtractError ? error : toFetchError(error)
    return { url, left: code, detail: message }
  }
}

/** A code may lead anywhere; the page it names is read, and only links back into the source are followed from there. */
function codeLinks(picture: SeenPicture, page: string, { isNew }: Acquaintance): Link[] {
  return picture.links.flatMap(({ url, kind }) => {
    const key = canonicalUrl(url)
    return key && isNew?.(key) !== false ? [{ url, key, refused: null, via: { kind, page, picture: picture.url } }] : []
  })
}

/** A poster as an advert of the page that shows it. */
export function advertOn(
  { url, text }: Pick<SeenPicture, 'url' | 'text'>,
  extract: Pick<Extract, 'publishedAt' | 'account' | 'contacts' | 'listings'>,
  position: number,
): Listing[] {
  if (text.replace(/\s/g, '').length < leastText) return []
  const { publishedAt, account, contacts, listings } = extract
  const about = { publishedAt, account, institution: listings[0]?.institution ?? null, app: null }
  return [
    {
      ...about,
      url,
      position,
      kind: 'ad',
      title: '',
      text,
      ...courseFields(text),
      contacts: joined(contacts, readContacts(text)),
    },
  ]
}

const joined = (one: Contacts, other: Contacts): Contacts =>
  Object.fromEntries(
    (Object.keys(one) as (keyof Contacts)[]).map((field) => [field, [...new Set([...other[field], ...one[field]])]]),
  ) as Contacts
