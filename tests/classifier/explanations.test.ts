import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import type { Finding } from '#policy/nouns.ts'
import { rules } from '#policy/rules/index.ts'

const judge = (text: string, more: object = {}) => classify({ id: 'x', text, ...more })
const findingOf = (code: string, text: string, more: object = {}) =>
  judge(text, more).findings.find(({ violation }) => violation === code) as Finding

describe('an explanation', () => {
  it('names the words, the law and its article in both languages', () => {
    const { explanation, legalBasis } = findingOf('A02', '初三数学班，签约保过，报名咨询')
    expect(explanation.zh).toMatch(/保过.*依据：《中华人民共和国广告法》第二十四条第（一）项/)
    expect(explanation.en).toMatch(/保过.*Basis: Advertising Law, art\. 24\(1\)/)
    expect(legalBasis[0]).toBe('AD-24.1')
  })

  it('cites the law of the day of the conduct', () => {
    const zh = (publishedAt: string) =>
      findingOf('A21', '销售冒充家长在群里说孩子提分', { kind: 'complaint', publishedAt }).explanation.zh
    expect(zh('2025-10-14')).toContain('2019年修正')
    expect(zh('2025-10-15')).toContain('2025年修订')
  })

  it('carries subject, grades and manner that stand beside the words', () => {
    expect(findingOf('T05', '五年级数学，周六上午9:00-11:00，线下面授，报名咨询').facts).toMatchObject({
      subject: '数学',
      grades: ['P5'],
      mode: 'offline',
      start: '09:00',
      end: '11:00',
      weekdays: [6],
    })
  })

  it('groups one violation of one text, with the place of every other quote', () => {
    const text = '保过班招生！不过退款！签约保分！初三数学，报名从速'
    const { findings } = judge(text)
    expect(findings.filter(({ violation }) => violation === 'A02')).toHaveLength(1)
    const also = findingOf('A02', text).facts.alsoQuoted as { quote: string; from: number; to: number; rule: string }[]
    expect(also.length).toBeGreaterThan(0)
    for (const { quote, from, to, rule } of also) {
      expect(quote).toBe(text.slice(from, to))
      expect(rule).toMatch(/^A02\./)
    }
  })

  it('names a law once, however many of its articles it cites', () => {
    const { explanation } = findingOf('A02', '初三数学班，签约保过，报名咨询')
    expect(explanation.zh).toContain('《中华人民共和国广告法》第二十四条第（一）项、第五十八条第一款第（六）项。')
    expect(explanation.en).toContain('Basis: Advertising Law, art. 24(1), art. 58(1)(6).')
  })

  it('quotes no part of what it quotes already', () => {
    const text = '五年级英语班，课后每天发一页练习，群里拍照打卡，老师逐一批改，报名中'
    const { from, to, facts } = findingOf('T08', text)
    const also = (facts.alsoQuoted ?? []) as { from: number; to: number }[]
    expect(also.filter((other) => other.from < to && from < other.to)).toEqual([])
  })

  it('rests on the evening limit that was held against the class', () => {
    expect(findingOf('T06', '初二物理，周三18:30-20:31，报名咨询').legalBasis).not.toContain('M20.3')
    expect(findingOf('T06', '初二物理线上直播课，周三20:31-21:01，报名咨询').legalBasis).not.toContain('M20.2')
  })

  it('says what a lesson costs and what it may cost', () => {
    const { explanation } = findingOf('F01', '六年级数学一对一，每课时280元，报名联系前台')
    expect(explanation.zh).toContain('折合每45分钟280元，高于上限55元')
    expect(explanation.en).toContain('280 yuan per 45 minutes, above the ceiling of 55 yuan')
  })

  it('does not take a letter about a child’s teacher for one about adult training', () => {
    const text = '机构里教我孩子英语的老师连教师资格证都没有'
    expect(findingOf('P01', text, { kind: 'complaint' }).facts).not.toHaveProperty('scope')
  })

  it('gives counter-evidence its reason in both languages', () => {
    const { counterEvidence } = judge('我中心不承诺保过，英语班报名中，欢迎咨询')
    expect(counterEvidence.find(({ quote }) => quote === '保过')?.why).toBe('同一分句中被否定 (denied in the same clause)')
  })
})

/** Breaches of all rules, cut and mixed with marks that move offsets. */
const breaches = rules.flatMap(({ examples }) =>
  examples.breach.slice(0, 2).map((each) => (typeof each === 'string' ? each : each.text)),
)
const noise = fc.constantFrom('\u200b', '🔥', ' ', '\n', '·', '（', '補習', 'Ｓ学', '𠮷', '①', '<b>', '。', '\ud83d')
const piece = fc.oneof({ arbitrary: fc.constantFrom(...breaches), weight: 3 }, { arbitrary: noise, weight: 2 })
const mixed = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.array(fc.tuple(fc.nat(200), noise), { maxLength: 6 }))
  .map(([pieces, inserts]) => inserts.reduce((text, [at, mark]) => text.slice(0, at) + mark + text.slice(at), pieces.join('')))

describe('every quote', () => {
  it('is exactly the slice of title or text that its offsets name', () => {
    let quotes = 0
    fc.assert(
      fc.property(
        mixed,
        fc.option(mixed, { nil: undefined }),
        fc.constantFrom('ad', 'page', 'complaint'),
        (text, title, kind) => {
          const record = classify({ id: 'x', text, kind, ...(title === undefined ? {} : { title }) } as Parameters<
            typeof classify
          >[0])
          const exact = ({ quote, from, to, where }: { quote: string; from: number; to: number; where: string }) => {
            quotes += 1
            expect(quote).toBe((where === 'title' ? (title ?? '') : text).slice(from, to))
            expect(quote).not.toBe('')
          }
          for (const finding of record.findings) {
            exact(finding)
            for (const other of (finding.facts.alsoQuoted ?? []) as Parameters<typeof exact>[0][]) exact(other)
          }
          expect(new Set(record.findings.map(({ violation }) => violation)).size).toBe(record.findings.length)
        },
      ),
      { numRuns: 150, seed: 20261125 },
    )
    expect(quotes).toBeGreaterThan(150)
  })
})
