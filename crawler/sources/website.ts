/** A web site: its start pages and whatever they link to on the same site. */
import type { SourceWalk } from './source-walk.ts'

export const website: SourceWalk = {
  kind: 'website',
  start: (source) => source.startUrls,
  follow: ({ extract }) => extract.links,
  inScope: (url, source, sameHost) => source.startUrls.some((start) => sameSite(url, new URL(start), sameHost)),
  levels: (source) => source.maxDepth,
}

/**
 * The start host itself, with and without www. or m., and hosts below it. Hosts beside it (another tenant of the same
 * platform) are other sites.
 */
function sameSite(url: URL, start: URL, sameHost: boolean): boolean {
  if (url.host === start.host) return true
  if (sameHost || url.port !== start.port) return false
  const base = start.hostname.replace(/^(?:www|m|wap)\./, '')
  if (/^[\d.]+$|^\[|^localhost$/.test(base)) return false
  return url.hostname === base || url.hostname.endsWith(`.${base}`)
}
