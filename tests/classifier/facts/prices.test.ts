import { describe, expect, it } from 'vitest'
import { amountsIn } from '#classifier/facts/amounts.ts'
import { pricesIn } from '#classifier/facts/prices.ts'
import { normalize } from '#classifier/normalize.ts'

/** 150/lesson, 5000/total top-up: what is neither the price asked nor a total is said. */
const prices = (text: string) =>
  pricesIn(normalize(text).text).map(({ yuan, per, purpose }) => `${yuan}/${per}${purpose === 'price' ? '' : ` ${purpose}`}`)
const amounts = (text: string) =>
  amountsIn(normalize(text).text).map(({ value, unit, gift }) => `${value} ${unit}${gift ? ' gift' : ''}`)

const named: [text: string, ...prices: string[]][] = [
  ['学费3800元', '3800/total'],
  ['￥1980', '1980/total'],
  ['¥ 199/月', '199/month'],
  ['1,980元', '1980/total'],
  ['99.9元', '99.9/total'],
  ['1.2万元', '12000/total'],
  ['5百元一个月', '500/month'],
  ['学费3千8', '3800/total'],
  ['两千八百元', '2800/total'],
  ['三千八一学期', '3800/term'],
  ['学费三千八', '3800/total'],
  ['三百块钱', '300/total'],
  ['每课时150元', '150/lesson'],
  ['150元/课时', '150/lesson'],
  ['150元每课时', '150/lesson'],
  ['一节课200元', '200/class'],
  ['200/节', '200/class'],
  ['200元一次课', '200/session'],
  ['一小时300', '300/hour'],
  ['每小时三百块', '300/hour'],
  ['300元/h', '300/hour'],
  ['200元/45分钟', '200/45min'],
  ['200元(45分钟)', '200/45min'],
  ['每次课260元（120分钟）', '260/session'],
  ['3600元/学期', '3600/term'],
  ['3600元一期', '3600/term'],
  ['1200元/月', '1200/month'],
  ['每月1200元', '1200/month'],
  ['9800元/年', '9800/year'],
  ['7500/人', '7500/person'],
  ['7500元/人/期', '7500/term'],
  ['80-120元/节', '80/class', '120/class'],
  ['3-5万元', '30000/total', '50000/total'],
  ['原价430元，现价12元', '430/total former', '12/total'],
  ['原价1980，限时¥99', '1980/total former', '99/total'],
  ['市场价2680元 特惠1680元', '2680/total former', '1680/total'],
  ['定金200元', '200/total deposit'],
  ['200元押金', '200/total deposit'],
  ['立减300元', '300/total discount'],
  ['100元优惠券', '100/total discount'],
  ['充5000送2000', '5000/total top-up', '2000/total gift'],
  ['充值10000元', '10000/total top-up'],
  ['预存500抵1500', '500/total top-up', '1500/total discount'],
  ['教材费200元', '200/total materials'],
  ['9.9元体验课', '9.9/total trial'],
  ['退还1200元', '1200/total refund'],
  ['罚款5万元', '50000/total fine'],
  ['月薪8000-15000元', '8000/total pay', '15000/total pay'],
  ['年卡9800', '9800/total'],
  ['暑假班1280', '1280/total'],
  ['1000多元', '1000/total'],
  ['20多万元', '200000/total'],
  ['退休金只有540元', '540/total'],
  ['只要99元3节课', '99/total'],
]
const noPrices = [
  '提高50分',
  '2026年',
  '一元二次方程',
  '三元一次方程组',
  '1对1',
  '13800001234',
  '028-86660001',
  '师生比1:8',
  '科华北路62号',
  '三年级2班',
  '30天冲刺',
  '前50名',
  '满分150',
  '12个名额',
  '第3期',
  '9:00-11:00',
  '98.5%',
  '多元智能',
  '状元',
  '元旦',
  '两块内容',
  '1000平米',
  '5号楼',
  '100道题',
  '2026/3/7',
  '8-12人/班',
]
const counted: [text: string, ...amounts: string[]][] = [
  ['48课时', '48 lessons'],
  ['共120个课时', '120 lessons'],
  ['120课时9600元', '120 lessons'],
  ['20节课', '20 lessons'],
  ['十二次课', '12 lessons'],
  ['15讲', '15 lessons'],
  ['3个月', '3 months'],
  ['半年', '6 months'],
  ['一年', '12 months'],
  ['一年半', '18 months'],
  ['两个学期', '10 months'],
  ['一个季度', '3 months'],
  ['买一年送半年', '12 months', '6 months gift'],
  ['报20节送5节', '20 lessons', '5 lessons gift'],
  ['45分钟', '45 minutes'],
  ['1.5小时', '90 minutes'],
  ['2个半小时', '150 minutes'],
  ['半小时', '30 minutes'],
]
const notCounted = [
  '下半年',
  '几十年',
  '三年级',
  '2026年',
  '教龄15年',
  '15年教龄',
  '20年教学经验',
  '第3节',
  '两次月考',
  '三年前',
  '12月',
  '第一学期',
  '3年内',
  '9:30小时',
]

describe('prices', () => {
  it.each(named)('%s', (text, ...expected) => expect(prices(text)).toEqual(expected))
  it.each(noPrices)('none in %s', (text) => expect(prices(text)).toEqual([]))

  it('stand where they are printed, with what they are for', () => {
    const text = '现在报名,每课时150元/人,名额不多'
    const [price] = pricesIn(text)
    expect(text.slice(price?.from, price?.to)).toBe('150元/人')
  })
})

describe('amounts', () => {
  it.each(counted)('%s', (text, ...expected) => expect(amounts(text)).toEqual(expected))
  it.each(notCounted)('none in %s', (text) => expect(amounts(text)).toEqual([]))
})
