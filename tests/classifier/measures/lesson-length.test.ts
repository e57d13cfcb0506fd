import { describe, expect, it } from 'vitest'
import { lessonLength } from '#classifier/measures/lesson-length.ts'
import type { Document } from '#policy/nouns.ts'
import { contextIn, inShort, ruleCalled } from './asked.ts'

const rule = ruleCalled('T18.lesson-length')
const judged = (text: string, more: Partial<Document> = {}) => {
  const context = contextIn(text, more)
  return lessonLength(rule, context).map((verdict) => ({ words: inShort(context, verdict), ...verdict.facts }))
}

type Case = [text: string, found: string[], more?: Partial<Document>]
const table = (cases: Case[]) =>
  it.each(cases)('%s: %j', (text, found, more) => {
    expect(judged(text, more).map(({ words }) => words)).toEqual(found)
  })

const beforeTheRules = { publishedAt: '2019-06-20' }

describe('a live lesson', () => {
  table([
    ['初二物理直播课，每节课30分钟，报名咨询', []],
    ['初二物理直播课，每节课31分钟，报名咨询', ['31分钟']],
    ['初二物理直播课，每节课240分钟，报名咨询', ['240分钟']],
    // a whole course, not one lesson
    ['初二物理直播课，每节课241分钟，报名咨询', []],
    ['初二物理直播课，40分钟一节，报名咨询', ['40分钟']],
    ['初二物理直播课，40分钟/节，报名咨询', ['40分钟']],
    ['初二物理直播课，40分钟，报名咨询', []],
    ['初二物理直播课，赠送40分钟，报名咨询', []],
    ['初二物理直播课，体验课40分钟一节，报名咨询', []],
    ['初二物理直播课，每节课赠送40分钟答疑', []],
    ['初二物理直播课，一次买40课时，每节课30分钟', []],
    ['初二物理直播课，每节课40分钟', [], beforeTheRules],
  ])

  it('is told with its length and the limit', () => {
    expect(judged('初二物理直播课，每节课31分钟，报名咨询')).toEqual([{ words: '31分钟', minutes: 31, limit: 30, break: false }])
  })
})

describe('a break between live lessons', () => {
  table([
    ['初二物理直播课，课间休息9分钟，报名咨询', ['9分钟']],
    ['初二物理直播课，课间休息10分钟，报名咨询', []],
    ['初二物理直播课，5分钟课间休息，报名咨询', ['5分钟']],
    ['初二物理直播课，5分钟休息，报名咨询', ['5分钟']],
    ['初二物理直播课，提前5分钟进教室，报名咨询', []],
    // a long break is no long lesson
    ['初二物理直播课，课间休息45分钟一次', []],
    ['初二物理直播课，课间休息5分钟', [], beforeTheRules],
    ['初二物理直播课，每节课40分钟，中间只停5分钟', ['40分钟', '5分钟']],
  ])

  it('is told with its length and the limit', () => {
    expect(judged('初二物理直播课，课间休息9分钟，报名咨询')).toEqual([{ words: '9分钟', minutes: 9, limit: 10, break: true }])
  })
})

describe('where a page has rooms, too', () => {
  table([
    ['初二物理课，每节课40分钟，报名咨询', []],
    ['初二物理课，每节课40分钟，到校面授，报名咨询', []],
    ['初二物理线下课，每节课40分钟。另有直播课', []],
    ['面授班每节课40分钟，直播课另约。直播班每节课50分钟，每周直播两次', ['50分钟']],
    ['初二物理线下面授，线下每节课40分钟，直播课另约', []],
    ['初二物理面授，直播课每节课40分钟，另有面授', ['40分钟']],
    ['直播课，线下答疑，初二物理每节课40分钟', []],
    ['线下有校区，到店咨询。初二物理每节课40分钟，线上直播', ['40分钟']],
    ['初二物理每节课40分钟，到校上课，面授，线下小班，直播课另约', []],
    ['初二物理每节课40分钟，直播课，也可到校面授', ['40分钟']],
  ])
})

describe('what is live is said beside the length', () => {
  const filler = '教室宽敞明亮，老师耐心负责，欢迎各位家长带孩子参观体验，茶水免费供应，停车方便'
  table([
    ['直播课。初二物理每节课40分钟，报名咨询', ['40分钟']],
    ['初二物理。每节课40分钟。直播授课', ['40分钟']],
    [`直播课。${filler}。初二物理每节课40分钟`, []],
    [`初二物理每节课40分钟。现在报名，欢迎各位家长咨询。直播课`, ['40分钟']],
    [`初二物理每节课40分钟。${filler}。直播课`, []],
  ])
})
