/** The one pass over a text finds what every pattern's own expression finds when it is tried at each place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexiconOf } from '#classifier/classify.ts'
import { makeFinder } from '#classifier/find-patterns.ts'
import { compilePattern } from '#classifier/pattern.ts'
import { rules } from '#policy/rules/index.ts'

const lexicon = lexiconOf(rules)
const find = makeFinder(lexicon)

/** Slow and plain: no words looked for first, no reach, every entry tried where one of its anchors stands. */
function plainly(sources: readonly string[], text: string): string[] {
  const found = new Set<string>()
  for (const source of new Set(sources)) {
    for (const { anchors, atAnchor } of compilePattern(source).entries) {
      for (let at = 0; at < text.length; at += 1) {
        // 展 and 展览 may both be words of one pattern
        const here = anchors.filter((word) => text.startsWith(word, at))
        if (!atAnchor) for (const word of here) found.add(`${at} ${at + word.length}`)
        else if (here.length > 0) {
          atAnchor.lastIndex = at
          const match = atAnchor.exec(text)
          if (match) found.add(`${at - (match[1]?.length ?? 0)} ${atAnchor.lastIndex}`)
        }
      }
    }
  }
  return [...found]
}

const overlaps = (a: string, b: string) => {
  const [[from = 0, to = 0], [begin = 0, end = 0]] = [a, b].map((span) => span.split(' ').map(Number)) as [number[], number[]]
  return from < end && begin < to
}

/** Names with patterns that are more than a word. */
const names = Object.keys(lexicon).filter((name) => lexicon[name]?.some((source) => /[~_#(<!]/.test(source)))
const namesAtOnce = 12

/** The words that their patterns are made of, so that half-matches are as common as matches. */
const piecesOf = (some: readonly string[]): string[] =>
  some
    .flatMap((name) => lexicon[name] ?? [])
    .flatMap((source) => source.split(/[{}()<!|]|~\d+|_\d+/).map((piece) => piece.replaceAll('#', '3')))
    .filter((piece) => piece !== '' && !piece.startsWith('@'))

const between = fc.constantFrom('', '', '', ',', '。', '的', ' 8', '孩子', '我们学校有很多老师在这里', '\n')
const question = fc.integer({ min: 0, max: names.length - 1 }).chain((first) => {
  const some = Array.from({ length: namesAtOnce }, (_, k) => names[(first + k) % names.length] as string)
  const piece = fc.constantFrom(...piecesOf(some))
  const text = fc
    .array(fc.tuple(piece, between), { minLength: 20, maxLength: 80 })
    .map((parts) => parts.map(([word, joint]) => `${word}${joint}`).join(''))
  return fc.record({ some: fc.constant(some), text })
})

describe('patterns over a text', () => {
  it('are found wherever their own expression holds, and nowhere else', () => {
    let seen = 0
    fc.assert(
      fc.property(question, ({ some, text }) => {
        const hits = find([text])[0]
        for (const name of some) {
          const spans = (hits?.(name) ?? []).map(({ from, to }) => `${from} ${to}`)
          const expected = plainly(lexicon[name] ?? [], text)
          for (const span of spans) expect(expected, `${name} in ${text}`).toContain(span)
          // what lies in a match that was kept before need not be told again
          const missed = expected.filter((span) => !spans.some((kept) => overlaps(kept, span)))
          expect(missed, `${name} in ${text}`).toEqual([])
          seen += spans.length
        }
      }),
      { numRuns: 200, seed: 7 },
    )
    expect(seen).toBeGreaterThan(2000)
  })

  it('reach across as many characters as they say, wherever the text divides', () => {
    const reaching = makeFinder({ wide: ['甲乙~30{丙丁|戊己}'], back: ['{庚辛}_12壬癸壬'] })
    const hits = (written: string) => reaching([written])[0]
    for (let before = 0; before < 90; before += 7) {
      const far = '字'.repeat(before)
      for (const gap of [0, 1, 29, 30]) expect(hits(`${far}甲乙${'字'.repeat(gap)}丙丁`)?.('wide')).toHaveLength(1)
      expect(hits(`${far}甲乙${'字'.repeat(31)}丙丁`)?.('wide')).toHaveLength(0)
      for (const gap of [0, 12]) expect(hits(`${far}庚辛${'字'.repeat(gap)}壬癸壬${far}`)?.('back')).toHaveLength(1)
      expect(hits(`${far}庚辛${'字'.repeat(13)}壬癸壬`)?.('back')).toHaveLength(0)
    }
  })
})
