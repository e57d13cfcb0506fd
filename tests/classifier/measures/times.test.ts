import { describe, expect, it } from 'vitest'
import { rawBreaches, times } from '#classifier/measures/times.ts'
import type { Document } from '#policy/nouns.ts'
import { contextIn, inShort, ruleCalled } from './asked.ts'

const timeRules = ['T05.rest-days', 'T06.too-late', 'T07.school-hours', 'T18.live-slot'].map(ruleCalled)

/** All that the rules of times find: T05 周六9:00-11:00, with ? where a person must look. */
function found(text: string, more: Partial<Document> = {}): string[] {
  const context = contextIn(text, more)
  return timeRules.flatMap((rule) => times(rule, context).map((verdict) => `${rule.violation} ${inShort(context, verdict)}`))
}

function factsOf(text: string, more: Partial<Document> = {}) {
  const context = contextIn(text, more)
  return timeRules.flatMap((rule) => times(rule, context).map(({ facts }) => facts))
}

type Case = [text: string, findings: string[], more?: Partial<Document>]
const table = (cases: Case[]) =>
  it.each(cases)('%s: %j', (text, findings, more) => {
    expect(found(text, more)).toEqual(findings)
  })
const complaint = { kind: 'complaint' } as const

describe('lessons of which the beginning and the length are told', () => {
  table([
    ['初一英语，每周三19:30，每次90分钟，报名咨询', ['T06 每周三19:30']],
    ['初一英语，每周三19:30，每次1.5小时，报名咨询', ['T06 每周三19:30']],
    ['初一英语，每周三19:30，90分钟/次，报名咨询', ['T06 每周三19:30']],
    ['初一英语，每周三18:30，每次90分钟，报名咨询', []],
    ['初一英语，每周三19:30，每次60分钟，报名咨询', []],
    ['初一英语，每周三19:30，报名咨询', []],
    ['初一英语，每周三19:30，课间休息90分钟，报名咨询', []],
    ['初一英语，每周三19:30。每次90分钟，报名咨询', []],
    ['初一英语，每周三19:30，每次20分钟，报名咨询', []],
    ['初一英语，每周三19:30-20:20，每次90分钟，报名咨询', []],
    ['初一英语，每周三19:30，每次300分钟，报名咨询', []],
  ])
  it('end at an hour that the finding tells', () => {
    expect(factsOf('初一英语，每周三19:30，每次90分钟，报名咨询')).toMatchObject([{ start: '19:30', end: '21:00' }])
  })
})

describe('days off', () => {
  table([
    ['五年级数学小班，周六9:00-11:00，报名咨询', ['T05 周六9:00-11:00']],
    ['五年级数学小班，周六9:00-11:00，报名咨询', ['T05 周六9:00-11:00'], { publishedAt: null }],
    ['五年级数学小班，周三18:30-20:00，报名咨询', []],
    ['少儿美术班，周六9:00-11:00，五至十岁，报名咨询', []],
    ['初二物理暑假班，9:00-11:00，报名咨询', ['T05 暑假班，9:00-11:00']],
    ['初一数学班，9月21日9:00-11:00，报名咨询', ['T05 9月21日9:00-11:00']],
    ['初一数学班，10月1日至3日，9:00-11:00，报名咨询', ['T05 10月1日至3日，9:00-11:00']],
    // a make-up Sunday is a school day
    ['初一数学班，9月29日18:30-20:00，报名咨询', []],
  ])

  describe('that only the calendar of the coming weeks, or a weekend among printed days, makes likely', () => {
    table([
      ['五年级数学小班，每天18:30-20:00，报名咨询', []],
      ['这家机构每天18:30-20:00给初二补物理，请查处', ['T05 每天18:30-20:00?'], complaint],
      ['初一数学班，10月14日至23日，18:30-20:00，报名咨询', ['T05 10月14日至23日，18:30-20:00?']],
    ])
  })

  describe('of a year whose school calendar nobody knows yet', () => {
    const june = { publishedAt: '2031-06-20' }
    const january = { publishedAt: '2031-01-20' }
    table([
      ['初二物理暑假课，7月10日至20日，9:00-11:00', ['T05 暑假课，7月10日至20日，9:00-11:00'], june],
      ['初二物理暑期课，7月10日至20日，9:00-11:00', ['T05 暑期课，7月10日至20日，9:00-11:00'], june],
      ['初二物理寒假课，2月10日至20日，9:00-11:00', ['T05 寒假课，2月10日至20日，9:00-11:00'], january],
      ['初二物理，7月10日至20日，9:00-11:00', ['T05 7月10日至20日，9:00-11:00?', 'T07 7月10日至20日，9:00-11:00?'], june],
      ['暑假将至\n初二物理，7月14日9:00-11:00', ['T07 7月14日9:00-11:00?'], june],
    ])
    it('are told as printed, and of the kind that the words name', () => {
      expect(factsOf('初二物理暑假课，7月10日至20日，9:00-11:00', june)).toMatchObject([
        { period: { from: '2031-07-10', to: '2031-07-20' }, dayType: 'VACATION', dates: [] },
      ])
    })
  })

  it('of a known calendar are dates, whatever word stands beside them', () => {
    const [facts] = factsOf('暑假衔接，初二物理，9月21日9:00-11:00，报名咨询')
    expect(facts).toMatchObject({ period: { from: '2024-09-21', to: '2024-09-21' }, dayType: 'WEEKEND' })
  })
})

