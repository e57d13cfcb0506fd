/** An app store: answers of its search and lookup, and product pages. Charts and other people's apps are not followed. */
import type { SourceWalk } from './source-walk.ts'

const productPath = /\/(app|appdetail|apps|details)\/[^/]+|\/(lookup|search)$/

export const appStore: SourceWalk = {
  kind: 'app-store',
  start: (source) => source.startUrls.map(inChina),
  follow: ({ url, extract }) =>
    extract.kind === 'app' ? [] : extract.links.filter((link) => link !== url && productPath.test(new URL(link).pathname)),
  inScope: (url, { startUrls, hosts = [] }) =>
    hosts.includes(url.hostname) || startUrls.some((start) => new URL(start).host === url.host),
  levels: (source) => Math.min(source.maxDepth, 2),
}

/** Without country=cn Apple answers for the American store and knows no app that is sold in China only. */
function inChina(address: string): string {
  const url = new URL(address)
  if (!/\/(lookup|search)$/.test(url.pathname) || url.searchParams.has('country')) return address
  url.searchParams.set('country', 'cn')
  return url.href
}
