/** Writes a text the way the lexicons are written, and remembers for every character where it stood in the original (UTF-16 offsets). */
import { beginningsOf } from './beginnings.ts'
import { type Evasion, evasions, splitCharacters } from './evasions.ts'
import { fillerAt, foldChar, foldUnit, isAlnum, isHan, isOrdinary, isSeparator, notOneUnit, numbersWhatFollows } from './fold.ts'

export type Normalized = {
  text: string
  /** Original offset at which normalised character i begins, and where it ends. */
  starts: Int32Array
  ends: Int32Array
}

/** Reads at most this many UTF-16 units of one text: about forty times the longest real advert page. */
const readLimit = 2_000_000

const empty: Normalized = { text: '', starts: new Int32Array(0), ends: new Int32Array(0) }

export function normalize(original: string): Normalized {
  if (original === '') return empty
  const draft = fold(original.length > readLimit ? original.slice(0, readLimit) : original)
  joinSpaced(draft)
  const { codes, starts, ends, length } = respellWords(respellCharacters(draft))
  return { text: textOf(codes, length), starts: kept(starts, length), ends: kept(ends, length) }
}

const slabSize = 1 << 16
let slab = new Int32Array(slabSize)
let used = 0

/** A copy of the first places. Those of many texts share one piece of memory: asking for a piece each costs more than filling it. */
function kept(places: Int32Array, length: number): Int32Array {
  if (length > slabSize / 8) return places.slice(0, length)
  if (used + length > slabSize) {
    slab = new Int32Array(slabSize)
    used = 0
  }
  const copy = slab.subarray(used, used + length)
  copy.set(places.subarray(0, length))
  used += length
  return copy
}

/** Growing arrays of one text: its units and where each stood. Drafts are used again for the next text: making arrays costs more than filling them. */
class Draft {
  codes: Uint16Array
  starts: Int32Array
  ends: Int32Array
  length = 0

  constructor(size: number) {
    this.codes = new Uint16Array(size)
    this.starts = new Int32Array(size)
    this.ends = new Int32Array(size)
  }

  add(code: number, start: number, end: number): void {
    if (this.length === this.codes.length) this.grow(this.length)
    this.codes[this.length] = code
    this.starts[this.length] = start
    this.ends[this.length] = end
    this.length += 1
  }

  /** Empty again; after a giant text its memory is given back. */
  cleared(): this {
    this.length = 0
    if (this.codes.length > largestKept) {
      this.codes = new Uint16Array(usualSize)
      this.starts = new Int32Array(usualSize)
      this.ends = new Int32Array(usualSize)
    }
    return this
  }

  makeRoom(more: number): void {
    if (this.length + more > this.codes.length) this.grow(this.length + more)
  }

  private grow(least: number): void {
    const { codes, starts, ends } = this
    const size = Math.max(codes.length * 2, least) + 16
    this.codes = new Uint16Array(size)
    this.starts = new Int32Array(size)
    this.ends = new Int32Array(size)
    this.codes.set(codes)
    this.starts.set(starts)
    this.ends.set(ends)
  }
}

const usualSize = 4096
const largestKept = 1 << 18

const textOf = (codes: Uint16Array, length: number): string =>
  Buffer.from(codes.buffer, codes.byteOffset, length * 2).toString('utf16le')

const scratch = new Draft(usualSize)

const blank = 32

/** Character by character: width, script, look-alikes, case; zero-width characters fall out. */
function fold(original: string): Draft {
  const draft = scratch.cleared()
  for (let at = 0; at < original.length; at += 1) {
    at = foldUnits(original, at, draft)
    if (at === original.length) break
    const char = String.fromCodePoint(original.codePointAt(at) as number)
    const written = foldChar(char)
    for (let k = 0; k < written.length; k += 1) draft.add(written.charCodeAt(k), at, at + char.length)
    at += char.length - 1
    if (numbersWhatFollows(char, original, at + 1)) draft.add(blank, at, at + 1)
  }
  return draft
}