describe('the evening', () => {
  table([
    ['初二物理，周三18:30-20:30，报名咨询', []],
    ['初二物理，周三18:30-20:31，报名咨询', ['T06 周三18:30-20:31']],
    ['少儿舞蹈班，周三19:00-20:31，八岁以上，报名咨询', ['T06 周三19:00-20:31']],
    ['成人书法班，周三19:00-21:30，退休人员可报', []],
    ['初二物理线上直播课，周三20:30-21:00，报名咨询', []],
    ['初二物理线上直播课，周三20:31-21:01，报名咨询', ['T06 周三20:31-21:01']],
    ['初二物理直播班\n课程安排如下，请各位家长保存好本通知，以免错过，如有变动另行告知，感谢您的支持\n周三20:31-21:00', []],
    ['初二物理直播课，线上直播班\n初二物理，周三19:00-20:31，到校面授', ['T06 周三19:00-20:31']],
  ])

  describe('by the start alone', () => {
    table([
      ['初二物理，周三20:30开课，报名咨询', ['T06 周三20:30']],
      ['初二物理，周三20:00开课，报名咨询', ['T06 周三20:00?']],
      ['初二物理，开课：周三20:00，报名咨询', ['T06 周三20:00?']],
      ['初二物理，周三19:45上课，报名咨询', []],
      // nothing says that a lesson begins, or it is said to end
      ['初二物理，周三20:00，报名咨询', []],
      ['初二物理班，请记下我们的时间安排：周三20:00，报名咨询', []],
      ['初二物理，录播，周三20:00-20:50', []],
      ['初二物理，周三20:00放学，上课另约', []],
      ['初二物理，最晚周三20:00上课，报名咨询', []],
      ['我举报有人周三20:00给初二补物理', ['T06 周三20:00?'], complaint],
    ])
  })

  it('is told with its limit and the mode of the slot', () => {
    expect(factsOf('初二物理线上直播课，周三20:31-21:01，报名咨询')[0]).toStrictEqual({
      start: '20:31',
      end: '21:01',
      weekdays: [3],
      mode: 'online_live',
      dayType: null,
      dates: [],
      limit: '21:00',
      stages: ['junior'],
    })
  })
})

