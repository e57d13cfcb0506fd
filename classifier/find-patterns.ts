/**
 * All patterns of the house over texts: one pass for their words, then a bounded check at each anchor that can still match. Texts are
 * taken together, one step after the other: each step has tables of its own, and they stay near the processor for all of its texts.
 */
import { makeMatcher } from './matcher.ts'
import { indexPatterns, type PatternIndex } from './pattern-index.ts'

/** Normalised offsets, `to` exclusive. */
export type Span = { from: number; to: number }
export type PatternHits = (name: string) => readonly Span[]

/** More hits of one pattern than this say nothing new, and more tries than that will not find them. */
const mostHits = 80
const mostTries = mostHits * 4
const none: readonly Span[] = []

export type Finder = (texts: readonly string[]) => PatternHits[]

/** `lexicon[name]` are the patterns that count as name. Returns a function that searches texts for all of them at once. */
export function makeFinder(lexicon: Record<string, readonly string[]>): Finder {
  const index = indexPatterns(lexicon)
  const search = new Search(index)
  const match = makeMatcher(index.words)
  const numbers = new Map(index.names.map((name, number) => [name, number]))
  return (texts) => {
    search.begin()
    const ends = texts.map((text) => {
      match(text, search.note)
      return search.noted
    })
    return texts.map((text, at) => {
      const hits = search.hits(text, ends[at - 1] ?? 0, ends[at] as number)
      return (name) => hits[numbers.get(name) as number] ?? none
    })
  }
}

/** The state of a pattern in one text lies side by side: the text's round, up to where it has been found, how often it was tried. */
const fields = 3
const [round, covered, tries] = [0, 1, 2]
/** Doubled it still is a 32-bit number. */
const mostRounds = 0x3fffffff

/** One text after the other, numbered by `round`, so that nothing need be wiped in between. */
class Search {
  private round = 0
  private count = 0
  /** Of each place the word and where it stands, text after text. */
  private places = new Int32Array(4096)
  /** The round of each word and of each unit, its last eight bits: one wrongly taken for seen costs a try, no more. */
  private readonly seenWords: Uint8Array
  private readonly seenUnits = new Uint8Array(65_536)
  /** The round doubled, and one more where the must, or all musts of the entry, are met. */
  private readonly mustMet: Int32Array
  private readonly entryMet: Int32Array
  private readonly state: Int32Array
  private readonly index: PatternIndex

  constructor(index: PatternIndex) {
    this.index = index
    this.seenWords = new Uint8Array(index.words.length)
    this.mustMet = new Int32Array(index.wordsOf.starts.length)
    this.entryMet = new Int32Array(index.patternOf.length)
    this.state = new Int32Array(index.patterns * fields)
  }

  begin(): void {
    this.count = 0
  }

  /** Remembers where a word stands. */
  readonly note = (word: number, at: number): void => {
    if (this.count + 2 > this.places.length) this.grow()
    this.places[this.count] = word
    this.places[this.count + 1] = at
    this.count += 2
  }

  /** Up to where `places` is filled. */
  get noted(): number {
    return this.count
  }

  /** By the number of a name: what the words of a text, noted in `places` between `from` and `to`, are part of. */
  hits(text: string, from: number, to: number): (Span[] | undefined)[] {
    this.see(text, from, to)
    const { patternOf, atAnchors, entriesAt, words, names } = this.index
    const hits: (Span[] | undefined)[] = new Array(names.length)
    const { starts, items } = entriesAt
    for (let k = from; k < to; k += 2) {
      const word = this.places[k] as number
      const at = this.places[k + 1] as number
      const end = starts[word + 1] as number
      for (let item = starts[word] as number; item < end; item += 1) {
        const entry = items[item] as number
        if (!this.meetsAll(entry)) continue
        const pattern = (patternOf[entry] as number) * fields
        if (!this.worthTrying(pattern, at)) continue
        const span = confirm(atAnchors[entry] ?? null, text, at, words[word] as string)
        if (!span) continue
        this.state[pattern + covered] = span.to
        this.keepAll(hits, entry, span)
      }
    }
    return hits
  }

  private keepAll(hits: (Span[] | undefined)[], entry: number, span: Span): void {
    const { starts, items } = this.index.namesOf
    const last = starts[entry + 1] as number
    for (let item = starts[entry] as number; item < last; item += 1) keep(hits, items[item] as number, span)
  }

  private see(text: string, from: number, to: number): void {
    this.round = (this.round % mostRounds) + 1
    for (let at = 0; at < text.length; at += 1) this.seenUnits[text.charCodeAt(at)] = this.round & 255
    for (let k = from; k < to; k += 2) this.seenWords[this.places[k] as number] = this.round & 255
  }

  private worthTrying(pattern: number, at: number): boolean {
    const { state } = this
    if (state[pattern + round] !== this.round) {
      state[pattern + round] = this.round
      state[pattern + covered] = 0
      state[pattern + tries] = 0
    }
    if (at < (state[pattern + covered] as number) || (state[pattern + tries] as number) > mostTries) return false
    state[pattern + tries] = (state[pattern + tries] as number) + 1
    return true
  }

  private meetsAll(entry: number): boolean {
    const { entryMet, round } = this
    if ((entryMet[entry] as number) >> 1 !== round) entryMet[entry] = (round << 1) | (this.hasAllMusts(entry) ? 1 : 0)
    return ((entryMet[entry] as number) & 1) === 1
  }

  private hasAllMusts(entry: number): boolean {
    const { starts, items } = this.index.mustsOf
    for (let item = starts[entry] as number; item < (starts[entry + 1] as number); item += 1)
      if (!this.meets(items[item] as number)) return false
    return true
  }

  private meets(must: number): boolean {
    const { mustMet, round } = this
    if ((mustMet[must] as number) >> 1 !== round)
      mustMet[must] = (round << 1) | (this.hasUnit(must) || this.hasWord(must) ? 1 : 0)
    return ((mustMet[must] as number) & 1) === 1
  }

  private hasUnit(must: number): boolean {
    const { starts, items } = this.index.unitsOf
    for (let item = starts[must] as number; item < (starts[must + 1] as number); item += 1)
      if (this.seenUnits[items[item] as number] === (this.round & 255)) return true
    return false
  }

  private hasWord(must: number): boolean {
    const { starts, items } = this.index.wordsOf
    for (let item = starts[must] as number; item < (starts[must + 1] as number); item += 1)
      if (this.seenWords[items[item] as number] === (this.round & 255)) return true
    return false
  }

  private grow(): void {
    const larger = new Int32Array(this.places.length * 2)
    larger.set(this.places)
    this.places = larger
  }
}

function keep(hits: (Span[] | undefined)[], name: number, span: Span): void {
  const list = hits[name]
  if (!list) hits[name] = [span]
  else if (list.length < mostHits) list.push(span)
}

function confirm(atAnchor: RegExp | null, text: string, at: number, anchor: string): Span | null {
  if (!atAnchor) return { from: at, to: at + anchor.length }
  atAnchor.lastIndex = at
  const found = atAnchor.exec(text)
  return found && { from: at - (found[1]?.length ?? 0), to: atAnchor.lastIndex }
}
