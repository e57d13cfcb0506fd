/** A text as numbers: sublinear TF-IDF over single characters and pairs of neighbours, L2-normalised, times four. */

/** UTF-16 units read of one text: what a text is shows at its beginning. */
const readLength = 2_000
const scale = 4
/** A letter and a pair at each place. */
export const mostFeatures = readLength * 2

const quotes = new Set([...'“”„‟「」『』〝〞«»'].map((mark) => mark.charCodeAt(0)))

/** Width, case and digits do not tell the kinds apart: ０-９ and 0-9 are one digit, Ａ is a. Line ends and blanks are one. */
function foldUnit(unit: number): number {
  if (quotes.has(unit)) return 34
  const code = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
  if (code >= 48 && code <= 57) return 48
  if (code >= 65 && code <= 90) return code + 32
  return code <= 32 || code === 0x3000 || code === 0xa0 ? 32 : code
}

export function foldText(text: string): string {
  const units = Array.from({ length: Math.min(text.length, readLength) }, (_, at) => foldUnit(text.charCodeAt(at)))
  return String.fromCharCode(...units)
}

/** All grams of a folded text, with repeats; two blanks in a row are no pair. */
export function gramsOf(folded: string): string[] {
  const grams: string[] = []
  for (let at = 0; at < folded.length; at++) {
    grams.push(folded.charAt(at))
    if (at + 1 < folded.length) grams.push(folded.slice(at, at + 2))
  }
  return grams
}

/** One plus the logarithm of how often a gram stands in a text: the second time tells less than the first. */
const dampened = Float64Array.from({ length: readLength + 1 }, (_, count) => 1 + Math.log(Math.max(1, count)))

/** A cell of the table has 19 bits for the number of a pair and 13 for its second letter: 8,191 letters are more than any corpus of Chinese has. */
const numberBits = 19
const mostGrams = 2 ** numberBits - 1
const mostLetters = 2 ** (32 - numberBits) - 1

function allow(what: string, count: number, most: number): void {
  if (count > most) throw new Error(`the vocabulary has ${count} ${what}, at most ${most} can be numbered`)
}

const begin = (letter: number) => Math.imul(letter, 0x9e3779b1) >>> 20

/** What is known of a letter lies side by side: the number of its gram, where the table of its pairs begins, and the table's size less one. */
const [single, tableStart, tableMask, perLetter] = [0, 1, 2, 4]

/** Finds the number of a gram by two table look-ups instead of hashing strings: 0 = unknown, n = feature n - 1. */
export class Vocabulary {
  readonly size: number
  readonly grams: readonly string[]
  readonly idf: Float32Array
  /** The features of the text measured last, and their values. */
  readonly features: Int32Array
  readonly values: Float64Array
  /** Letters are numbered from 1. */
  private readonly letters = new Uint16Array(65_536)
  private readonly ofLetter: Int32Array
  /**
   * Each first letter has a small table of its own (open addressing, at most half full), and the tables lie in the order of the letters:
   * those of common letters are neighbours and stay near the processor. The second letter in the upper bits of a cell, the pair's number in
   * the lower ones: neither is 0.
   */
  private readonly pairs: Uint32Array
  private readonly counts: Uint16Array
  private measured: string | null = null
  private found = 0

  constructor(grams: readonly string[], idf: Float32Array) {
    allow('grams', grams.length, mostGrams)
    this.size = grams.length
    this.grams = grams
    this.idf = idf
    this.counts = new Uint16Array(grams.length + 1)
    this.features = new Int32Array(mostFeatures)
    this.values = new Float64Array(mostFeatures)
    let letters = 0
    for (const gram of grams) {
      for (const code of [gram.charCodeAt(0), gram.charCodeAt(gram.length - 1)])
        if (this.letters[code] === 0) this.letters[code] = ++letters
    }
    allow('letters', letters, mostLetters)
    this.ofLetter = new Int32Array((letters + 1) * perLetter)
    this.pairs = new Uint32Array(this.makeTables(letters))
    grams.forEach((gram, at) => {
      const [first, second] = [this.numberOf(gram, 0), this.numberOf(gram, 1)]
      if (gram.length === 1) this.ofLetter[first * perLetter + single] = at + 1
      else this.enter(first, second, at + 1)
    })
    for (let unit = 0; unit < 65_536; unit++) this.letters[unit] = this.letters[foldUnit(unit)] ?? 0
  }

  private numberOf(gram: string, at: number): number {
    return this.letters[gram.charCodeAt(at)] ?? 0
  }

  /** Says where each letter's table begins and how large it is; returns the size of them all. */
  private makeTables(letters: number): number {
    const members = new Int32Array(letters + 1)
    for (const gram of this.grams)
      if (gram.length === 2) members[this.numberOf(gram, 0)] = (members[this.numberOf(gram, 0)] as number) + 1
    let from = 0
    members.forEach((count, letter) => {
      const size = 2 ** Math.ceil(Math.log2(count * 2 || 1))
      this.ofLetter[letter * perLetter + tableStart] = from
      this.ofLetter[letter * perLetter + tableMask] = size - 1
      from += size
    })
    return from
  }

  private enter(first: number, second: number, number: number): void {
    const from = this.ofLetter[first * perLetter + tableStart] as number
    const mask = this.ofLetter[first * perLetter + tableMask] as number
    let at = begin(second) & mask
    while (this.pairs[from + at] !== 0) at = (at + 1) & mask
    this.pairs[from + at] = ((second << numberBits) | number) >>> 0
  }

  /** Fills `features` and `values` with every known gram of the text in order of first appearance; says how many. The text measured last is not measured again. */
  measure(text: string): number {
    if (text !== this.measured) {
      this.measured = text
      this.found = this.fill(text)
    }
    return this.found
  }

  private fill(text: string): number {
    const { features, values, counts, idf } = this
    const found = this.count(text)
    let squares = 0
    for (let at = 0; at < found; at++) {
      const number = features[at] as number
      const value = (dampened[counts[number] as number] as number) * (idf[number - 1] as number)
      counts[number] = 0
      features[at] = number - 1
      values[at] = value
      squares += value * value
    }
    const factor = squares > 0 ? scale / Math.sqrt(squares) : 0
    for (let at = 0; at < found; at++) values[at] = (values[at] as number) * factor
    return found
  }

  private count(text: string): number {
    const { letters, ofLetter, counts, features } = this
    const until = Math.min(text.length, readLength)
    let found = 0
    let before = 0
    for (let at = 0; at < until; at++) {
      const letter = letters[text.charCodeAt(at)] as number
      const alone = ofLetter[letter * perLetter + single] as number
      const pair = before === 0 || letter === 0 ? 0 : this.pairOf(before, letter)
      if (alone !== 0) {
        if (counts[alone] === 0) features[found++] = alone
        counts[alone] = (counts[alone] as number) + 1
      }
      if (pair !== 0) {
        if (counts[pair] === 0) features[found++] = pair
        counts[pair] = (counts[pair] as number) + 1
      }
      before = letter
    }
    return found
  }

  private pairOf(first: number, second: number): number {
    const { ofLetter, pairs } = this
    const from = ofLetter[first * perLetter + tableStart] as number
    const mask = ofLetter[first * perLetter + tableMask] as number
    for (let at = begin(second) & mask; ; at = (at + 1) & mask) {
      const cell = pairs[from + at] as number
      if (cell >>> numberBits === second) return cell & mostGrams
      if (cell === 0) return 0
    }
  }
}
