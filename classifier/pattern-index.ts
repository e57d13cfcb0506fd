/** The ways into the patterns of the house by number, in flat arrays: a text touches a hundred of them, and what lies side by side is read fast. */
import { compilePattern, type Entry } from './pattern.ts'

/** Lists of numbers in one array: list n is `items` from `starts[n]` to `starts[n + 1]`. */
export type Lists = { starts: Int32Array; items: Int32Array }

export type PatternIndex = {
  words: string[]
  /** The names under which the lexicon knows patterns; a pattern counts as several of them, given by number. */
  names: string[]
  patterns: number
  /** Of each entry its pattern, what confirms it (`Entry.atAnchor`), and what it counts as. */
  patternOf: Int32Array
  atAnchors: Entry['atAnchor'][]
  namesOf: Lists
  /** Of each word the entries that are tried where it stands. */
  entriesAt: Lists
  /** Of each entry the musts that have to be met, and within how many units before and after its anchor (by place in `mustsOf.items`). */
  mustsOf: Lists
  before: Int32Array
  after: Int32Array
  /** A must is met by one of its words or of its single units. Units that meet any are numbered from 1 to `units`, others are 0. */
  wordsOf: Lists
  unitsOf: Lists
  units: number
  numberOfUnit: Uint16Array
}

/** Every pattern, must and word once, whoever names it. */
export function indexPatterns(lexicon: Record<string, readonly string[]>): PatternIndex {
  const names = Object.keys(lexicon)
  const namesOfSource = new Map<string, number[]>()
  names.forEach((name, number) => {
    for (const source of new Set(lexicon[name])) namesOfSource.set(source, [...(namesOfSource.get(source) ?? []), number])
  })
  const entries = [...namesOfSource].flatMap(([source, known], pattern) =>
    compilePattern(source).entries.map((entry) => ({ ...entry, pattern, names: known })),
  )
  const words = new Numbers()
  const musts = new Numbers()
  const mustsOf = entries.map((entry) => entry.musts.map((must) => musts.of(must.words.join('|'))))
  const reaches = entries.flatMap((entry) => entry.musts)
  const members = musts.keys.map((key) => key.split('|'))
  const entriesAt: number[][] = []
  entries.forEach(({ anchors }, entry) => {
    for (const anchor of anchors) {
      const word = words.of(anchor)
      entriesAt[word] = [...(entriesAt[word] ?? []), entry]
    }
  })
  const wordsOf = members.map((list) => list.filter((word) => word.length > 1).map((word) => words.of(word)))
  const units = new Numbers()
  const unitsOf = members.map((list) => list.filter((word) => word.length === 1).map((word) => units.of(word) + 1))
  const numberOfUnit = new Uint16Array(65_536)
  for (const unit of units.keys) numberOfUnit[unit.charCodeAt(0)] = units.of(unit) + 1
  return {
    words: words.keys,
    names,
    patterns: namesOfSource.size,
    patternOf: Int32Array.from(entries, ({ pattern }) => pattern),
    atAnchors: entries.map(({ atAnchor }) => atAnchor),
    namesOf: packed(entries.map((entry) => entry.names)),
    entriesAt: packed(words.keys.map((_, word) => entriesAt[word] ?? [])),
    mustsOf: packed(mustsOf),
    before: Int32Array.from(reaches, ({ before }) => before),
    after: Int32Array.from(reaches, ({ after }) => after),
    wordsOf: packed(wordsOf),
    unitsOf: packed(unitsOf),
    units: units.keys.length,
    numberOfUnit,
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
