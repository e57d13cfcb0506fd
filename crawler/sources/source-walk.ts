/** How one kind of source is walked: the whole difference between a site, an account and a store. */
import type { Extract, Source, SourceKind } from '#policy/nouns.ts'

export interface SourceWalk {
  kind: SourceKind
  /** Addresses to begin with. */
  start(source: Source): string[]
  /** Links of a page that are worth following; scope is asked separately. */
  follow(page: { url: string; extract: Extract }): string[]
  /** Does this address belong to the source? */
  inScope(url: URL, source: Source, sameHost: boolean): boolean
  /** How many links away from the start pages are still read. */
  levels(source: Source): number
  /** Names of hosts that serve the pictures of its pages, whatever the source declares. */
  pictureHosts?: RegExp
  /** Paths that are read although their ending or type says that they are no page. */
  alsoWanted?: RegExp
}
