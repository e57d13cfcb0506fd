/** Does following pages of one kind still bring anything? A kind that brought nothing new many times in a row is closed. */
import { countsOn, pageShape } from './page-shape.ts'
import type { PageRead } from './read-page.ts'

/** So many pages of one kind in a row without anything new. */
export const mostBarren = 20
const mostRemembered = 200_000

export class Novelty {
  private readonly barren = new Map<string, number>()
  private readonly seen = new Set<string>()

  /** Why a page of this kind is not asked for any more; null while it is. */
  closed(address: string): string | null {
    if ((this.barren.get(pageShape(address)) ?? 0) < mostBarren) return null
    return `${mostBarren} pages of this kind in a row brought nothing new`
  }

  /**
   * What came of a page: null for nothing to read. In calendars and lists that count on, pages which differ in numbers only
   * and lead to nothing but their like are nothing new.
   */
  note(address: string, read: Pick<PageRead, 'textHash' | 'gist'> | null, links: readonly { key: string }[]): void {
    const shape = pageShape(address)
    const counting = countsOn(address)
    const fresh = read !== null && this.isFresh(`${shape} ${counting ? read.gist : read.textHash}`)
    const leads = counting && links.some(({ key }) => pageShape(key) !== shape)
    this.barren.set(shape, fresh || leads ? 0 : (this.barren.get(shape) ?? 0) + 1)
  }

  private isFresh(content: string): boolean {
    if (this.seen.has(content)) return false
    if (this.seen.size < mostRemembered) this.seen.add(content)
    return true
  }
}
