/** Many words looked for in one pass: a table says at which characters a word may begin. For lists too long to ask one by one. */
export class Lexicon {
  private readonly begins = new Uint8Array(0x10000)
  private readonly byFirst = new Map<number, string[]>()

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      const first = word.charCodeAt(0)
      this.begins[first] = 1
      const known = this.byFirst.get(first) ?? []
      known.push(word)
      this.byFirst.set(
        first,
        known.sort((a, b) => b.length - a.length),
      )
    }
  }

  /** Calls `visit` for every word at every place where it stands, overlapping ones too. */
  eachIn(text: string, visit: (word: string, at: number) => void): void {
    const { begins, byFirst } = this
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (begins[code] === 0) continue
      for (const word of byFirst.get(code) ?? none) if (text.startsWith(word, at)) visit(word, at)
    }
  }
}

const none: string[] = []
