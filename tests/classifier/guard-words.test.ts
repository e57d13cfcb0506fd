import { describe, expect, it } from 'vitest'
import { guardOf, otherTimeGuard } from '#classifier/guards.ts'
import { type Reading, readAll } from '#classifier/reading.ts'

/** The hit of a word in a text, as the rules hand it to the guards. */
function hitOf(text: string, word: string) {
  const reading = readAll([{ id: 'x', text }], () => [() => []])[0] as Reading
  const from = reading.text.indexOf(word)
  return { reading, span: { from, to: from + word.length } }
}
function why(text: string, word: string, reporting = false): string | null {
  const { reading, span } = hitOf(text, word)
  const guard = guardOf(reading, span, reporting)
  if (guard) expect(guard.span).toEqual(span)
  return guard && (/\((.+)\)/.exec(guard.why)?.[1] ?? guard.why)
}

const denied = 'denied in the same clause'
const prohibited = 'a prohibition or warning stands right before it'
const named = 'named as a breach, not said as a promise'
const listed = 'listed in a sentence that forbids it'

describe('a word that turns a hit around', () => {
  it.each([
    ['我们不承诺保过', '保过', denied],
    ['从不押题', '押题', denied],
    ['效果好，不保过', '保过', denied],
    ['须知:不保过', '保过', denied],
    ['严禁发布保过', '保过', prohibited],
    ['切勿轻信,签约保过', '保过', prohibited],
    ['“签约保过”等违规用语', '签约保过', named],
    ['保过是骗人的', '保过', named],
    ['“保过”被罚十万', '保过', named],
    ['教育部门提醒家长，凡见到各类传单和网页上写着签约保过', '签约保过', listed],
    ['不得以任何形式在校门口、小区和商场的各种广告里写签约保过', '签约保过', listed],
  ])('%s', (text, word, reason) => {
    expect(why(text, word)).toBe(reason)
  })

  it.each([
    ['不收定金，签约保过', '保过'],
    ['我们从不迟到:签约保过', '保过'],
    ['严禁打闹。签约保过', '保过'],
    ['签约保过。违反纪律的同学被罚站', '保过'],
    ['签约保过，小班授课，老师每天批改，名额有限等违规用语', '签约保过'],
    ['本班签约保过，欢迎到店咨询', '保过'],
    ['保过', '保过'],
  ])('leaves the promise in %s', (text, word) => {
    expect(why(text, word)).toBeNull()
  })

  it('is the allegation itself where a citizen reports; only a denial counts there', () => {
    expect(why('学校违规补课', '补课', true)).toBeNull()
    expect(why('学校违规补课', '补课')).toBe(prohibited)
    expect(why('学校没有补课', '补课', true)).toBe(denied)
  })
})

describe('the time of another course', () => {
  it.each([
    ['延续寒假班', '寒假班', true],
    ['承接上个学期，延续寒假班的内容', '寒假班', true],
    ['去年寒假班', '寒假班', true],
    ['报名寒假班', '寒假班', false],
    ['寒假班延续', '寒假班', false],
    ['延续传统，今年照样开设的寒假班', '寒假班', false],
  ])('%s', (text, word, other) => {
    const { reading, span } = hitOf(text, word)
    expect(otherTimeGuard(reading, span)).toEqual(other ? { span, why: 'the time of another course, named in passing' } : null)
  })
})
