/** What training institutions file and what is known of their money: three of each kind that have a licence. One account empties itself. */
import { plans } from '../plan.ts'
import { digits, hash } from '../random.ts'
import type { DemoInstitution } from '../types.ts'
import { type Cell, type Days, type DemoSheet, sheet } from './sheet.ts'

const perCategory = 3

export function institutionSheets(days: Days, all: DemoInstitution[]): DemoSheet[] {
  const licensed = all.filter(({ licence, copy }) => licence.status === 'licensed' && copy === 0)
  const some = Object.keys(topics).flatMap((category) =>
    licensed
      .filter(({ licence }) => licence.category === category)
      .slice(0, perCategory)
      .map(({ legalName, slug }) => ({ name: legalName, category, slug })),
  )
  return [
    classes(days, some),
    staff(days, some),
    accounts(days, some),
    statements(days, some),
    checks(days, some),
    ...kept(days, some),
  ]
}

type Kept = { name: string; category: string; slug: string }

const topics: Record<string, [title: string, subject: string]> = {
  subject: ['五年级数学同步班', '数学'],
  sport: ['少儿游泳基础班', '游泳'],
  culture: ['少儿中国舞一级班', '舞蹈'],
  science: ['图形化编程入门班', '编程'],
}

const topicOf = ({ category }: Kept) => topics[category] ?? (['兴趣班', '综合'] as const)

function classes(days: Days, some: Kept[]): DemoSheet {
  const rows = some.map((one, at): Cell[] => {
    const [title, subject] = topicOf(one)
    const late = at === 5
    const state = at % 4 === 3 || late ? 'filed' : 'approved'
    const ends = late ? '20:45' : '20:00'
    const filed = days.ago(state === 'filed' ? 3 : 30)
    return [one.name, title, `${days.year}-${at + 1}`, subject, 'P5', days.ago(state === 'filed' ? -7 : 20), `周二、周四 18:30-${ends}`, ends, 'offline', `${subject}：按课程标准安排，每次一个主题`, '共 16 次，每周两次', '自编讲义（已送审）', false, filed, state === 'filed' ? '' : days.ago(24), state, 8 + ((at * 5) % 17)] // biome-ignore format: one row
  })
  const fields =
    'of name number subject grade begins schedule endsAt mode content progress materials ahead filedOn reviewedOn state pupils'
  return sheet('class-filing', fields, rows)
}

const family = ['刘', '陈', '杨', '黄', '周', '吴', '徐', '孙']
const given = ['雨桐', '志远', '思齐', '文博', '晓岚', '嘉宁', '子墨', '清扬', '明哲']

/**
 * Whom the site posts is registered too, but for three: the first posts one who is not registered, the second leaves one out, the third
 * registers another number. Who posts nobody registers two.
 */
function staff(days: Days, some: Kept[]): DemoSheet {
  const rows = some.flatMap((one, at) => {
    const posted = postedBy(one.slug)
    const people = posted.length > 0 ? posted : [0, 1].map((n) => invented(days, one, n))
    const kept = at === 0 ? people.slice(0, -1) : at === 1 ? [...people, invented(days, one, 0)] : people
    return kept.map(({ name, number }, n): Cell[] => {
      const subject = one.category === 'subject'
      return [
        one.name,
        days.ago(260 - at),
        name,
        'teacher',
        subject,
        subject ? 'teacher' : 'professional',
        at === 2 && n === 0 ? `${number.slice(0, -1)}5` : number,
        !(at === 4 && n === 1),
        false,
        false,
        days.ago(280),
      ]
    })
  })
  return sheet(
    'training-staff',
    'of from name role subjectTraining certificateKind certificate posted foreign abroad checkedOn',
    rows,
  )
}

type Teacher = { name: string; number: string }

/** Names and numbers on the page of teachers that the site has. */
function postedBy(slug: string): Teacher[] {
  const page = plans.find(({ host, piece }) => host.slug === slug && /^(teachers|coaches)$/.test(piece.slot ?? ''))
  const words = page?.piece.text.replace(/^.*：(?=[\u4e00-\u9fa5]{2,3}[，（])/, '') ?? ''
  return words.split(/[；、。]/).flatMap((part) => {
    const [, name, number] = /^([\u4e00-\u9fa5]{2,3})[，（].*?(\d{17}|[A-Z]{2}-\d{4}-\d{4})/.exec(part) ?? []
    return name && number ? [{ name, number }] : []
  })
}

function invented(days: Days, { name: unit }: Kept, n: number): Teacher {
  const key = `${unit} ${n}`
  const name = `${family[hash(key) % family.length]}${given[hash(`${key} given`) % given.length]}`
  return { name, number: `${days.year.slice(2)}51${digits(11, key)}` }
}

function accounts(days: Days, some: Kept[]): DemoSheet {
  const rows = some.map(({ name }, at): Cell[] => {
    const prepaid = 60_000 + at * 7_500
    const [account, agreement] = [digits(4, `account ${name}`), `JG${days.year}${digits(4, name)}`]
    return [
      name,
      days.ago(2),
      '成都示例银行',
      account,
      agreement,
      days.ago(300),
      true,
      prepaid,
      at === 7 ? prepaid - 12_000 : prepaid,
      false,
    ]
  })
  return sheet('escrow-accounts', 'of date bank account agreement publishedOn receipts prepaid held outside', rows)
}

/** The first three accounts line by line; of the third nearly everything goes out. */
function statements(days: Days, some: Kept[]): DemoSheet {
  const rows = some.slice(0, 3).flatMap(({ name }, at): Cell[][] => {
    const account = digits(4, `account ${name}`)
    const line = (n: number, ago: number, direction: string, amount: number, balance: number, untaught: Cell): Cell[] => [
      name,
      days.ago(ago),
      account,
      `L${account}${n}`,
      direction,
      amount,
      balance,
      untaught,
    ]
    return at < 2
      ? [line(1, 5, 'in', 18_000, 78_000, 60_000), line(2, 2, 'out', 6_000, 72_000, 66_000)]
      : [line(1, 4, 'out', 40_000, 35_000, 70_000), line(2, 2, 'out', 25_000, 10_000, 68_000)]
  })
  return sheet('escrow-statements', 'of date account reference direction amount balance untaught', rows)
}

const checks = (days: Days, some: Kept[]): DemoSheet =>
  sheet(
    'annual-checks',
    'of date result enrolling reason',
    some.map(({ name }, at) => [
      name,
      `${days.year}-03-20`,
      at === 9 ? 'failed' : 'passed',
      false,
      at === 9 ? '消防验收资料不全' : '',
    ]),
  )

const kept = (days: Days, some: Kept[]): DemoSheet[] => [
  sheet(
    'cameras',
    'of date place night days',
    some.slice(0, 4).map(({ name }, at) => [name, days.ago(28), '前台与走廊', true, at === 2 ? 60 : 95]),
  ),
  sheet('hazards', 'of date route hazard level rectifyBy closedOn state', [
    [some[0]?.name ?? '', days.ago(12), '一层至三层教室', '疏散指示灯损坏一处', 'minor', days.ago(5), days.ago(7), 'done'],
    [some[1]?.name ?? '', days.ago(12), '二层通道', '通道堆放桌椅', 'major', days.ago(-3), '', 'open'],
  ]),
  sheet('refund-requests', 'of number askedOn payer due paid settledOn state', [
    [some[2]?.name ?? '', 'T-001', days.ago(24), '刘女士', 3200, 0, days.ago(2), 'open'],
    [some[0]?.name ?? '', 'T-002', days.ago(20), '陈先生', 1800, 1800, days.ago(11), 'done'],
  ]),
]
