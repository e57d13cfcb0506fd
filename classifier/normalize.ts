/** Writes a text the way the lexicons are written, and remembers for every character where it stood in the original (UTF-16 offsets). */
import { type Evasion, evasions } from './evasions.ts'
import { lookAlikes, simplified } from './traditional.ts'

export type Normalized = {
  text: string
  /** Original offset at which normalised character i begins, and where it ends. */
  starts: Int32Array
  ends: Int32Array
}

/** Reads at most this many UTF-16 units of one text: about forty times the longest real advert page. */
const readLimit = 2_000_000

const zeroWidth = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\u0000-\u0008\u000e-\u001f\u007f]/
const decoration = /[·•・‧∙*＊#＃_^~`'´｀丶\\✦★☆◆◇■□●○▲△▼※→←↑↓❤♥♡✨🔥⭐]/u
const emoji = /\p{Extended_Pictographic}/u
const dashes = /[‐‑‒–—―−﹣－ー]/
const isHan = (code: number) => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)
const isAlnum = (code: number) => (code >= 48 && code <= 57) || (code >= 97 && code <= 122)
const pictures: Record<string, string> = {
  '🈷': '月',
  '🌞': '日',
  '☀': '日',
  '✖': '',
  '❌': '',
  '🔪': '🔪',
  '①': '1',
  '②': '2',
  '③': '3',
}

export function normalize(original: string): Normalized {
  const folded = fold(original.length > readLimit ? original.slice(0, readLimit) : original)
  return respell(joinSpaced(folded))
}

/** Growing arrays of one normalised text. */
class Draft {
  chars: string[] = []
  starts: number[] = []
  ends: number[] = []
  add(char: string, start: number, end: number): void {
    this.chars.push(char)
    this.starts.push(start)
    this.ends.push(end)
  }
}

/** Character by character: width, script, look-alikes, case; zero-width characters fall out. */
function fold(original: string): Draft {
  const draft = new Draft()
  for (let at = 0; at < original.length; ) {
    const code = original.charCodeAt(at)
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      const char = original.charAt(at)
      draft.add(code > 0x4e00 ? (simplified.get(char) ?? lookAlikes.get(char) ?? char) : char, at, at + 1)
      at += 1
      continue
    }
    const char = String.fromCodePoint(original.codePointAt(at) ?? 0)
    for (const folded of foldOne(char)) draft.add(folded, at, at + char.length)
    at += char.length
  }
  return draft
}

const foldCache = new Map<string, string[]>()

function foldOne(char: string): string[] {
  const known = foldCache.get(char)
  if (known) return known
  const made = foldUncached(char)
  if (foldCache.size < 5000) foldCache.set(char, made)
  return made
}

function foldUncached(char: string): string[] {
  if (zeroWidth.test(char)) return []
  const picture = pictures[char]
  if (picture !== undefined) return [...picture]
  if (dashes.test(char)) return ['-']
  if (char === '～' || char === '〜') return ['~']
  if (/[“”„‟「」『』〝〞＂«»]/.test(char)) return ['"']
  if (/[\n\r\u2028\u2029\u0085]/.test(char)) return ['\n']
  if (/\s/.test(char)) return [' ']
  const wide = char.normalize('NFKC').toLowerCase()
  if (wide.length > 6) return [' ']
  return [...wide].map((one) => (/\s/.test(one) ? ' ' : (simplified.get(one) ?? lookAlikes.get(one) ?? one)))
}

/** Drops symbols between two Han characters, spaces around letter-spaced Han characters, and repeated spaces. */
function joinSpaced(draft: Draft): Draft {
  const joined = new Draft()
  const { chars } = draft
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? ''
    if (isFiller(char)) {
      const next = skipFillers(chars, at)
      if (betweenHan(joined, chars[next]) && (!onlySpaces(chars, at, next) || letterSpaced(joined, chars, next))) {
        at = next - 1
        continue
      }
      if (char === ' ' && joined.chars.at(-1) === ' ') continue
    }
    joined.add(char, draft.starts[at] ?? 0, draft.ends[at] ?? 0)
  }
  return joined
}

const isFiller = (char: string) => char === ' ' || decoration.test(char) || (char.length > 1 && char !== '🔪' && emoji.test(char))