/** One unit for one, as most are: up to the first that is not, whose place is returned. */
function foldUnits(original: string, from: number, draft: Draft): number {
  draft.makeRoom(original.length - from)
  const { codes, starts, ends, length } = draft
  let at = from
  for (let to = length; at < original.length; at += 1, to += 1) {
    const code = foldUnit(original.charCodeAt(at))
    if (code === notOneUnit) break
    codes[to] = code
    starts[to] = at
    ends[to] = at + 1
  }
  draft.length = length + at - from
  return at
}

/** So many ornaments in a row at most are taken for filling inside a word. */
const mostFilling = 4

/** Drops symbols between two Han characters, spaces around letter-spaced Han characters, and repeated spaces. In place. */
function joinSpaced(draft: Draft): void {
  const { codes, length } = draft
  let to = 0
  for (let at = 0; at < length; ) {
    if (isOrdinary(codes[at] as number)) {
      if (to < at) move(draft, at, to)
      at += 1
      to += 1
      continue
    }
    if (isSeparator(codes[at] as number)) {
      const signs = separatedRun(draft, to, at)
      for (let k = 0; k < signs; k += 1, at += 2) move(draft, at + 1, to++)
      if (signs > 0) continue
    }
    const width = fillerAt(codes, at)
    if (width > 0) {
      const next = skipFilling(draft, at)
      const inside = next < length && to > 0 && isHan(codes[to - 1] as number) && isHan(codes[next] as number)
      if (inside && !joinsTimes(draft, to, at) && (!onlyBlanks(codes, at, next) || letterSpaced(draft, to, next))) {
        at = next
        continue
      }
      if (codes[at] === blank && to > 0 && codes[to - 1] === blank) {
        at += 1
        continue
      }
    }
    for (let k = Math.max(width, 1); k > 0; k -= 1) move(draft, at++, to++)
  }
  draft.length = to
}

const tilde = '~'.charCodeAt(0)
const endsTime = new Set([...'一二三四五六七八九十日天点半时刻号'].map((char) => char.charCodeAt(0)))
const beginsTime = new Set([...'周星礼一二两三四五六七八九十上中下晚'].map((char) => char.charCodeAt(0)))

/** 周一~周六, 九点~十一点: between two times the wave means "to" and is no ornament. */
const joinsTimes = ({ codes }: Draft, to: number, at: number): boolean =>
  codes[at] === tilde && endsTime.has(codes[to - 1] as number) && beginsTime.has(codes[at + 1] as number)

function move({ codes, starts, ends }: Draft, from: number, to: number): void {
  codes[to] = codes[from] as number
  starts[to] = starts[from] as number
  ends[to] = ends[from] as number
}

function skipFilling({ codes, length }: Draft, from: number): number {
  let at = from
  for (let seen = 0; at < length && seen < mostFilling; seen += 1) {
    const width = fillerAt(codes, at)
    if (width === 0) break
    at += width
  }
  return at
}

function onlyBlanks(codes: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (codes[at] !== blank) return false
  return true
}

/**
 * 数.学.补.课: how many signs from here on stand between single Han characters. Two in a row are spelling; a lone one only
 * when nothing else touches the pair. Numerals apart: 一-三 is a range.
 */
function separatedRun({ codes, length }: Draft, to: number, at: number): number {
  const sign = codes[at]
  if (to === 0 || !isPlainHan(codes[to - 1] as number)) return 0
  let end = at
  while (end + 1 < length && codes[end] === sign && isPlainHan(codes[end + 1] as number)) end += 2
  const signs = (end - at) / 2
  const alone = signs === 1 && (to < 2 || !isHan(codes[to - 2] as number)) && (end >= length || !isHan(codes[end] as number))
  return signs > 1 || alone ? signs : 0
}

const numerals = new Set([...'零一二三四五六七八九十百日'].map((char) => char.charCodeAt(0)))
const isPlainHan = (code: number) => isHan(code) && !numerals.has(code)

/** A space belongs to letter-spacing when the Han character on either side stands alone between spaces. `to`: units written so far. */
function letterSpaced({ codes, starts, ends, length }: Draft, to: number, next: number): boolean {
  if (next + 1 >= length || codes[next + 1] === blank || to < 2 || codes[to - 2] === blank) return true
  // the space before it was dropped a moment ago: 在 职 教 师授课
  return isHan(codes[to - 2] as number) && (starts[to - 1] as number) > (ends[to - 2] as number)
}

