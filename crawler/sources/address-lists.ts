/**
 * Sources that list the addresses of their pages: sitemaps (which may list sitemaps), feeds, and pages of results.
 * Only what the lists name is visited; links on the pages themselves are left alone.
 */
import { belongsTo } from './same-site.ts'
import type { SourceWalk } from './source-walk.ts'

const listed: Omit<SourceWalk, 'kind'> = {
  start: (source) => source.startUrls,
  follow: ({ extract }) => (extract.index ? extract.links : []),
  inScope: belongsTo,
  levels: (source) => source.maxDepth,
}

export const sitemap: SourceWalk = { kind: 'sitemap', ...listed, alsoWanted: /\.(?:xml|txt)(?:\.gz)?$/i }
export const feed: SourceWalk = { kind: 'feed', ...listed, alsoWanted: /\.(?:rss|xml|atom)$/i }
export const listing: SourceWalk = { kind: 'listing', ...listed }
