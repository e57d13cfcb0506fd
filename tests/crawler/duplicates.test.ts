/** How well one advert that was posted again is told from two adverts, on pairs made from our own texts with a fixed seed. */
import { describe, expect, it } from 'vitest'
import { groupTexts } from '#crawler/comparing/groups.ts'
import { isByOthers, publisherOf } from '#crawler/comparing/publisher.ts'
import { sameText, textSignature, textSimilarity } from '#crawler/comparing/text-signature.ts'
import { type Pair, pairsOf } from './duplicates/pairs.ts'

const pairs = pairsOf(150, 20261126)
const grouped = ({ one, two }: Pair) => groupTexts([one, two]).length === 1

const alike = ({ one, two }: Pair) => {
  const [a, b] = [textSignature(one), textSignature(two)]
  return a !== null && b !== null && textSimilarity(a, b) >= sameText
}

function measure(judge: (pair: Pair) => boolean): { precision: number; recall: number } {
  const joined = pairs.filter(judge)
  const right = joined.filter(({ same }) => same).length
  return { precision: right / joined.length, recall: right / pairs.filter(({ same }) => same).length }
}

/** Least share of pairs of one kind that are judged rightly. What was cut to a fifth less is not one text any more by its letters. */
const gates: [about: string, right: number][] = [
  ['other punctuation and spaces', 0.99],
  ['an opening in front', 0.99],
  ['without its last sentence', 0.75],
  ['sentences in another order', 0.99],
  ['other figures', 0.97],
  ['other words', 0.97],
  ['a price added', 0.99],
  ['some characters mistyped', 0.97],
  ['the same template of another institution', 0.97],
  ['another advert of the same institution', 0.99],
  ['another advert of another institution', 0.99],
]

describe('adverts posted again', () => {
  it('are told from others: precision 0.98, recall 0.95', () => {
    const [whole, byText] = [measure(grouped), measure(alike)]
    console.log(
      `near-duplicates, ${pairs.length} pairs: precision ${whole.precision.toFixed(3)}, recall ${whole.recall.toFixed(3)}` +
        ` (by the text alone ${byText.precision.toFixed(3)}, ${byText.recall.toFixed(3)})`,
    )
    expect(whole.precision).toBeGreaterThanOrEqual(0.98)
    expect(whole.recall).toBeGreaterThanOrEqual(0.95)
  })

  it.each(gates)('%s: %d right', (about, least) => {
    const these = pairs.filter((pair) => pair.about === about)
    expect(these).toHaveLength(150)
    expect(these.filter((pair) => grouped(pair) === pair.same).length / these.length).toBeGreaterThanOrEqual(least)
  })

  it('all have a kind with a gate', () =>
    expect(new Set(pairs.map(({ about }) => about))).toEqual(new Set(gates.map(([about]) => about))))
})

describe('whose advert it is', () => {
  const advert = '暑假班开始报名，小班授课，名额不多，欢迎家长带孩子来试听。'
  const by = (...lines: string[]) => publisherOf([advert, ...lines].join('\n'))

  it('is told by names, and by number and place together', () => {
    expect(isByOthers(by('星桥培训学校'), by('文澜培训学校'))).toBe(true)
    expect(isByOthers(by('电话028-86660001', '地址：青羊区西大街18号'), by('电话028-85550001', '地址：武侯区科华北路62号'))).toBe(
      true,
    )
  })

  it('is not told by a number alone, nor by what one of them leaves out', () => {
    expect(isByOthers(by('电话028-86660001'), by('电话028-85550001'))).toBe(false)
    expect(isByOthers(by('电话028-86660001', '地址：青羊区西大街18号'), by('电话028-85550001', '地址：青羊区西大街18号'))).toBe(
      false,
    )
    expect(isByOthers(by('星桥培训学校'), by())).toBe(false)
    expect(isByOthers(by('成都市星桥培训学校'), by('星桥培训学校'))).toBe(false)
  })
})