function skipFillers(chars: string[], from: number): number {
  let at = from
  while (at < chars.length && at - from < 4 && isFiller(chars[at] ?? '')) at += 1
  return at
}

function onlySpaces(chars: string[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (chars[at] !== ' ') return false
  return true
}

function betweenHan(joined: Draft, next: string | undefined): boolean {
  return isHan(joined.chars.at(-1)?.charCodeAt(0) ?? 0) && isHan(next?.charCodeAt(0) ?? 0)
}

/** A space belongs to letter-spacing when the Han character on either side stands alone between spaces. */
function letterSpaced(joined: Draft, chars: string[], next: number): boolean {
  const after = chars[next + 1]
  if (after === undefined || after === ' ') return true
  const before = joined.chars.at(-2)
  return before === ' ' || before === undefined
}

const longest = Math.max(...evasions.map(({ written }) => written.length))
const byFirst = new Map<string, Evasion[]>()
for (const evasion of evasions) {
  const first = evasion.written.charAt(0)
  const group = byFirst.get(first) ?? []
  group.push(evasion)
  byFirst.set(
    first,
    group.sort((a, b) => b.written.length - a.written.length),
  )
}

/** Replaces evasive spellings by the word that is meant. */
function respell(draft: Draft): Normalized {
  const out = new Draft()
  const { chars, starts, ends } = draft
  for (let at = 0; at < chars.length; ) {
    const char = chars[at] ?? ''
    const evasion = byFirst.has(char.charAt(0)) ? evasionAt(chars, at) : null
    if (!evasion) {
      out.add(char, starts[at] ?? 0, ends[at] ?? 0)
      at += 1
      continue
    }
    const length = [...evasion.written].length
    const [start, end] = [starts[at] ?? 0, ends[at + length - 1] ?? 0]
    for (const meant of evasion.meant) out.add(meant, start, end)
    at += length
  }
  return settle(out)
}

function evasionAt(chars: string[], at: number): Evasion | null {
  const ahead = chars.slice(at, at + longest).join('')
  for (const evasion of byFirst.get(ahead.charAt(0)) ?? []) {
    if (ahead.startsWith(evasion.written) && fits(evasion, chars, at)) return evasion
  }
  return null
}

/** Letters count as a word only beside a Han character and never inside a longer run of letters, so that codes and addresses stay as they are. */
function fits(evasion: Evasion, chars: string[], at: number): boolean {
  const { written, not, notBefore } = evasion
  const before = chars[at - 1] ?? ''
  const after = chars[at + [...written].length] ?? ''
  if (not?.includes(after) && after) return false
  if (notBefore?.includes(before) && before) return false
  const [first, last] = [written.charCodeAt(0), written.charCodeAt(written.length - 1)]
  if (isAlnum(first) && isAlnum(before.charCodeAt(0))) return false
  if (isAlnum(last) && isAlnum(after.charCodeAt(0))) return false
  const allLatin = !/[^a-z0-9]/.test(written)
  if (allLatin && (/[-._/:@]/.test(before) || /[-._/:@]/.test(after))) return false
  return !allLatin || isHan(before.charCodeAt(0)) || isHan(after.charCodeAt(0))
}

/** Flattens to plain arrays; characters of two units keep one offset pair a unit, so that text[i] and starts[i] agree. */
function settle(draft: Draft): Normalized {
  const text = draft.chars.join('')
  const starts = new Int32Array(text.length)
  const ends = new Int32Array(text.length)
  let unit = 0
  for (let at = 0; at < draft.chars.length; at += 1) {
    const length = draft.chars[at]?.length ?? 0
    for (let k = 0; k < length; k += 1, unit += 1) {
      starts[unit] = draft.starts[at] ?? 0
      ends[unit] = draft.ends[at] ?? 0
    }
  }
  return { text, starts, ends }
}

/** The original span behind normalised characters from..to (to exclusive). */
export function originalSpan(normalized: Normalized, from: number, to: number): { from: number; to: number } {
  if (to <= from) return { from: 0, to: 0 }
  return { from: normalized.starts[from] ?? 0, to: normalized.ends[to - 1] ?? 0 }
}
