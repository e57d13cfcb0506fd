/** All patterns of the house over one text: one pass for their words, then a bounded check at each anchor that can still match. */
import { makeMatcher } from './matcher.ts'
import type { Pattern } from './pattern.ts'
import { indexPatterns, type PatternIndex } from './pattern-index.ts'

/** Normalised offsets, `to` exclusive. */
export type Span = { from: number; to: number }
export type PatternHits = (name: string) => readonly Span[]

/** More hits of one pattern than this say nothing new, and more tries than that will not find them. */
const mostHits = 80
const mostTries = mostHits * 4
const none: readonly Span[] = []

/** `lexicon[name]` are the patterns that count as name. Returns a function that searches a text for all of them at once. */
export function makeFinder(lexicon: Record<string, readonly string[]>): (text: string) => PatternHits {
  const index = indexPatterns(lexicon)
  const search = new Search(index)
  const match = makeMatcher(index.words)
  return (text) => {
    search.begin(text)
    match(text, search.note)
    const hits = search.hits(text)
    return (name) => hits.get(name) ?? none
  }
}

const never = 0x7fffffff

/** One text after the other, numbered by `round`, so that nothing need be wiped in between. */
class Search {
  private round = 0
  private count = 0
  /** Of each place the word and where it stands. */
  private places = new Int32Array(4096)
  private readonly seenWords: Int32Array
  /** The round of each unit, its last eight bits: a unit wrongly taken for seen costs a try, no more. */
  private readonly seenUnits = new Uint8Array(65_536)
  private readonly mustRound: Int32Array
  private readonly mustMet: Uint8Array
  private readonly patternRound: Int32Array
  /** Up to where a pattern has been found, and how often it was tried in this text. */
  private readonly covered: Int32Array
  private readonly tries: Int32Array
  private readonly index: PatternIndex

  constructor(index: PatternIndex) {
    this.index = index
    this.seenWords = new Int32Array(index.words.length)
    this.mustRound = new Int32Array(index.wordsOf.starts.length)
    this.mustMet = new Uint8Array(index.wordsOf.starts.length)
    this.patternRound = new Int32Array(index.patterns.length)
    this.covered = new Int32Array(index.patterns.length)
    this.tries = new Int32Array(index.patterns.length)
  }

  begin(text: string): void {
    this.round += 1
    this.count = 0
    for (let at = 0; at < text.length; at += 1) this.seenUnits[text.charCodeAt(at)] = this.round & 255
  }

  /** Remembers where a word stands. */
  readonly note = (word: number, at: number): void => {
    if (this.count + 2 > this.places.length) this.grow()
    this.places[this.count] = word
    this.places[this.count + 1] = at
    this.count += 2
    this.seenWords[word] = this.round
  }

  hits(text: string): Map<string, Span[]> {
    const hits = new Map<string, Span[]>()
    const { words, patterns, patternsAt } = this.index
    const { starts, items } = patternsAt
    for (let k = 0; k < this.count; k += 2) {
      const word = this.places[k] as number
      const at = this.places[k + 1] as number
      for (let item = starts[word] as number; item < (starts[word + 1] as number); item += 1) {
        const number = items[item] as number
        if (!this.worthTrying(number, at)) continue
        const pattern = patterns[number] as PatternIndex['patterns'][number]
        const span = confirm(pattern, text, at, (words[word] as string).length)
        if (!span) continue
        this.covered[number] = span.to
        for (const name of pattern.names) keep(hits, name, span)
      }
    }
    return hits
  }

  private worthTrying(pattern: number, at: number): boolean {
    if (this.patternRound[pattern] !== this.round) {
      this.patternRound[pattern] = this.round
      this.tries[pattern] = 0
      this.covered[pattern] = this.meetsAll(pattern) ? 0 : never
    }
    if (at < (this.covered[pattern] as number) || (this.tries[pattern] as number) > mostTries) return false
    this.tries[pattern] = (this.tries[pattern] as number) + 1
    return true
  }

  private meetsAll(pattern: number): boolean {
    const { starts, items } = this.index.mustsOf
    for (let item = starts[pattern] as number; item < (starts[pattern + 1] as number); item += 1)
      if (!this.meets(items[item] as number)) return false
    return true
  }

  private meets(must: number): boolean {
    if (this.mustRound[must] !== this.round) {
      this.mustRound[must] = this.round
      this.mustMet[must] = this.hasUnit(must) || this.hasWord(must) ? 1 : 0
    }
    return this.mustMet[must] === 1
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
      if (this.seenWords[items[item] as number] === this.round) return true
    return false
  }

  private grow(): void {
    const larger = new Int32Array(this.places.length * 2)
    larger.set(this.places)
    this.places = larger
  }
}

function keep(hits: Map<string, Span[]>, name: string, span: Span): void {
  const list = hits.get(name)
  if (!list) hits.set(name, [span])
  else if (list.length < mostHits) list.push(span)
}

function confirm(pattern: Pattern, text: string, at: number, anchorLength: number): Span | null {
  if (pattern.plain) return { from: at, to: at + anchorLength }
  if (!pattern.atAnchor) return searchAround(pattern, text, at, anchorLength)
  const { atAnchor } = pattern
  atAnchor.lastIndex = at
  if (!atAnchor.test(text)) return null
  const to = atAnchor.lastIndex
  atAnchor.lastIndex = at
  return { from: at - (atAnchor.exec(text)?.[1]?.length ?? 0), to }
}

function searchAround({ expression, before, length }: Pattern, text: string, at: number, anchorLength: number): Span | null {
  const start = Math.max(0, at - before)
  const window = text.slice(start, at + length)
  expression.lastIndex = 0
  for (let found = expression.exec(window); found; found = expression.exec(window)) {
    const from = start + found.index
    const to = from + found[0].length
    if (from <= at && to >= at + anchorLength) return { from, to }
    if (from > at || found[0].length === 0) return null
    expression.lastIndex = found.index + 1
  }
  return null
}
