import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupTexts } from '#crawler/comparing/groups.ts'
import { applyChange, textChange } from '#crawler/comparing/text-change.ts'
import { bandKeys, sameText, textSignature, textSimilarity } from '#crawler/comparing/text-signature.ts'

const advert =
  '学海教育2024年暑假班开始报名啦！五年级数学提高班每周一到周五上午九点到十一点上课，六年级英语同步课下午两点开始。小班授课，每班不超过八人，专职老师全程辅导，现在报名立减三百元，前二十名还送文具礼包。地址在青羊区西大街18号，咨询电话028-86660001，欢迎家长带孩子来试听。'
const other =
  '天府体能馆的篮球训练营在七月开营，分为启蒙组和提高组，教练都有等级证书，训练以运球、传球和体能为主。每天傍晚在室内场馆进行，报名时请带上孩子的体检证明，场馆门口可以停车，家长能在看台上观看。费用按月收取，中途退出按次结算，余款七天之内退还到原来的账户。'

const similarity = (one: string, two: string) => textSimilarity(textSignature(one)!, textSignature(two)!)

describe('texts that were posted again', () => {
  const again: [about: string, text: string][] = [
    ['with other punctuation and spaces', advert.replaceAll('，', ' , ').replaceAll('。', '\n\n')],
    ['in full-width digits', advert.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['with a sentence in front', `转发一个好消息给各位家长：${advert}`],
    ['with another telephone number', advert.replace('028-86660001', '028-85557788')],
    ['without its end', advert.slice(0, -30)],
    ['a little reworded', advert.replace('开始报名啦', '火热招生中').replace('全程辅导', '耐心辅导').replace('礼包', '套装')],
  ]
  it.each(again)('are one: %s', (_, text) => expect(similarity(advert, text)).toBeGreaterThanOrEqual(sameText))

  it('are not one because they are about the same kind of thing', () => {
    expect(similarity(advert, other)).toBeLessThan(0.2)
    const template = (place: string, road: string, number: number) =>
      `您好，我想反映${place}的培训班在周末给孩子上数学课的问题，地点在${road}${number}号，希望有关部门尽快核实处理，谢谢。`
    expect(similarity(template('学海教育', '西大街', 18), template('博雅学堂二楼', '科华北路', 62))).toBeLessThan(sameText)
  })

  it('are grouped, and the others stay alone', () => {
    const texts = [other, advert, ...again.map(([, text]) => text), '太短']
    expect(groupTexts(texts)).toEqual([[0], [1, 2, 3, 4, 5, 6, 7], [8]])
  })

  it('share a key to be looked up by', () => {
    const keys = new Set(bandKeys(textSignature(advert)!))
    expect(keys.size).toBe(32)
    for (const [, text] of again) expect(bandKeys(textSignature(text)!).some((key) => keys.has(key))).toBe(true)
    expect(bandKeys(textSignature(other)!).some((key) => keys.has(key))).toBe(false)
  })

  it('estimate the true share of common bigrams', () => {
    const bigrams = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))
    const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')
    for (const share of [0, 0.2, 0.4, 0.6, 0.8]) {
      const [one, two] = [plain(advert), plain(advert.slice(0, Math.round(advert.length * share)) + other)]
      const [a, b] = [bigrams(one), bigrams(two)]
      const truth = [...a].filter((bigram) => b.has(bigram)).length / new Set([...a, ...b]).size
      expect(Math.abs(similarity(one, two) - truth)).toBeLessThan(0.12)
    }
  })

  it('are told nothing about when they are almost empty', () => {
    expect(textSignature('报名！！！')).toBeNull()
    expect(groupTexts(['', '', '报名'])).toEqual([[0], [1], [2]])
  })

  it('are signed at more than 4,000 a second', () => {
    const texts = Array.from({ length: 2000 }, (_, index) => `${advert}第${index}期${other.slice(index % 100)}`)
    const began = performance.now()
    for (const text of texts) textSignature(text)
    expect(texts.length / ((performance.now() - began) / 1000)).toBeGreaterThan(4000)
  })
})

describe('two versions of a page', () => {
  const old = '秋季班招生\n五年级数学每周六上午上课\n学费1980元\n地址：西大街18号\n欢迎试听'

  it('that are the same have no change', () => {
    expect(textChange(old, old)).toEqual({ changes: [], added: 0, removed: 0, similarity: 1 })
    expect(textChange('', '')).toMatchObject({ changes: [], similarity: 1 })
  })

  it('are told by what differs inside a line', () => {
    const { changes, added, removed } = textChange(old, old.replace('每周六上午', '工作日晚上'))
    expect(changes).toHaveLength(1)
    const [edit] = changes
    expect(edit).toMatchObject({ kind: 'edited', at: 1, before: '五年级数学每周六上午上课', after: '五年级数学工作日晚上上课' })
    expect([added, removed]).toEqual([4, 4])
    if (edit?.kind !== 'edited') throw new Error('no edit')
    const patched = edit.spans.reduceRight((line, { from, to, text }) => line.slice(0, from) + text + line.slice(to), edit.before)
    expect(patched).toBe(edit.after)
  })

  it('are told by lines that came and went', () => {
    expect(textChange(old, old.replace('学费1980元\n', '')).changes).toEqual([{ kind: 'removed', at: 2, lines: ['学费1980元'] }])
    expect(textChange(old, `${old}\n签约保过`).changes).toEqual([{ kind: 'added', at: 5, lines: ['签约保过'] }])
  })

  it('are kept so that the newer follows from the older', () => {
    const line = fc.constantFrom('数学', '英语班', '周六上午九点', '周日下午', '学费1980元', '', '欢迎家长前来试听')
    const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = textChange(before, after)
        expect(applyChange(before, change)).toBe(after)
        expect(change.similarity).toBeGreaterThanOrEqual(0)
      }),
      { seed: 20261125, numRuns: 300 },
    )
  })

  it('that have nothing in common stay quick', () => {
    const lines = (seed: number) => Array.from({ length: 20_000 }, (_, index) => `${(index * 7919 * seed) % 99_991}`).join('\n')
    const began = performance.now()
    const [before, after] = [lines(3), lines(5)]
    expect(applyChange(before, textChange(before, after))).toBe(after)
    textChange('甲'.repeat(100_000), '乙'.repeat(100_000))
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
