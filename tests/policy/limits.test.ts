/**
 * Every figure of the regulation from both sides: equal is allowed, a little over is found, and neither before the figure came
 * into force nor after it lapsed. A figure without a trial fails.
 */
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import { addCalendarDays } from '#policy/days.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import { monthsLater } from '#policy/ledgers/months.ts'
import { limits } from '#policy/limits.ts'
import { sampleRow } from './ledgers/sample-row.ts'
import { told } from './ledgers/told.ts'

type Row = Record<string, unknown>
type Side = 'equal' | 'over'
type Sides = { equal: Row | Row[]; over: Row | Row[] }
/** Whether the check finds the side of the limit on the day. */
type Found = (side: Side, day: string) => boolean
/** `from` and `to`: first and last day on which it is found; `before` and `after`: days on which it no longer is. */
type Trial = { found: Found; from: string; before?: string; to?: string }

const plan = '2021-07-24'

/** `shared` and the sides may depend on the day, which every day of the row is unless they say otherwise. */
function inLedger(id: string, check: string, shared: Row, sides: (day: string) => Sides, districtCode = '510107'): Found {
  const ledger = ledgerById(id)
  if (!ledger) throw new Error(`no ledger ${id}`)
  return (side, day) =>
    told(id, { ...sampleRow(ledger, day), ...shared }, [sides(day)[side]].flat(), {
      unit: { districtCode },
      today: day,
    }).includes(check)
}

const onPage = (violation: string, text: (side: Side) => string): Found => {
  return (side, day) =>
    classify({ id: 'page', text: text(side), publishedAt: day }).findings.some((finding) => finding.violation === violation)
}

const minutes = (grade: string, check: string, most: number): Trial => ({
  from: plan,
  found: inLedger('homework', check, { grade, form: 'written', place: 'home' }, () => ({
    equal: { minutes: most },
    over: { minutes: most + 1 },
  })),
})

/** One lesson of subject training at the base price and the tenth that may be added. */
const price = (district: string, classSize: number, yuan: number, more: Row = {}): Trial => ({
  from: '2023-01-01',
  to: '2027-12-31',
  found: inLedger(
    'fee-records',
    'above-guided-price',
    { subject: true, lessons: 1, lessonMinutes: 45, classSize, ...more },
    () => ({ equal: { yuan }, over: { yuan: yuan + 0.01 } }),
    district,
  ),
})

const wuhou = '510107'
const jintang = '510121'

const prepaid = (check: string, field: string, most: number, step: number, from: string): Trial => ({
  from,
  found: inLedger('fee-records', check, {}, () => ({ equal: { [field]: most }, over: { [field]: most + step } })),
})

const filedUntil = (mode: string, equal: string, over: string): Trial => ({
  from: plan,
  found: inLedger('class-filing', 'ends-late', { mode }, () => ({ equal: { endsAt: equal }, over: { endsAt: over } })),
})

/** Whether the school named on the day is one too many after so many others, the first of which were named on the same day. */
function isTooMany(others: number, day: string): boolean {
  const row = { ...sampleRow(ledgerById('demonstration-schools')!, day), state: 'listed' }
  const listed = Array.from({ length: others }, (_, at) => ({ ...row, id: `${-at}` }))
  const beside = { 'demonstration-schools': [...listed, { ...row, id: '0000' }, { ...row, state: 'review', id: '-' }] }
  return told('demonstration-schools', row, [{}], { beside, today: day }).includes('too-many')
}