type Speller = (draft: Draft) => Draft

/** Replaces evasive spellings by what is meant; they are looked up by their first two units, the longest first. */
function speller(spellings: readonly Evasion[]): Speller {
  const mayBegin = beginningsOf(spellings.map(({ written }) => written))
  const byPair = new Map<string, Evasion[]>()
  for (const spelling of [...spellings].sort((a, b) => b.written.length - a.written.length)) {
    const pair = spelling.written.slice(0, 2)
    byPair.set(pair, [...(byPair.get(pair) ?? []), spelling])
  }
  const spellingAt = (draft: Draft, at: number) =>
    byPair
      .get(String.fromCharCode(draft.codes[at] as number, draft.codes[at + 1] as number))
      ?.find((spelling) => stands(spelling.written, draft, at) && fits(spelling, draft, at))
  const respelled = new Draft(usualSize)
  return (draft) => {
    const { codes, starts, ends, length } = draft
    let out: Draft | null = null
    for (let at = 0; at < length; ) {
      const may = at + 1 < length && mayBegin(codes[at] as number, codes[at + 1] as number)
      const spelling = may ? spellingAt(draft, at) : undefined
      if (spelling) {
        out ??= copied(draft, at, respelled.cleared())
        const last = at + spelling.written.length - 1
        for (let k = 0; k < spelling.meant.length; k += 1)
          out.add(spelling.meant.charCodeAt(k), starts[at] as number, ends[last] as number)
        at = last + 1
        continue
      }
      out?.add(codes[at] as number, starts[at] as number, ends[at] as number)
      at += 1
    }
    return out ?? draft
  }
}

const respellCharacters = speller(splitCharacters)
const respellWords = speller(evasions)

function copied(draft: Draft, length: number, copy: Draft): Draft {
  for (let at = 0; at < length; at += 1) copy.add(draft.codes[at] as number, draft.starts[at] as number, draft.ends[at] as number)
  return copy
}

function stands(written: string, { codes, length }: Draft, at: number): boolean {
  if (at + written.length > length) return false
  for (let k = 2; k < written.length; k += 1) if (codes[at + k] !== written.charCodeAt(k)) return false
  return true
}

/** Letters count as a word only beside a Han character and never inside a longer run of letters, so that codes and addresses stay as they are. */
function fits({ written, not, notBefore, onlyBefore }: Evasion, { codes, length }: Draft, at: number): boolean {
  const end = at + written.length
  const [before, after] = [at > 0 ? (codes[at - 1] as number) : 0, end < length ? (codes[end] as number) : 0]
  if (after && not?.includes(String.fromCharCode(after))) return false
  if (after && onlyBefore !== undefined && !onlyBefore.includes(String.fromCharCode(after))) return false
  if (before && notBefore?.includes(String.fromCharCode(before))) return false
  const [first, last] = [written.charCodeAt(0), written.charCodeAt(written.length - 1)]
  // Beside a Han character of its own a letter may meet a digit: 提f30分, 周ri9点.
  if (/[^a-z0-9]/.test(written)) return !sameKind(first, before) && !sameKind(last, after)
  if (isAlnum(before) || isAlnum(after)) return false
  return !partOfAddress(before) && !partOfAddress(after) && (isHan(before) || isHan(after))
}

const isDigit = (code: number) => code >= 48 && code <= 57
const sameKind = (a: number, b: number) => isAlnum(a) && isAlnum(b) && isDigit(a) === isDigit(b)

const addressSigns = new Set([...'-._/:@'].map((sign) => sign.charCodeAt(0)))
const partOfAddress = (code: number) => addressSigns.has(code)

/** The original span behind normalised characters from..to (to exclusive). */
export function originalSpan(normalized: Normalized, from: number, to: number): { from: number; to: number } {
  if (to <= from) return { from: 0, to: 0 }
  return { from: normalized.starts[from] ?? 0, to: normalized.ends[to - 1] ?? 0 }
}
