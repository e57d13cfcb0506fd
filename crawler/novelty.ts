/** Does following pages of one kind still bring anything? A kind that brought nothing new many times in a row is closed. */
import { hash } from 'node:crypto'
import type { Extract } from '#policy/nouns.ts'
import { countsOn, pageShape } from './page-shape.ts'
import type { PageRead } from './read-page.ts'

/** So many pages of one kind in a row without anything new. */
const mostBarren = 20
/** Parameters that combine freely make many kinds of pages of one path. */
const mostBarrenOfPath = 60
const mostRemembered = 200_000

export class Novelty {
  private readonly barren = new Map<string, number>()
  private readonly seen = new Set<string>()

  /** Why a page of this kind is not asked for any more; null while it is. */
  closed(address: string): string | null {
    const shape = pageShape(address)
    if (this.barrenOf(shape) >= mostBarren) return `${mostBarren} pages of this kind in a row brought nothing new`
    const path = pathOf(shape)
    if (path === shape || this.barrenOf(path) < mostBarrenOfPath) return null
    return `${mostBarrenOfPath} pages in a row that differ in their parameters only brought nothing new`
  }

  /**
   * What came of a page: null for nothing to read. In calendars and lists that count on, pages which differ in numbers only
   * and lead to nothing but their like are nothing new.
   */
  note(address: string, read: Pick<PageRead, 'textHash' | 'extract'> | null, links: readonly { key: string }[]): void {
    const shape = pageShape(address)
    const path = pathOf(shape)
    const counting = countsOn(address)
    const fresh = read !== null && this.isFresh(`${path} ${counting ? gistOf(read.extract) : read.textHash}`)
    const leads = counting && links.some(({ key }) => pageShape(key) !== shape)
    for (const kind of new Set([shape, path])) this.barren.set(kind, fresh || leads ? 0 : this.barrenOf(kind) + 1)
  }

  private barrenOf(kind: string): number {
    return this.barren.get(kind) ?? 0
  }

  private isFresh(content: string): boolean {
    if (this.seen.has(content)) return false
    if (this.seen.size < mostRemembered) this.seen.add(content)
    return true
  }
}

/** What the page shows, pictures included and numbers left out. */
const gistOf = ({ title, text, images }: Extract): string =>
  hash('sha256', `${title}\n${text}`.replace(/\d+/g, '') + images.join('\n'))

const pathOf = (shape: string): string => shape.replace(/\?.*$/, '')
