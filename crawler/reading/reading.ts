/** What a reader of one kind of page takes out; extract.ts completes it to an Extract. */
import type { Extract, Listing, PageState } from '#policy/nouns.ts'

export interface Reading {
  kind: Extract['kind']
  state: PageState
  title: string
  text: string
  account: string | null
  author: string | null
  publishedAt: string | null
  lang: string | null
  canonical: string | null
  links: string[]
  images: string[]
  /** Name of the institution behind the page, as the page states it. */
  institution: string | null
  /** Everything a person can read on the page, footer included: contacts are taken from it. */
  wholeText: string
  /** Cards, courses and apps; the page itself is added by extract.ts unless it is one of the apps. */
  listings: PartialListing[]
  /** The page is no listing beside those it prints. */
  listingsAreAll?: boolean
  /** The document stands for the addresses it lists. */
  index?: Extract['index']
}

export type PartialListing = Pick<Listing, 'kind' | 'title' | 'text'> & Partial<Listing>

export const emptyReading = (kind: Extract['kind'], state: PageState): Reading => ({
  kind,
  state,
  title: '',
  text: '',
  account: null,
  author: null,
  publishedAt: null,
  lang: null,
  canonical: null,
  links: [],
  images: [],
  institution: null,
  wholeText: '',
  listings: [],
})
