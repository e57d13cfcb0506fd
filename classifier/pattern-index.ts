/** The patterns of the house by number, in flat arrays: a text touches a hundred of them, and what lies side by side is read fast. */
import { compilePattern, type Pattern } from './pattern.ts'

/** Lists of numbers in one array: list n is `items` from `starts[n]` to `starts[n + 1]`. */
export type Lists = { starts: Int32Array; items: Int32Array }

export type PatternIndex = {
  words: string[]
  patterns: (Pattern & { names: string[] })[]
  /** Of each word the patterns that are tried where it stands. */
  patternsAt: Lists
  /** Of each pattern the musts that have to be met. A must is met by one of its words or of its single characters. */
  mustsOf: Lists
  wordsOf: Lists
  unitsOf: Lists
}

/** Every pattern, must and word once, whoever names it. */
export function indexPatterns(lexicon: Record<string, readonly string[]>): PatternIndex {
  const namesOf = new Map<string, string[]>()
  for (const [name, sources] of Object.entries(lexicon))
    for (const source of new Set(sources)) namesOf.set(source, [...(namesOf.get(source) ?? []), name])
  const patterns = [...namesOf].map(([source, names]) => ({ ...compilePattern(source), names }))
  const words = new Numbers()
  const musts = new Numbers()
  const mustsOf = patterns.map((pattern) => pattern.musts.map((must) => musts.of(must.join('|'))))
  const members = musts.keys.map((key) => key.split('|'))
  const patternsAt: number[][] = []
  patterns.forEach(({ anchors }, pattern) => {
    for (const anchor of anchors) {
      const word = words.of(anchor)
      patternsAt[word] = [...(patternsAt[word] ?? []), pattern]
    }
  })
  const wordsOf = members.map((list) => list.filter((word) => word.length > 1).map((word) => words.of(word)))
  const unitsOf = members.map((list) => list.filter((word) => word.length === 1).map((word) => word.charCodeAt(0)))
  return {
    words: words.keys,
    patterns,
    patternsAt: packed(words.keys.map((_, word) => patternsAt[word] ?? [])),
    mustsOf: packed(mustsOf),
    wordsOf: packed(wordsOf),
    unitsOf: packed(unitsOf),
  }
}

/** Gives every key a number, the first 0. */
class Numbers {
  readonly keys: string[] = []
  private readonly known = new Map<string, number>()

  of(key: string): number {
    const there = this.known.get(key)
    if (there !== undefined) return there
    this.known.set(key, this.keys.length)
    return this.keys.push(key) - 1
  }
}

function packed(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, at) => {
    starts[at + 1] = (starts[at] as number) + list.length
  })
  return { starts, items: Int32Array.from(lists.flat()) }
}
