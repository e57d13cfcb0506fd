/** Finds every word of a lexicon in one pass over the text: a trie in flat arrays, two look-ups at most places. Linear in the text. */

import { beginningsOf } from './beginnings.ts'

/** Calls back for each word that stands at a place, shorter ones first, places in order. */
export type Matcher = (text: string, found: (word: number, at: number) => void) => void

/** `words` must be distinct and not empty; a word is reported by its number in the list. */
export function makeMatcher(words: readonly string[]): Matcher {
  const { first, next, wordAt } = trieOf(words)
  const mayBegin = beginningsOf(words)
  return (text, found) => {
    let code = text.charCodeAt(0)
    for (let at = 0; at < text.length; at += 1) {
      const here = code
      code = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
      if (!mayBegin(here, code)) continue
      let node = first[here] as number
      for (let ahead = at + 1; node !== 0; ahead += 1) {
        const word = wordAt[node] as number
        if (word >= 0) found(word, at)
        if (ahead >= text.length) break
        node = next.get(node, text.charCodeAt(ahead))
      }
    }
  }
}

/** Nodes are numbered from 1 to this, so that a node and a character make one 32-bit key. */
const mostNodes = 65_535

type Trie = {
  /** Node of each first character, 0 for none. */
  first: Uint16Array
  next: Steps
  /** The word that ends at a node, -1 for none. */
  wordAt: Int32Array
}

function trieOf(words: readonly string[]): Trie {
  const first = new Uint16Array(65_536)
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
  if (ends.length > mostNodes)
    throw new Error(`the lexicon has ${ends.length} prefixes of words, at most ${mostNodes} can be found`)
  return { first, next, wordAt: Int32Array.from(ends) }
}

/** From a node and a character to the next node: open addressing, at most half full, key and node side by side. */
class Steps {
  private readonly mask: number
  private readonly cells: Uint32Array

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(most, 8) * 2))
    this.mask = size - 1
    this.cells = new Uint32Array(size * 2)
  }

  get(node: number, code: number): number {
    const { cells, mask } = this
    const key = ((node << 16) | code) >>> 0
    for (let at = start(key) & mask; ; at = (at + 1) & mask) {
      const there = cells[at * 2] as number
      if (there === key) return cells[at * 2 + 1] as number
      if (there === 0) return 0
    }
  }

  set(node: number, code: number, next: number): void {
    const { cells, mask } = this
    const key = ((node << 16) | code) >>> 0
    let at = start(key) & mask
    while (cells[at * 2] !== 0 && cells[at * 2] !== key) at = (at + 1) & mask
    cells[at * 2] = key
    cells[at * 2 + 1] = next
  }
}

const start = (key: number) => Math.imul(key, 0x9e3779b1) >>> 13
