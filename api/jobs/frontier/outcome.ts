/** What became of one claimed address, before it is on file. */
import type { CrawledPage } from '#crawler/crawl.ts'
import type { Claimed } from './claim.ts'
import type { Found } from './offer.ts'

export type Result =
  | { type: 'page'; page: CrawledPage }
  | { type: 'unchanged'; sha256: string; fetchedAt: string; notModified: boolean }
  | { type: 'skipped'; reason: string; detail: string }
  /** `goneAt`: when the site said that there is no such page; of a page on file, when it said so again */
  | { type: 'failed'; reason: string; detail: string; goneAt?: string }
  /** to be fetched again after a pause */
  | { type: 'again'; delayMs: number }
  /** given back as it was, for `delayMs` at least; `fault`: because of trouble of our own */
  | { type: 'untouched'; fault?: boolean; delayMs?: number }

export interface Outcome {
  url: Claimed
  result: Result
  links: Found[]
  /** identities that the page met on its way, by redirect or by its own word */
  aliases: string[]
  /** nothing was fetched for it: its place in the limit of pages goes to another */
  refund: boolean
  /** where a whole site has moved to */
  movedTo: string[]
  bytes: number
}

export const outcome = (url: Claimed, result: Result): Outcome => ({
  url,
  result,
  links: [],
  aliases: [],
  refund: false,
  movedTo: [],
  bytes: 0,
})