describe('school hours', () => {
  table([
    ['初二物理，周三9:00-11:00，报名咨询', ['T07 周三9:00-11:00']],
    ['物理班，周三9:00-11:00，报名咨询', ['T07 周三9:00-11:00?']],
    ['初一数学班，9月29日9:00-11:00，报名咨询', ['T07 9月29日9:00-11:00']],
    // four o'clock is after school for one of them only
    ['六年级和初二物理，周三16:30-18:00，报名咨询', ['T07 周三16:30-18:00?']],
    ['初二物理，每天9:00-11:00，报名咨询', []],
    ['这家机构每天9:00-11:00给初二补物理', ['T05 每天9:00-11:00?', 'T07 每天9:00-11:00?'], complaint],
  ])

  describe('by the start alone, of a day that is named', () => {
    table([
      ['初二物理，周三8:29上课，报名咨询', []],
      ['初二物理，周三8:30上课，报名咨询', ['T07 周三8:30?']],
      ['初二物理，周三15:00上课，报名咨询', ['T07 周三15:00?']],
      ['初二物理，周三15:01上课，报名咨询', []],
      ['初二物理，9月18日9:00上课，报名咨询', ['T07 9月18日9:00?']],
      ['初二物理，工作日9:00上课，报名咨询', []],
    ])
  })

  describe('are over when the words say so', () => {
    table([
      ['初二物理，周三16:30-18:00，报名咨询', ['T07 周三16:30-18:00']],
      ['初二物理，放学后周三16:30-18:00，报名咨询', []],
      ['初二物理，周三放学后16:30-18:00，报名咨询', []],
      ['初二物理，周三课后16:30-18:00，报名咨询', []],
      ['初二物理，周三放学前16:00-18:00，报名咨询', ['T07 周三放学前16:00-18:00']],
      ['放学后我们的车到校门口接人。初二物理，周三16:30-18:00', ['T07 周三16:30-18:00']],
      // after school may still be Saturday, or too late
      ['初二物理，放学后及周六16:30-18:00，报名咨询', ['T05 周六16:30-18:00']],
    ])
  })
})

describe('what a letter tells of', () => {
  const told = (text: string, ...findings: string[]): Case => [text, findings, complaint]
  table([
    // a school's own lessons have codes of their own
    told('走读的初中生晚自习上到九点才放'),
    told('学校组织初三周六到校补课'),
    told('学校组织初三集体自习。机构周六上午给初三补数学', 'T05 周六上午'),
    // also when an institution stands beside
    told('培训机构组织初三学生周六上午补数学', 'T05 周六上午'),
    told('学校旁边的机构让初三周六上课', 'T05 周六'),
    told('学校组织初三周六到机构上课', 'T05 周六'),
    // no lesson at all
    told('孩子读初三，篮球场周六还有人打球，吵得睡不着'),
  ])
})

describe('live lessons longer than half an hour', () => {
  table([
    ['初二物理线上直播课，周三20:00-20:30，报名咨询', []],
    ['初二物理线上直播课，周三20:00-20:31，报名咨询', ['T18 周三20:00-20:31?']],
    ['初二物理线下课，周三18:00-20:00，报名咨询', []],
    // two lessons with a break between them fill the slot
    ['初二物理线上直播课，周三20:00-20:50，每节20分钟，报名咨询', []],
    ['初二物理线上直播课，周三20:00-20:50，每节30分钟，报名咨询', []],
    ['每节30分钟，初二物理线上直播课，周三20:00-20:50', []],
    ['初二物理线上直播课，周三20:00-20:50，每节19分钟，报名咨询', ['T18 周三20:00-20:50?']],
    ['初二物理线上直播课，周三20:00-20:50，每节31分钟，报名咨询', ['T18 周三20:00-20:50?']],
    ['初二物理线上直播课，周三20:00-20:50，连上30课时，报名咨询', ['T18 周三20:00-20:50?']],
    ['初二物理线上直播课，周三20:00-20:50。录播每节25分钟', ['T18 周三20:00-20:50?']],
    ['录播每节25分钟。初二物理线上直播课，周三20:00-20:50', ['T18 周三20:00-20:50?']],
    ['25分钟一节，初二物理线上直播课，周三20:00-20:50', []],
    ['初二物理线上直播课，周三20:00-20:50，每节25分钟', []],
    ['有人周三20:00-20:50在线上直播给初二补物理，每节25分钟', ['T18 周三20:00-20:50?'], complaint],
  ])
})

