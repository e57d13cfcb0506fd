/** A set of words that is asked: does one of them begin, or end, exactly here? The longest counts. */
export class Words {
  private readonly byFirst = new Map<number, string[]>()
  private readonly byLast = new Map<number, string[]>()

  /** Words separated by white space. */
  constructor(list: string) {
    for (const word of list.trim().split(/\s+/)) {
      enter(this.byFirst, word.charCodeAt(0), word)
      enter(this.byLast, word.charCodeAt(word.length - 1), word)
    }
  }

  startingAt(text: string, at: number): string | null {
    for (const word of this.byFirst.get(text.charCodeAt(at)) ?? none) if (text.startsWith(word, at)) return word
    return null
  }

  /** `end` is exclusive. */
  endingAt(text: string, end: number): string | null {
    for (const word of this.byLast.get(text.charCodeAt(end - 1)) ?? none)
      if (text.startsWith(word, end - word.length)) return word
    return null
  }

  /** The last place in from..to where a word begins, with that word. */
  lastIn(text: string, from: number, to: number): { from: number; to: number } | null {
    for (let at = to - 1; at >= from; at -= 1) {
      const word = this.startingAt(text, at)
      if (word !== null && at + word.length <= to) return { from: at, to: at + word.length }
    }
    return null
  }

  /** Whether any of them stands wholly inside from..to. */
  anyIn(text: string, from: number, to: number): boolean {
    return this.lastIn(text, Math.max(0, from), Math.min(text.length, to)) !== null
  }
}

const none: string[] = []

function enter(index: Map<number, string[]>, key: number, word: string): void {
  const known = index.get(key)
  if (!known) index.set(key, [word])
  else {
    known.push(word)
    known.sort((a, b) => b.length - a.length)
  }
}
