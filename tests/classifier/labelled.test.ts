import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import type { Document } from '#policy/nouns.ts'

/** What an officer would expect of thirty short texts: codes that must be there, and whole families that must not. */
type Case = {
  text: string
  more?: Partial<Document>
  has?: string[]
  not?: RegExp
  none?: boolean
  flags?: Partial<Record<'subject' | 'overtime' | 'exaggerated', boolean>>
}

const cases: Case[] = [
  { text: '心理咨询师面试班，不过退费', has: ['A02'], not: /^[TFP]/, flags: { subject: false, exaggerated: true } },
  {
    text: '初二数学暑假衔接课，7月9日—7月29日 每天9:00—11:30，小班六人',
    has: ['T05'],
    not: /^A/,
    flags: { subject: true, overtime: true, exaggerated: false },
  },
  {
    text: '周六上午少儿创意绘画班，4-6岁，每次一个半小时，欢迎预约',
    not: /T05|T06|T07/,
    flags: { subject: false, overtime: false },
  },
  { text: '周五晚19:00-21:00 九年级物理冲刺（线下）', has: ['T06'], not: /T05/, flags: { subject: true, overtime: true } },
  { text: '线上直播 周三20:00-21:00 六年级阅读写作', has: ['T18'], not: /T05|T06/, flags: { subject: true, overtime: false } },
  { text: '市场监管部门提醒：培训广告不得出现“保过”“提分”等字样', none: true },
  { text: '一家教育公司因宣称“签约保过、不过退款”被罚十万元，记者获悉', none: true },
  { text: '教师资格证笔试班，不过退费，报名咨询', has: ['A02'], not: /^[TFP]/, flags: { subject: false, exaggerated: true } },
  { text: '我校六年级毕业典礼圆满举行，同学们将升入新的学校', more: { publisher: 'school' }, none: true },
  { text: '恭喜本中心十八位学员考入重点中学，扫码领取同款课程', has: ['A04'], flags: { exaggerated: true } },
  { text: '本店唯一教材，全国第一提分法，初中数学班报名', has: ['A05', 'A02'], flags: { exaggerated: true } },
  { text: '追求最好的服务，少儿舞蹈班欢迎咨询', not: /A05/, flags: { exaggerated: false } },
  { text: '高端家政，住家教师，可辅导小学全科', has: ['T02'], flags: { subject: true } },
  { text: '咖啡馆一对二，初一数学，每小时300元', has: ['T02', 'F01'] },
  { text: '幼小衔接全日制班，拼音识字数学，报名咨询', has: ['T11'] },
  { text: '编程机器人集训，五年级，周日全天，为国赛做准备', not: /T05|^A/, flags: { subject: false, overtime: false } },
  { text: '充值9800元享96课时，少儿英语，报名咨询', has: ['F02'] },
  { text: '原价3980，限时990，初一英语班，仅剩五席', has: ['A07'] },
  { text: '双减之后拉开差距的是校外，六年级数学班报名', has: ['A08'], flags: { exaggerated: true } },
  { text: '通知：严禁聘请境外外教开展培训，各机构须自查', none: true },
  { text: '菲教一对一口语，25分钟，每周三次，八岁可学', has: ['P04'], flags: { subject: true } },
  { text: '周末数学班还剩2个位置，五年级，接龙报名', has: ['T05'], flags: { subject: true, overtime: true } },
  { text: '课后服务：周一至周五16:00—18:00，每月120元，请家长自愿选择', more: { publisher: 'school' }, none: true },
  { text: '暑假托管班，含午餐，作业辅导与预习下学期课程，小学生可报', has: ['T02'] },
  { text: '图书馆周末英语角，免费参加，欢迎读者', none: true },
  { text: '高三一轮复习，周日全天，面授', has: ['T05'], flags: { subject: false, overtime: true } },
  { text: '请三年级家长每天批改作业并拍照上传，太累了', more: { kind: 'complaint' }, has: ['H01'] },
  { text: '学校把期末考试成绩排名公布在群里', more: { kind: 'complaint' }, has: ['H10'] },
  { text: '鼠学提F班，晚上8点，七年级，报名私聊', flags: { subject: true } },
  { text: '本校舞蹈社团招新，欢迎同学们参加', more: { publisher: 'school' }, none: true },
  { text: '签约直升某国际学校，名额10个，六年级可报', has: ['A09', 'T13'], flags: { exaggerated: true } },
]

describe('thirty labelled texts', () => {
  it.each(cases.map((one) => [one.text, one] as const))('%s', (_, { text, more, has = [], not, none, flags }) => {
    const record = classify({ id: 'x', text, ...more })
    const found = record.findings.map(({ violation }) => violation)
    expect(found).toEqual(expect.arrayContaining(has))
    if (not) expect(found.filter((code) => not.test(code))).toEqual([])
    if (none) expect(found).toEqual([])
    expect(record.flags).toMatchObject(flags ?? {})
  })
})
