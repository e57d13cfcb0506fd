/** Finds every word of a lexicon in one pass over the text: a trie in flat arrays, two look-ups at most places. Linear in the text. */

/** Calls back for each word that stands at a place, shorter ones first, places in order. */
export type Matcher = (text: string, found: (word: number, at: number) => void) => void

/** `words` must be distinct and not empty; a word is reported by its number in the list. */
export function makeMatcher(words: readonly string[]): Matcher {
  const { first, next, wordAt } = trieOf(words)
  return (text, found) => {
    for (let at = 0; at < text.length; at += 1) {
      let node = first[text.charCodeAt(at)] as number
      for (let ahead = at + 1; node !== 0; ahead += 1) {
        const word = wordAt[node] as number
        if (word >= 0) found(word, at)
        if (ahead >= text.length) break
        node = next.get(node, text.charCodeAt(ahead))
      }
    }
  }
}

type Trie = {
  /** Node of each first character, 0 for none. */
  first: Uint32Array
  next: Steps
  /** The word that ends at a node, -1 for none. */
  wordAt: Int32Array
}

function trieOf(words: readonly string[]): Trie {
  const first = new Uint32Array(65_536)
  const next = new Steps(words.reduce((sum, word) => sum + word.length, 0))
  const ends: number[] = [-1]
  const grow = () => ends.push(-1) - 1
  words.forEach((word, number) => {
    const start = word.charCodeAt(0)
    let node = first[start] || grow()
    first[start] = node
    for (let at = 1; at < word.length; at += 1) {
      const step = next.get(node, word.charCodeAt(at)) || grow()
      next.set(node, word.charCodeAt(at), step)
      node = step
    }
    ends[node] = number
  })
  return { first, next, wordAt: Int32Array.from(ends) }
}

/** From a node and a character to the next node: open addressing in one array of pairs, at most half full. */
class Steps {
  private readonly mask: number
  private readonly cells: Float64Array
  private readonly nodes: Uint32Array

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(most, 8) * 2))
    this.mask = size - 1
    this.cells = new Float64Array(size)
    this.nodes = new Uint32Array(size)
  }

  get(node: number, code: number): number {
    const { cells, mask } = this
    const key = node * 65_536 + code
    for (let at = this.start(node, code); ; at = (at + 1) & mask) {
      if (cells[at] === key) return this.nodes[at] as number
      if (cells[at] === 0) return 0
    }
  }

  set(node: number, code: number, next: number): void {
    const { cells, mask } = this
    const key = node * 65_536 + code
    let at = this.start(node, code)
    while (cells[at] !== 0 && cells[at] !== key) at = (at + 1) & mask
    cells[at] = key
    this.nodes[at] = next
  }

  private start(node: number, code: number): number {
    return ((Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7) & this.mask
  }
}
