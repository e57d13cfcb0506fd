/** Reads the small pattern language of policy/rules/define.ts: literal anchors for the one-pass matcher, a bounded expression to confirm. */
import { words } from '#policy/rules/words.ts'
import { rateOf } from './frequent-words.ts'
import { isBounded, wordAlone } from './word-bounds.ts'

export type Pattern = {
  source: string
  /** The whole pattern. */
  expression: RegExp
  /** Every match is found by one of these. */
  entries: Entry[]
}

/** One of `words` begins at most `before` units ahead of the anchor's beginning, or `after` behind it. */
export type Must = { words: string[]; before: number; after: number }

/** A way into a pattern: words to look for, and what to hold against the text where one stands. */
export type Entry = {
  /** One of these literals stands in every match. */
  anchors: string[]
  /** What else stands in every match: a place that lacks one of them needs no closer look. */
  musts: Must[]
  /** Confirms a match where an anchor begins; its first group is what stands before. Null when the anchor is the whole pattern. */
  atAnchor: RegExp | null
}

type Choice = { kind: 'words'; words: string[]; optional: boolean }
type Part =
  | Choice
  | { kind: 'gap'; expression: string; most: number }
  | { kind: 'number' }
  | { kind: 'not'; words: string[]; behind: boolean }

const sentenceEnd = '。!?;\\n'
/** Arabic or Chinese number; masked numbers of anonymised texts count too. */
const number = '(?:\\d{1,7}(?:\\.\\d{1,2})?|[零一二三四五六七八九十百千万两几数多]{1,6}|digit)'
const longestNumber = '1234567.89'.length
/** 分 behind a number is a point of a score unless one of these follows: minutes, branches, fractions. */
const notPoints = '钟|之|类|校|店|部|公|米|成|层|段|析|享|别|组|期|开|配|清|数线|制|批|场|次|秒'.split('|')

function wordsOf(source: string): string[] {
  return source.split('|').flatMap((word) => {
    if (!word.startsWith('@')) return [word]
    const list = words[word.slice(1) as keyof typeof words]
    if (!list) throw new Error(`pattern names an unknown list: ${word}`)
    return [...list]
  })
}

function partsOf(source: string): Part[] {
  const token = /!\{([^}]*)\}|<\{([^}]*)\}|\{([^}]*)\}|\(([^)]*)\)|~(\d+)|_(\d+)|(#)|([^{}()~_#!<]+|[!<])/g
  return [...source.matchAll(token)].map(([, not, behind, some, maybe, wide, narrow, digit, plain]): Part => {
    if (not !== undefined) return { kind: 'not', words: wordsOf(not), behind: false }
    if (behind !== undefined) return { kind: 'not', words: wordsOf(behind), behind: true }
    if (some !== undefined) return { kind: 'words', words: wordsOf(some), optional: false }
    if (maybe !== undefined) return { kind: 'words', words: wordsOf(maybe), optional: true }
    if (wide !== undefined) return loose(wide)
    if (narrow !== undefined) return tight(narrow)
    if (digit !== undefined) return { kind: 'number' }
    return { kind: 'words', words: [plain ?? ''], optional: false }
  })
}

export function compilePattern(source: string): Pattern {
  const parts = partsOf(source)
  return { source, expression: new RegExp(parts.map(expressionOf).join(''), 'g'), entries: entriesOf(parts, source) }
}

/** A choice that is looked for and has words with signs inside is taken apart: its plain words are one way in, each of the others is one more. */
function entriesOf(parts: Part[], source: string): Entry[] {
  const anchor = anchorOf(parts, source)
  if (anchor.mixed) return takenApart(parts, anchor.first).flatMap((some) => entriesOf(some, source))
  const plain =
    parts.every((part) => part.kind === 'words' && !part.optional && !part.words.some(isBounded)) && anchor.size === parts.length
  return [{ anchors: anchor.words, musts: mustsOf(parts, anchor), atAnchor: plain ? null : anchoredAt(parts, anchor.first) }]
}

function takenApart(parts: Part[], at: number): Part[][] {
  const { words } = parts[at] as Choice
  const plain = words.filter((word) => !signs.test(word))
  const ways: Part[][] = words.filter((word) => signs.test(word)).map(partsOfWord)
  if (plain.length > 0) ways.unshift([{ kind: 'words', words: plain, optional: false }])
  return ways.map((way) => [...parts.slice(0, at), ...way, ...parts.slice(at + 1)])
}

