/** Reads the small pattern language of policy/rules/define.ts: literal anchors for the one-pass matcher, a bounded expression to confirm. */
import { words } from '#policy/rules/words.ts'
import { rateOf } from './frequent-words.ts'

export type Pattern = {
  source: string
  /** One of these literals stands in every match. */
  anchors: string[]
  /** Of each of these lists a literal stands in every match: a text that lacks one needs no closer look. */
  musts: string[][]
  /** The anchor is the whole pattern: nothing is left to confirm. */
  plain: boolean
  /** The whole pattern. */
  expression: RegExp
  /** Confirms a match where an anchor begins; its first group is what stands before. Null when anchors lie inside of words. */
  atAnchor: RegExp | null
  /** Longest possible match before the anchor and in all: the window in which to search when there is no `atAnchor`. */
  before: number
  length: number
}

type Part =
  | { kind: 'words'; words: string[]; optional: boolean }
  | { kind: 'gap'; max: number; expression: string }
  | { kind: 'number' }
  | { kind: 'not'; words: string[]; behind: boolean }

const sentenceEnd = '。!?;\\n'
/** Arabic or Chinese number; masked numbers of anonymised texts count too. */
const number = '(?:\\d{1,7}(?:\\.\\d{1,2})?|[零一二三四五六七八九十百千万两几数多]{1,6}|digit)'
const longestNumber = 10
/** Points of a score, not minutes, branches or fractions. */
const points = '分(?!钟|之|类|校|店|部|公|米|成|层|段|析|享|别|组|期|开|配|清|数线|制|批|场|次|秒)'
const literally = (word: string) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

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
    if (wide !== undefined) return { kind: 'gap', expression: loose(wide), max: Number(wide) }
    if (narrow !== undefined) return { kind: 'gap', expression: tight(narrow), max: Number(narrow) }
    if (digit !== undefined) return { kind: 'number' }
    return { kind: 'words', words: [plain ?? ''], optional: false }
  })
}

export function compilePattern(source: string): Pattern {
  const parts = partsOf(source)
  const anchor = anchorOf(parts, source)
  const expressions = parts.map(expressionOf)
  const lengths = parts.map(longestOf)
  const behind = Math.max(0, ...parts.map((part) => (part.kind === 'not' && part.behind ? longestOf(part) : 0)))
  const before = sum(lengths.slice(0, anchor.first)) + behind + anchor.inset
  const within = anchor.inset > 0
  return {
    source,
    anchors: anchor.words,
    musts: mustsOf(parts),
    plain: parts.every((part) => part.kind === 'words' && !part.optional) && anchor.size === parts.length,
    expression: new RegExp(expressions.join(''), 'g'),
    atAnchor: within ? null : anchoredAt(expressions, anchor.first),
    before,
    length: sum(lengths) + before + 8,
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** Starts at the anchor and looks back for what the pattern wants before it: one try instead of one from every place before. */
function anchoredAt(expressions: readonly string[], first: number): RegExp {
  const before = expressions.slice(0, first).join('')
  return new RegExp(`(?<=(${before}))${expressions.slice(first).join('')}`, 'y')
}

/** A word that is only a number rules nothing out. */
function mustsOf(parts: readonly Part[]): string[][] {
  return parts.flatMap((part) => {
    if (part.kind !== 'words' || part.optional) return []
    const pieces = [...new Set(part.words.map(longestPiece))]
    return pieces.includes('') ? [] : [pieces]
  })
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

const loose = (max: string) => `[^${sentenceEnd}]{0,${max}}?`
const tight = (max: string) => `[^${sentenceEnd},、:."()\\[\\]]{0,${max}}?`
const signs = /#|~\d+|_\d+/

/** Signs work inside a word of a choice, too: {考了#分|被~8录取}. */
function wordExpression(word: string): string {
  return word
    .split(/(#|~\d+|_\d+|(?<=#)分)/)
    .map((piece) => {
      if (piece === '#') return number
      if (piece === '分' && word.includes('#分')) return points
      if (/^~\d+$/.test(piece)) return loose(piece.slice(1))
      return /^_\d+$/.test(piece) ? tight(piece.slice(1)) : literally(piece)
    })
    .join('')
}

const longestWord = (word: string) =>
  word.length + [...word.matchAll(/#|[~_](\d+)/g)].reduce((sum, [, max]) => sum + (max ? Number(max) : longestNumber), 0)

function longestOf(part: Part): number {
  if (part.kind === 'number') return longestNumber
  if (part.kind === 'gap') return part.max
  return Math.max(...part.words.map(longestWord))
}

const mostAnchors = 400

type Anchor = { words: string[]; first: number; size: number; inset: number; score: number }

/** What is rare is looked for. */
const rarity = (words: readonly string[]) => -sum(words.map(rateOf))

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
      const inset = mixed ? Math.max(...part.words.map(longestWord)) : 0
      offer({ words: [...new Set(run)], first, size: mixed ? 0 : at - first + 1, inset, score: rarity(run) })
      if (mixed) break
    }
  }
  const found = best as Anchor | null
  if (!found) throw new Error(`pattern has no word to look for: ${source}`)
  return found
}

const longestPiece = (word: string) =>
  word.split(/#|~\d+|_\d+/).reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')