const trials: Record<string, Trial> = {
  'homework:P1-P2': minutes('P2', 'written-home', 0),
  'homework:P3-P6': minutes('P6', 'written-minutes', 60),
  'homework:J7-J9': minutes('J9', 'written-minutes', 90),
  'after-school-days': {
    // whole weeks of school: the plan itself began in a summer vacation
    from: '2021-09-06',
    before: '2021-06-21',
    found: inLedger('service-weeks', 'too-few-days', { minutes: 120 }, () => ({ equal: { days: 5 }, over: { days: 4 } })),
  },
  'after-school-hours': {
    from: plan,
    found: inLedger('service-weeks', 'too-short', { days: 5 }, () => ({ equal: { minutes: 120 }, over: { minutes: 119 } })),
  },
  'finished-at-school:primary': {
    from: plan,
    found: inLedger('service-weeks', 'unfinished-primary', { days: 5, minutes: 120 }, () => ({
      equal: { finished: 90 },
      over: { finished: 89.9 },
    })),
  },
  'finished-at-school:junior': {
    from: plan,
    found: inLedger('service-weeks', 'unfinished-junior', { days: 5, minutes: 120 }, () => ({
      equal: { finishedJunior: 70 },
      over: { finishedJunior: 69.9 },
    })),
  },
  'evening-study-end': {
    from: plan,
    found: inLedger('evening-study', 'too-late', { grade: 'J8', boarding: false }, () => ({
      equal: { endsAt: '20:00' },
      over: { endsAt: '20:01' },
    })),
  },
  'exams-final:P1-P2': {
    from: plan,
    found: inLedger('exams', 'early-grades', { grade: 'P2', kind: 'final' }, () => ({
      equal: { written: false },
      over: { written: true },
    })),
  },
  'exams-final:P3-J9': {
    from: plan,
    found: inLedger('exams', 'finals', { grade: 'P3', kind: 'final', written: true }, () => ({ equal: [{}], over: [{}, {}] })),
  },
  'exams-midterm:J7-J9': {
    from: plan,
    found: inLedger('exams', 'midterms', { grade: 'J7', kind: 'midterm', written: true }, () => ({
      equal: [{}],
      over: [{}, {}],
    })),
  },
  'exams-mock:J9': {
    from: '2021-08-30',
    found: inLedger('exams', 'mocks', { grade: 'J9', kind: 'mock', written: true }, () => ({
      equal: [{}, {}],
      over: [{}, {}, {}],
    })),
  },
  'end-offline': filedUntil('offline', '20:30', '20:31'),
  'end-online-live': filedUntil('online', '21:00', '21:01'),
  'online-lesson': {
    from: plan,
    found: onPage('T18', (side) => `线上直播小班，五年级英语，每节课${side === 'equal' ? 30 : 31}分钟，扫码报名`),
  },
  'online-break': {
    from: plan,
    found: onPage('T18', (side) => `线上班：四年级数学直播，两节连上，课间休息${side === 'equal' ? 10 : 9}分钟，咨询热线`),
  },
  'prepaid-months': prepaid('too-many-months', 'months', 3, 0.1, '2021-10-21'),
  'prepaid-lessons': prepaid('too-many-lessons', 'lessons', 60, 1, '2021-10-21'),
  'prepaid-yuan': prepaid('too-much', 'yuan', 5000, 0.01, '2022-12-29'),
  'collect-ahead': {
    from: '2022-02-18',
    found: inLedger('fee-records', 'too-early', {}, (day) => ({
      equal: { begins: monthsLater(day, 1) },
      over: { begins: addCalendarDays(monthsLater(day, 1), 1) },
    })),
  },
  'collect-lessons-left': {
    from: '2022-02-18',
    found: inLedger('fee-records', 'renewed-early', {}, (day) => ({
      equal: { begins: monthsLater(day, 2), lessonsLeft: 20 },
      over: { begins: monthsLater(day, 2), lessonsLeft: 21 },
    })),
  },
  'collect-terms': {
    from: '2022-02-18',
    // the terms end on 31 January and 31 August
    found: inLedger('fee-records', 'across-terms', { subject: true }, (day) => ({
      equal: { begins: `${day.slice(0, 4)}-07-01`, months: 2 },
      over: { begins: `${day.slice(0, 4)}-07-02`, months: 2 },
    })),
  },
  'refund-delay': {
    from: plan,
    found: inLedger('refund-requests', 'delayed', { due: 100, paid: 99 }, (day) => ({
      equal: { askedOn: addCalendarDays(day, -15) },
      over: { askedOn: addCalendarDays(day, -16) },
    })),
  },
  'guided-price:center:small': price(wuhou, 9, 55),
  'guided-price:center:medium': price(wuhou, 34, 46.2),
  'guided-price:center:large': price(wuhou, 35, 38.5),
  'guided-price:outer:small': price(jintang, 9, 45.1),
  'guided-price:outer:medium': price(jintang, 10, 38.5),
  'guided-price:outer:large': price(jintang, 35, 33),
  'guided-price:online': { ...price(wuhou, 1, 22, { online: true, lessonMinutes: 30 }), from: '2022-01-01', to: undefined },
  // a tenth above 42 yuan
  'price-rise': price(wuhou, 10, 46.2),
  'escrow-share': {
    from: plan,
    found: inLedger(
      'escrow-accounts',
      'not-in-full',
      { prepaid: 1000 },
      () => ({ equal: { held: 1000 }, over: { held: 999.99 } }),
      jintang,
    ),
  },
  'lighting-share': {
    from: plan,
    found: inLedger('premises-checks', 'lights', {}, () => ({ equal: { lit: 100 }, over: { lit: 99.9 } })),
  },
  'video-days': { from: plan, found: inLedger('cameras', 'too-short', {}, () => ({ equal: { days: 90 }, over: { days: 89 } })) },
  'crime-check-years': {
    // the law asks for it since June, the plan since it began
    from: plan,
    found: inLedger('training-staff', 'not-looked-up-again', { posted: true }, (day) => ({
      equal: { checkedOn: monthsLater(day, -12) },
      over: { checkedOn: addCalendarDays(monthsLater(day, -12), -1) },
    })),
  },
  'demonstration-schools': { from: plan, found: (side, day) => isTooMany(side === 'equal' ? 99 : 100, day) },
  'filing-review': {
    from: plan,
    // ten workdays of July later it is the 26th or the 23rd
    found: inLedger('class-filing', 'review-late', { state: 'filed' }, () => ({
      equal: { filedOn: '2021-07-12' },
      over: { filedOn: '2021-07-09' },
    })),
  },
  'area-per-pupil': {
    from: '2022-05-17',
    found: inLedger('premises-checks', 'crowded', { pupils: 20 }, () => ({ equal: { area: 60 }, over: { area: 59.9 } })),
  },
}

/**
 * Figures that officers are told of: nothing that is kept or crawled says on which side of them it lies. The plan asks for none of them.
 */
const onlyTold = ['ad-archive', 'endorser-age', 'urged-age']
/** Where the database counts: its trial stands in tests/api/draws.test.ts. */
const inQueries = ['repeat-years']

describe('the figures of the regulation', () => {
  it('all have a trial', () => {
    expect([...Object.keys(trials), ...onlyTold, ...inQueries].sort()).toEqual(limits.map(({ id }) => id).sort())
  })

  it.each(Object.entries(trials))('%s: equal is allowed, one over is found, from its first day to its last', (id, trial) => {
    const { found, from, to, before = addCalendarDays(from, -1) } = trial
    const limit = limits.find((one) => one.id === id)
    expect(limit && limit.from <= from && (to === undefined || (limit.to ?? to) >= to)).toBe(true)
    for (const day of [from, ...(to ? [to] : [])]) {
      expect([day, found('equal', day)]).toEqual([day, false])
      expect([day, found('over', day)]).toEqual([day, true])
    }
    for (const day of [before, ...(to ? [addCalendarDays(to, 1)] : [])]) expect([day, found('over', day)]).toEqual([day, false])
  })
})
