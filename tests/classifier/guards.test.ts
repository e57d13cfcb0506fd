import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import type { Document } from '#policy/nouns.ts'

const judge = (text: string, more: Partial<Document> = {}) => classify({ id: 'x', text, ...more })
const codes = (text: string, more: Partial<Document> = {}) => judge(text, more).findings.map(({ violation }) => violation)

describe('words that forbid, deny or report turn a hit around', () => {
  it.each([
    '禁止发布含有“保过”“保提分”内容的广告。初一数学班报名中',
    '我中心不承诺保过，请家长放心咨询，英语班报名中',
    '我们从不押题，也没有内部资料，物理班每周三晚上课，欢迎试听',
    '拒绝打卡作业，课上讲完，五年级英语班招生',
    '切勿相信所谓签约提分，选择培训请查验许可证',
    '某公司因宣称“签约保过”被罚款十万元，记者从市场监管局获悉',
    '广告不得对升学作出保证性承诺，违者依法查处',
  ])('%s', (text) => {
    expect(codes(text).filter((code) => code === 'A02' || code === 'A03' || code === 'T08')).toEqual([])
  })

  it('says why a hit was dropped', () => {
    const { counterEvidence, findings } = judge('我中心不承诺保过，英语班报名中，欢迎咨询')
    expect(findings.filter(({ violation }) => violation === 'A02')).toEqual([])
    expect(counterEvidence.map(({ quote }) => quote)).toContain('保过')
    expect(counterEvidence[0]?.why).toMatch(/denied|forbid|prohibition/)
  })

  it('keeps the promise that stands beside a denial of something else', () => {
    expect(codes('我们不收定金，签约保分，初三数学班报名中，不过全额退款')).toContain('A02')
  })
})

describe('who is speaking', () => {
  const promise = '初三冲刺班，签约保过，不过退款，名额有限，报名热线13900001111'

  it('an advert is judged', () => {
    expect(codes(promise)).toContain('A02')
  })

  it('a government page is not', () => {
    expect(codes(`市场监督管理局公布典型案例：当事人发布“${promise}”广告，罚款五万元`, { publisher: 'government' })).toEqual([])
    expect(
      codes('市教育局关于严禁暑期违规补课的通知，各区（市）县教育局，严禁签约保过', { url: 'http://edu.chengdu.gov.cn/a' }),
    ).toEqual([])
  })

  it('a school notice is not', () => {
    expect(codes('各位家长：我校六年级毕业典礼圆满举行，18名同学被七中育才录取，感谢老师', { publisher: 'school' })).toEqual([])
  })

  it('a job advert is not', () => {
    expect(codes('诚聘初中数学老师，要求985院校毕业，周六日上班，薪资8000-12000，五险一金，简历请发邮箱')).toEqual([])
  })

  it('a complaint alleges, with less confidence', () => {
    const told = judge('这家机构周末补课，承诺提分不提分退款，现在不给退费，请查处', { kind: 'complaint' })
    expect(told.documentType).toBe('complaint')
    const found = told.findings.map(({ violation }) => violation)
    expect(found).toEqual(expect.arrayContaining(['A02', 'F04', 'T05']))
    expect(Math.max(...told.findings.map(({ confidence }) => confidence))).toBeLessThan(0.86)
  })
})

describe('to whom', () => {
  it('adult training keeps advert findings apart and has no training findings', () => {
    const { findings, documentType } = judge('教师资格证笔试班，不过退费，周六日全天上课，报名咨询')
    expect(documentType).toBe('adult-training')
    expect(findings.map(({ violation, facts }) => [violation, facts.scope])).toEqual([['A02', 'adult']])
  })

  it('senior-high training is judged by reference and says so', () => {
    const finding = judge('高三一轮复习，周日全天，面授数学物理，报名咨询').findings.find(({ violation }) => violation === 'T05')
    expect(finding?.facts.stage).toBe('senior')
  })

  it('care below three is out of scope', () => {
    expect(codes('0-3岁托育服务，全日托，育婴师看护，周六开放，欢迎参观')).toEqual([])
  })
})

describe('about what', () => {
  it.each(['美术', '舞蹈', '篮球', '编程', '围棋', '书法', '钢琴', '轮滑'])('weekend %s classes carry no T05', (course) => {
    expect(codes(`少儿${course}班，周六上午9:00-11:00，暑假班同步招生，六岁以上可报`)).not.toContain('T05')
  })

  it('one page may hold both, line by line', () => {
    const { findings } = judge(
      '课程表\n少儿美术 周六9:00-10:30\n初一数学 周三18:30-20:00\n少儿舞蹈 周日14:00-15:30\n报名咨询前台',
    )
    expect(findings.filter(({ violation }) => violation === 'T05')).toEqual([])
    const mixed = judge('课程表\n少儿美术 周六9:00-10:30\n初一数学 周日18:00-20:00\n报名咨询前台').findings.find(
      ({ violation }) => violation === 'T05',
    )
    expect(mixed?.quote).toContain('周日18:00-20:00')
  })

  it('an innocent school name is no top claim', () => {
    expect(codes('追求最好的自己，第一课讲安全，最高每课时50元，少儿书法班报名中')).not.toContain('A05')
  })
})

describe('the record', () => {
  it('quotes title and text where the words stand', () => {
    const record = judge('课程内容见下，报名咨询前台', { title: '初三数学签约保分班' })
    const finding = record.findings.find(({ violation }) => violation === 'A02')
    expect(finding).toMatchObject({ where: 'title' })
    expect('初三数学签约保分班'.slice(finding?.from, finding?.to)).toBe(finding?.quote)
  })

  it('groups what repeats a violation into one finding', () => {
    const { findings } = judge('保过班招生！不过退款！签约保分！初三数学，报名从速')
    expect(findings.filter(({ violation }) => violation === 'A02')).toHaveLength(1)
    expect(findings[0]?.facts.alsoQuoted).toBeDefined()
  })

  it('cites the law of the day', () => {
    const basis = (publishedAt: string) =>
      judge('幼小衔接拼音班招生，五岁可报，报名咨询', { publishedAt }).findings.find(({ violation }) => violation === 'T11')
        ?.legalBasis ?? []
    expect(basis('2025-09-01').some((id) => id.startsWith('PRE-'))).toBe(true)
    expect(basis('2024-09-01').some((id) => id.startsWith('PRE-'))).toBe(false)
  })

  it('judges nothing before the rules began', () => {
    expect(codes('初二数学暑假班，签约保分，报名咨询', { publishedAt: '2019-06-01' })).toEqual([])
  })

  it('is the same every time', () => {
    const text = '初二物理寒假班，七天集训，提30分，原价1980现价198，今晚截止，扫码报名'
    expect(judge(text)).toEqual(judge(text))
  })
})