/** Starts at the anchor and looks back for what the pattern wants before it: one try instead of one from every place before. */
function anchoredAt(parts: readonly Part[], first: number): RegExp {
  const [before, from] = [parts.slice(0, first), parts.slice(first)].map((some) => some.map(expressionOf).join(''))
  return new RegExp(before ? `(?<=(${before}))${from}` : (from as string), 'y')
}

/** A word that is only a number rules nothing out. */
function mustsOf(parts: readonly Part[], { first, size }: Anchor): Must[] {
  return parts.flatMap((part, at) => {
    if (part.kind !== 'words' || part.optional || (at >= first && at < first + size)) return []
    const words = [...new Set(part.words.map(longestPiece))]
    if (words.includes('')) return []
    // the piece may stand anywhere in its word
    return at < first
      ? [{ words, before: longestOf(parts.slice(at, first)), after: 0 }]
      : [{ words, before: 0, after: longestOf(parts.slice(first, at + 1)) }]
  })
}

/** Units that parts in a row cover at most. */
const longestOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + longest(part), 0)

function longest(part: Part): number {
  if (part.kind === 'number') return longestNumber
  if (part.kind === 'gap') return part.most
  return part.kind === 'not'
    ? 0
    : Math.max(...part.words.map((word) => (signs.test(word) ? longestOf(partsOfWord(word)) : word.length)))
}

function expressionOf(part: Part): string {
  if (part.kind === 'number') return number
  if (part.kind === 'gap') return part.expression
  const any = [...part.words]
    .sort((a, b) => b.length - a.length)
    .map(wordExpression)
    .join('|')
  if (part.kind === 'not') return part.behind ? `(?<!${any})` : `(?!${any})`
  return `(?:${any})${part.optional ? '?' : ''}`
}

const gap = (not: string, max: string): Part => ({ kind: 'gap', expression: `[^${not}]{0,${max}}?`, most: Number(max) })
const loose = (max: string) => gap(sentenceEnd, max)
const tight = (max: string) => gap(`${sentenceEnd},、:."()\\[\\]`, max)
const signs = /#|~\d+|_\d+/

/** Signs work inside a word of a choice, too: {考了#分|被~8录取}. */
function partsOfWord(word: string): Part[] {
  const pieces = word.split(/(#|~\d+|_\d+|(?<=#)分)/).filter(Boolean)
  return pieces.flatMap((piece, at): Part[] => {
    if (piece === '#') return [{ kind: 'number' }]
    if (/^~\d+$/.test(piece)) return [loose(piece.slice(1))]
    if (/^_\d+$/.test(piece)) return [tight(piece.slice(1))]
    const points = piece === '分' && pieces[at - 1] === '#'
    const literal: Part = { kind: 'words', words: [piece], optional: false }
    return points ? [literal, { kind: 'not', words: notPoints, behind: false }] : [literal]
  })
}

const wordExpression = (word: string): string =>
  signs.test(word) ? partsOfWord(word).map(expressionOf).join('') : wordAlone(word)

const mostAnchors = 400

type Anchor = { words: string[]; first: number; size: number; mixed: boolean; score: number }

/** What is rare is looked for. */
const rarity = (words: readonly string[]) => -words.reduce((sum, word) => sum + rateOf(word), 0)

/** The run of neighbouring required words that is rarest, or the plain pieces of one word with signs inside. */
function anchorOf(parts: Part[], source: string): Anchor {
  let best: Anchor | null = null
  const offer = (anchor: Anchor) => {
    if (!anchor.words.includes('') && (!best || anchor.score > best.score)) best = anchor
  }
  for (let first = 0; first < parts.length; first += 1) {
    let run: string[] = ['']
    for (let at = first; at < parts.length; at += 1) {
      const part = parts[at]
      if (part?.kind !== 'words' || part.optional || run.length * part.words.length > mostAnchors) break
      const mixed = part.words.some((word) => signs.test(word))
      if (mixed && at > first) break
      const pieces = mixed ? part.words.map(longestPiece) : part.words
      run = run.flatMap((head) => pieces.map((tail) => head + tail))
      offer({ words: [...new Set(run)], first, size: at - first + 1, mixed, score: rarity(run) })
      if (mixed) break
    }
  }
  const found = best as Anchor | null
  if (!found) throw new Error(`pattern has no word to look for: ${source}`)
  return found
}

const longestPiece = (word: string) =>
  word.split(/#|~\d+|_\d+/).reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')
