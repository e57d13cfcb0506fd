/** A web site: its start pages and whatever they link to on the same site. */
import { belongsTo } from './same-site.ts'
import type { SourceWalk } from './source-walk.ts'

export const website: SourceWalk = {
  kind: 'website',
  start: (source) => source.startUrls,
  follow: ({ extract }) => extract.links,
  inScope: belongsTo,
  levels: (source) => source.maxDepth,
}
