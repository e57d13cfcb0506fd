/** A set of words that is asked: does one of them begin, or end, exactly here? The longest counts. */
import { codeAt } from './at.ts'
export class Words {
  private readonly firsts = new Index()
  private readonly lasts = new Index()

  /** Words separated by white space. */
  constructor(list: string) {
    for (const word of new Set(list.trim().split(/\s+/))) {
      this.firsts.enter(word.charCodeAt(0), word)
      this.lasts.enter(word.charCodeAt(word.length - 1), word)
    }
  }

  startingAt(text: string, at: number): string | null {
    const next = codeAt(text, at + 1)
    for (const word of this.firsts.of(codeAt(text, at)))
      if (word.length === 1 || (word.charCodeAt(1) === next && text.startsWith(word, at))) return word
    return null
  }

  /** `end` is exclusive. */
  endingAt(text: string, end: number): string | null {
    const before = codeAt(text, end - 2)
    for (const word of this.lasts.of(codeAt(text, end - 1)))
      if (word.length === 1 || (word.charCodeAt(word.length - 2) === before && text.startsWith(word, end - word.length)))
        return word
    return null
  }

  /** The last place in from..to where a word begins that ends there, too. */
  lastIn(text: string, from: number, to: number): { from: number; to: number } | null {
    for (let at = to - 1; at >= from; at -= 1) {
      const word = this.startingAt(text, at)
      if (word !== null && at + word.length <= to) return { from: at, to: at + word.length }
    }
    return null
  }
}

const none: readonly string[] = []
const buckets = 512

/** Words by one character. Most questions are answered no by a small table, before the map is asked. */
class Index {
  private readonly mayBe = new Uint8Array(buckets)
  private readonly words = new Map<number, string[]>()

  enter(code: number, word: string): void {
    this.mayBe[code % buckets] = 1
    this.words.set(
      code,
      [...(this.words.get(code) ?? []), word].sort((a, b) => b.length - a.length),
    )
  }

  of(code: number): readonly string[] {
    return this.mayBe[code % buckets] === 1 ? (this.words.get(code) ?? none) : none
  }
}
