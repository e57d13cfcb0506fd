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
const mostRounds = 0x7fffffff

/** A text is divided into so many stretches of equal length: a bit each says in which of them something stands. */
const stretches = 32

/** One text after the other, numbered by `round`, so that nothing need be wiped in between. */
class Search {
  private round = 0
  private count = 0
  /** Of each place the word and where it stands, text after text. */
  private places = new Int32Array(4096)
  /** Of each word and must the round in which it was seen last, and the stretches in which it begins then. */
  private readonly words: Int32Array
  private readonly musts: Int32Array
  /** Of each unit that meets musts the stretches of this text; the first place is everybody else's. */
  private readonly units: Int32Array
  private readonly state: Int32Array
  /** The length of a stretch is a power of two, of which this is the exponent. */
  private shift = 0
  private readonly index: PatternIndex

  constructor(index: PatternIndex) {
    this.index = index
    this.words = new Int32Array(index.words.length * 2)
    this.musts = new Int32Array(index.wordsOf.starts.length * 2)
    this.units = new Int32Array(index.units + 1)
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
        if (!this.meetsAll(entry, at)) continue
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
    this.shift = Math.max(0, 32 - Math.clz32(text.length) - Math.log2(stretches))
    const { places, units, words, shift, round } = this
    const { numberOfUnit } = this.index
    units.fill(0)
    for (let at = 0; at < text.length; at += 1) {
      const unit = numberOfUnit[text.charCodeAt(at)] as number
      units[unit] = (units[unit] as number) | (1 << (at >> shift))
    }
    for (let k = from; k < to; k += 2) {
      const word = (places[k] as number) * 2
      const stretch = 1 << ((places[k + 1] as number) >> shift)
      words[word + 1] = words[word] === round ? (words[word + 1] as number) | stretch : stretch
      words[word] = round
    }
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

  /** Is every must of the entry met in a stretch that its reach touches? */
  private meetsAll(entry: number, at: number): boolean {
    const { mustsOf, before, after } = this.index
    const last = mustsOf.starts[entry + 1] as number
    for (let item = mustsOf.starts[entry] as number; item < last; item += 1) {
      const within = this.stretchesIn(at - (before[item] as number), at + (after[item] as number))
      if ((this.whereMet(mustsOf.items[item] as number) & within) === 0) return false
    }
    return true
  }

  /** The stretches from the one of `first` to the one of `last`, which may lie outside the text. */
  private stretchesIn(first: number, last: number): number {
    const [from, to] = [Math.max(0, first) >> this.shift, Math.min(stretches - 1, last >> this.shift)]
    return (-1 << from) & (-1 >>> (stretches - 1 - to))
  }

  private whereMet(must: number): number {
    const { musts, round } = this
    if (musts[must * 2] !== round) {
      musts[must * 2] = round
      musts[must * 2 + 1] = this.whereUnits(must) | this.whereWords(must)
    }
    return musts[must * 2 + 1] as number
  }

  private whereUnits(must: number): number {
    const { units } = this
    const { starts, items } = this.index.unitsOf
    const last = starts[must + 1] as number
    let where = 0
    for (let item = starts[must] as number; item < last; item += 1) where |= units[items[item] as number] as number
    return where
  }

  private whereWords(must: number): number {
    const { words, round } = this
    const { starts, items } = this.index.wordsOf
    const last = starts[must + 1] as number
    let where = 0
    for (let item = starts[must] as number; item < last; item += 1) {
      const word = (items[item] as number) * 2
      if (words[word] === round) where |= words[word + 1] as number
    }
    return where
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