describe('live answers to recorded lessons are another rule’s', () => {
  const breaches = (text: string) => rawBreaches(contextIn(text)).map(({ breach }) => breach.violation)
  table([
    ['录播物理课，初二，周六20:00直播答疑，报名咨询', []],
    ['初二物理，周六20:00直播答疑，报名咨询', ['T05 周六20:00']],
    ['录播物理课，初二，周六9:00-11:00到校面授，报名咨询', ['T05 周六9:00-11:00']],
    ['录播物理课，初二，周三20:31-21:01直播答疑', ['T06 周三20:31-21:01']],
  ])
  it('which is told of them', () => {
    expect(breaches('录播物理课，初二，周六20:00直播答疑，报名咨询')).toEqual(['T05'])
  })
  const filler = '教室宽敞明亮，老师耐心负责，欢迎各位家长带孩子参观体验，茶水免费供应，停车方便'
  table([
    [`初二物理，周六9:00-11:00，${filler}，另有录播课供复习，老师答疑`, ['T05 周六9:00-11:00']],
    [`初二物理，周六20:00直播答疑，${filler}，${filler}，平时看录播课`, ['T05 周六20:00']],
    [`录播课，${filler}，${filler}，初二物理，周六20:00直播答疑`, ['T05 周六20:00']],
    [`老师答疑，${filler}，视频可看，初二物理，周六9:00-11:00`, ['T05 周六9:00-11:00']],
  ])
})

describe('who is taught', () => {
  it('is read in the line of the time before the whole text', () => {
    const text = '课表\n五年级数学 周三18:30-20:00\n初二物理 周日9:00-11:00\n少儿美术 周六9:00-11:00\n六年级英语 周日14:00-16:00'
    expect(found(text)).toEqual(['T05 周日9:00-11:00', 'T05 周日14:00-16:00'])
    expect(factsOf(text).map(({ stages }) => stages)).toEqual([['junior'], ['primary']])
  })

  it('is read in the whole text where the line names nobody', () => {
    expect(factsOf('初二提高班\n数学 周日9:00-11:00')[0]?.stages).toEqual(['junior'])
    expect(factsOf('初二提高班，另有初二数学\n数学 周日9:00-11:00 五年级')[0]?.stages).toEqual(['primary'])
  })

  it('is told once, without the adults', () => {
    expect(factsOf('五年级数学、六年级数学、成人英语，周六9:00-11:00，报名咨询')[0]?.stages).toEqual(['primary'])
  })

  it('is said to be senior high by reference', () => {
    expect(factsOf('高三物理，周日全天，报名咨询')[0]).toMatchObject({ stage: 'senior', stages: ['senior'] })
    expect(factsOf('初三物理，周日全天，报名咨询')[0]).not.toHaveProperty('stage')
  })

  table([
    ['数学班，周六9:00-11:00，报名咨询', ['T05 周六9:00-11:00']],
    ['欢迎来玩，周六9:00-21:30', []],
    ['少儿英语班 周三18:30-20:00\n成人英语班 周六9:00-21:30\n报名咨询', []],
    ['五年级英语班 周三18:30-20:00\n大学英语四级班 周六9:00-21:30\n报名咨询', []],
    ['五年级英语、成人英语 周六9:00-11:00\n报名咨询', ['T05 周六9:00-11:00']],
    ['成人、少儿同班英语 周六9:00-11:00\n五年级英语 周三18:30-20:00', ['T05 周六9:00-11:00']],
    ['四到六岁舞蹈班，周三9:00-12:30，报名咨询', []],
  ])
})

describe('what is asked once for all rules', () => {
  it('is asked anew of the next text', () => {
    const [first, second] = [contextIn('初二物理，周六9:00-11:00'), contextIn('初二物理，周三18:30-20:31')]
    expect([rawBreaches(first), rawBreaches(second), rawBreaches(first)].map((all) => all[0]?.breach.violation)).toEqual([
      'T05',
      'T06',
      'T05',
    ])
    expect(rawBreaches(first)).toBe(rawBreaches(first))
  })

  it('is asked of eighty times at most', () => {
    const lines = Array.from({ length: 100 }, (_, at) => `初二物理${at}班 周六9:00-11:00`)
    expect(found(lines.join('\n'))).toHaveLength(80)
  })
})
