/** Which addresses of a page are pages of the source, each under its one canonical name. */
import type { Extract, Source } from '#policy/nouns.ts'
import { canonicalUrl } from './canonical-url.ts'
import type { SourceWalk } from './sources/source-walk.ts'
import { trapIn } from './traps.ts'

export interface Link {
  /** as the page wrote it, absolute */
  url: string
  /** canonical address, the identity of the page */
  key: string
  /** Known by its looks as something not to be asked for: a file that is no page, an address without end. */
  refused: { reason: 'type' | 'trap'; detail: string } | null
  /** why an address is worth following that no link of the source names */
  via?: Via
}

/** The QR code on a picture of a page. */
export interface Via {
  kind: 'qr'
  page: string
  picture: string
}

const notPages =
  /\.(?:jpe?g|png|gif|webp|bmp|ico|svg|css|js|mjs|woff2?|ttf|eot|mp[34]|m4a|avi|mov|wmv|flv|webm|wav|zip|rar|7z|gz|tgz|tar|exe|apk|ipa|dmg|iso|pdf|docx?|xlsx?|pptx?|csv|rss)$/i

export interface Scope {
  source: Source
  walk: SourceWalk
  sameHost: boolean
}

/** Null for an address outside of the source. `known` spares the work for addresses that were met before. */
export function linkTo(address: string, { source, walk, sameHost }: Scope, key = canonicalUrl(address)): Link | null {
  if (!key) return null
  const url = new URL(key)
  if (!walk.inScope(url, source, sameHost)) return null
  return { url: address, key, refused: refusalOf(url, walk) }
}

function refusalOf(url: URL, { alsoWanted }: SourceWalk): Link['refused'] {
  const ending = notPages.exec(url.pathname)?.[0]
  if (ending && !alsoWanted?.test(url.pathname)) return { reason: 'type', detail: `${ending} is no page` }
  const detail = trapIn(url.href, new Date())
  return detail ? { reason: 'trap', detail } : null
}

/** Links of a page worth following. `keys` are the canonical forms of `extract.links`, in order. */
export function linksOf(
  page: { url: string; extract: Extract; keys: readonly (string | null)[] },
  scope: Scope,
  isNew: (key: string) => boolean,
): Link[] {
  const { extract, keys } = page
  const followed = scope.walk.follow(page)
  const all = followed === extract.links
  const links: Link[] = []
  for (const [index, address] of followed.entries()) {
    const key = all ? keys[index] : canonicalUrl(address)
    if (!key || !isNew(key)) continue
    const link = linkTo(address, scope, key)
    if (link) links.push(link)
  }
  return links
}
