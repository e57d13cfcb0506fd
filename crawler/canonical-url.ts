/** One address for one page, however it was linked. */
import { remembered } from './remembered.ts'

/** Parameters that say where a visitor came from, not what is shown. */
const trackingParameters =
  /^(utm_.*|spm|scm|from|isappinstalled|fbclid|gclid|msclkid|bd_vid|bdclid|hmsr|hmpl|hmcu|hmkw|hmci|ref|referer|referrer|share_?token|share_?from|share_source|tracker|_ga|_gl|yclid|mc_cid|mc_eid|wd_xid|vd_source|uo|nsukey|sharer_.*)$/i
const sessionParameters = /^(jsessionid|phpsessid|aspsessionid.*|sid|session_?id|cfid|cftoken|sessid)$/i

/** A session id of this form is a session; a short `sid=12` is the number of a page. */
const looksLikeSession = (value: string) => /^[0-9a-z._-]{16,}$/i.test(value)

/** Canonical form of an http(s) address, or null when there is none. */
export const canonicalUrl = (address: string, base?: string): string | null =>
  base === undefined ? canonicalOf(address) : canonicalAgainst(address, base)

const canonicalOf = remembered((address) => canonicalAgainst(address))

function canonicalAgainst(address: string, base?: string): string | null {
  let url: URL
  try {
    url = new URL(address.trim(), base)
  } catch {
    return null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  // a part that is set is parsed again with the whole address: only what changes is
  dropFragment(url)
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1)
  const { pathname } = url
  if (pathname.includes('//') || pathname.includes(';'))
    url.pathname = pathname.replace(/;jsessionid=[^/;]*/gi, '').replace(/\/{2,}/g, '/')
  if (!url.href.includes('?')) return url.href
  const article = wechatIdentity(url)
  if (article) return article
  url.search = url.search ? canonicalQuery(url.search) : ''
  return url.href
}

/** An empty fragment is one, too. */
export function dropFragment(url: URL): void {
  if (url.href.includes('#')) url.hash = ''
}

/** A WeChat article is (biz, mid, idx); every other parameter belongs to one reader or one moment. */
function wechatIdentity(url: URL): string | null {
  if (url.pathname !== '/s' || !url.search.includes('__biz')) return null
  const read = (name: string) => url.searchParams.get(name)?.replaceAll(' ', '+')
  const biz = read('__biz')
  const mid = read('mid') ?? read('appmsgid')
  const idx = read('idx') ?? read('itemidx')
  if (!biz || !mid || !idx) return null
  return wechatUrl(url.origin, { biz, mid, idx })
}

export const wechatUrl = (origin: string, { biz, mid, idx }: { biz: string; mid: string; idx: string }) =>
  `${origin}/s?__biz=${biz}&idx=${idx}&mid=${mid}`

/** Parameters in byte order, those of visitors and sessions left out. Values keep the spelling they came with. */
function canonicalQuery(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => {
      if (pair === '') return false
      const cut = pair.indexOf('=')
      const name = cut === -1 ? pair : pair.slice(0, cut)
      const value = cut === -1 ? '' : pair.slice(cut + 1)
      if (trackingParameters.test(name)) return false
      return !(sessionParameters.test(name) && (looksLikeSession(value) || !/^\d+$/.test(value)))
    })
    .sort()
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}
