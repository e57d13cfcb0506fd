/** The same words, judged by what the register says of whoever wrote them. */
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import type { Licence } from '#policy/nouns.ts'

const register = (status: Licence['status'], category: Licence['category'] = null): Licence => ({
  status,
  category,
  addresses: ['成都市锦江区东大街166号'],
  district: null,
})
const who = {
  subject: register('licensed', 'subject'),
  culture: register('licensed', 'culture'),
  unlicensed: register('unlicensed'),
  overdue: register('overdue'),
  unknown: undefined,
}

const trainingCodes = (text: string, licence: Licence | undefined) =>
  classify({ id: 'x', text, publishedAt: '2026-03-02', ...(licence ? { licence } : {}) })
    .findings.map(({ violation }) => violation)
    .filter((code) => /^T/.test(code))

const open = '初一数学小班，专职教师团队，教室宽敞，周三18:30-20:00上课，报名咨询前台'
const weekend = '初一数学小班，专职教师团队，教室宽敞，周六上午9:00-11:00上课，报名咨询前台'
const hidden = '咖啡馆一对二，初一数学，周三18:30-20:00，联系微信预约'
const art = '少儿美术班，专职教师团队，画室明亮，周六上午9:00-11:00上课，报名咨询前台'
const elsewhere = '初一数学小班，上课地址：成都市金牛区一环路北三段88号，周三18:30-20:00，报名咨询前台'

describe('the register decides what the same words are', () => {
  it.each<[string, keyof typeof who, string, string[]]>([
    ['an open class on an allowed day', 'subject', open, []],
    ['an open class on an allowed day', 'culture', open, ['T03']],
    ['an open class on an allowed day', 'unlicensed', open, ['T01']],
    ['an open class on an allowed day', 'overdue', open, ['T15']],
    ['an open class on an allowed day', 'unknown', open, []],
    ['the same on a Saturday', 'subject', weekend, ['T05']],
    ['the same on a Saturday', 'culture', weekend, ['T03', 'T05']],
    ['the same on a Saturday', 'unlicensed', weekend, ['T01', 'T05']],
    ['the same on a Saturday', 'overdue', weekend, ['T05', 'T15']],
    ['the same on a Saturday', 'unknown', weekend, ['T05']],
    ['a café', 'subject', hidden, []],
    ['a café', 'culture', hidden, ['T03']],
    ['a café', 'unlicensed', hidden, ['T02']],
    ['a café', 'unknown', hidden, ['T02']],
    ['art on a Saturday', 'culture', art, []],
    ['art on a Saturday', 'unlicensed', art, ['T01']],
    ['art on a Saturday', 'overdue', art, ['T15']],
    ['art on a Saturday', 'unknown', art, []],
    ['another address', 'subject', elsewhere, ['T04']],
    ['another address', 'unknown', elsewhere, []],
  ])('%s, %s', (_, holder, text, codes) => expect(trainingCodes(text, who[holder])).toEqual(codes))
})
