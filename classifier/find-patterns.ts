/** All patterns of the house over one text: one pass for their words, then a bounded check at each anchor that can still match. */
import { makeMatcher } from './matcher.ts'
import { compilePattern, type Pattern } from './pattern.ts'

/** Normalised offsets, `to` exclusive. */
export type Span = { from: number; to: number }
export type PatternHits = (name: string) => readonly Span[]

/** More hits of one pattern than this say nothing new, and more tries than that will not find them. */
const mostHits = 80
const mostTries = mostHits * 4
const none: readonly Span[] = []

/** `lexicon[name]` are the patterns that count as name. Returns a function that searches a text for all of them at once. */
export function makeFinder(lexicon: Record<string, readonly string[]>): (text: string) => PatternHits {
  const words = index(lexicon)
  const search = new Search(words)
  const match = makeMatcher(words.map(({ word }) => word))
  return (text) => {
    search.begin(text)
    match(text, search.note)
    const hits = search.hits(text)
    return (name) => hits.get(name) ?? none
  }
}

/** One text after the other, numbered by `round`, so that nothing need be wiped in between. */
class Search {
  private round = 0
  private count = 0
  private places = new Int32Array(4096)
  private readonly seenWords: Int32Array
  private readonly seenUnits = new Int32Array(65_536)
  private readonly words: readonly Word[]

  constructor(words: readonly Word[]) {
    this.words = words
    this.seenWords = new Int32Array(words.length)
  }

  begin(text: string): void {
    this.round += 1
    this.count = 0
    for (let at = 0; at < text.length; at += 1) this.seenUnits[text.charCodeAt(at)] = this.round
  }

  /** Remembers where a word stands, and once a text which lists it meets. */
  readonly note = (word: number, at: number): void => {
    if (this.count + 2 > this.places.length) this.grow()
    this.places[this.count] = word
    this.places[this.count + 1] = at
    this.count += 2
    if (this.seenWords[word] === this.round) return
    this.seenWords[word] = this.round
    for (const must of (this.words[word] as Word).musts) must.round = this.round
  }

  hits(text: string): Map<string, Span[]> {
    const hits = new Map<string, Span[]>()
    for (let k = 0; k < this.count; k += 2) {
      const { word, anchors } = this.words[this.places[k] as number] as Word
      const at = this.places[k + 1] as number
      for (const pattern of anchors) {
        if (!this.worthTrying(pattern, at)) continue
        const span = confirm(pattern, text, at, word.length)
        if (!span) continue
        pattern.covered = span.to
        for (const name of pattern.names) keep(hits, name, span)
      }
    }
    return hits
  }

  private worthTrying(pattern: Sought, at: number): boolean {
    if (pattern.round !== this.round) {
      pattern.round = this.round
      pattern.tries = 0
      pattern.covered = this.meets(pattern.musts) ? -1 : Number.POSITIVE_INFINITY
    }
    if (at < pattern.covered || pattern.tries > mostTries) return false
    pattern.tries += 1
    return true
  }

  private meets(musts: readonly Must[]): boolean {
    return musts.every(({ round, units }) => round === this.round || units.some((unit) => this.seenUnits[unit] === this.round))
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

/** A pattern with what is known of it in the text searched now, which `round` numbers. */
type Sought = Omit<Pattern, 'musts'> & { names: string[]; musts: Must[]; round: number; covered: number; tries: number }
/** A list of which a word must stand in the text: met in `round`, or by one of its single characters. */
type Must = { round: number; units: number[] }
type Word = { word: string; anchors: Sought[]; musts: Must[] }

/** The words to look for, with the patterns and lists that want them. Every pattern, list and word stands here once, whoever names it. */
function index(lexicon: Record<string, readonly string[]>): Word[] {
  const patterns = new Map<string, Sought>()
  const musts = new Map<string, Must>()
  const words = new Map<string, Word>()
  const wordOf = (word: string) => known(words, word, () => ({ word, anchors: [], musts: [] }))
  const mustOf = (list: readonly string[]) =>
    known(musts, list.join('|'), () => {
      const must: Must = { round: 0, units: [] }
      for (const word of list) {
        if (word.length > 1) wordOf(word).musts.push(must)
        else must.units.push(word.charCodeAt(0))
      }
      return must
    })
  const patternOf = (source: string) =>
    known(patterns, source, () => {
      const pattern = compilePattern(source)
      const sought: Sought = { ...pattern, names: [], musts: pattern.musts.map(mustOf), round: 0, covered: -1, tries: 0 }
      for (const anchor of pattern.anchors) wordOf(anchor).anchors.push(sought)
      return sought
    })
  for (const [name, sources] of Object.entries(lexicon)) for (const source of new Set(sources)) patternOf(source).names.push(name)
  return [...words.values()]
}

function known<T>(all: Map<string, T>, key: string, make: () => T): T {
  const there = all.get(key)
  if (there) return there
  const made = make()
  all.set(key, made)
  return made
}

function confirm(pattern: Sought, text: string, at: number, anchorLength: number): Span | null {
  if (pattern.plain) return { from: at, to: at + anchorLength }
  if (!pattern.atAnchor) return searchAround(pattern, text, at, anchorLength)
  const { atAnchor } = pattern
  atAnchor.lastIndex = at
  if (!atAnchor.test(text)) return null
  const to = atAnchor.lastIndex
  atAnchor.lastIndex = at
  return { from: at - (atAnchor.exec(text)?.[1]?.length ?? 0), to }
}

function searchAround({ expression, before, length }: Sought, text: string, at: number, anchorLength: number): Span | null {
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
