/** Every check of every ledger, from both sides: what is allowed, what is one too much, and nothing before its measure began. */
import { describe, expect, it } from 'vitest'
import { ledgers } from '#policy/ledgers/index.ts'
import { violationByCode } from '#policy/violations.ts'
import { sampleRow } from './sample-row.ts'
import { told } from './told.ts'

type Row = Record<string, unknown>
const inForce = '2026-11-23'
const yesterday = '2026-11-22'
const before = '2021-07-01'

/** ledger, check, what all rows have, what is allowed, what is not. */
const cases: [ledger: string, check: string, shared: Row, allowed: Row, over: Row][] = [
  ['homework-inspections', 'amount', {}, { problem: 'none' }, { problem: 'amount' }],
  ['homework-inspections', 'written', {}, { problem: 'other' }, { problem: 'written' }],
  ['homework-inspections', 'not-rectified', { problem: 'other', rectifyBy: yesterday }, { closedOn: yesterday }, {}],
  ['homework-reports', 'coverage', { inScope: 40 }, { monitored: 40 }, { monitored: 39 }],
  ['school-scores', 'pass-rate', {}, { ranksByPassRate: false }, { ranksByPassRate: true }],
  ['service-pupils', 'no-dinner', { need: 'both' }, { dinnerBy: 'own' }, { dinnerBy: 'none' }],
  ['fee-exemptions', 'not-reduced', {}, { reduction: 0.1 }, { reduction: 0 }],
  ['evening-study', 'too-late', { grade: 'J8', boarding: false }, { endsAt: '20:00' }, { endsAt: '20:01' }],
  ['weekend-custody', 'lessons', { voluntary: true }, { content: 'reading' }, { content: 'lessons' }],
  ['weekend-custody', 'collective', { content: 'lessons', kind: 'school' }, { voluntary: true }, { voluntary: false }],
  ['service-menu', 'not-voluntary', {}, { voluntary: true }, { voluntary: false }],
  ['service-menu', 'not-confirmed', { voluntary: true, signedUp: 30 }, { confirmed: 30 }, { confirmed: 29 }],
  ['service-providers', 'no-qualification', { kind: 'qualified', checkedOn: before }, { qualification: 'A1' }, {}],
  ['service-providers', 'not-looked-up', { from: inForce }, { checkedOn: inForce }, { checkedOn: '2026-11-24' }],
  ['service-institutions', 'not-selected', { state: 'working' }, { selected: true }, { selected: false }],
  ['service-institutions', 'paid-lessons', {}, { paid: false }, { paid: true }],
  ['study-groups', 'new-lessons', {}, { newLessons: false }, { newLessons: true }],
  ['subsidies', 'in-base', {}, { inBase: false }, { inBase: true }],
  ['free-resources', 'not-free', {}, { fee: 0 }, { fee: 0.01 }],
  ['service-fees', 'above-standard', { standard: 300, voluntary: true, publishedOn: inForce }, { price: 300 }, { price: 300.01 }],
  ['service-fees', 'not-voluntary', { publishedOn: inForce }, { voluntary: true }, { voluntary: false }],
  ['service-fees', 'not-published', { voluntary: true }, { publishedOn: inForce }, {}],
  ['milestones', 'late', {}, { due: inForce }, { due: yesterday }],
  ['admission-plans', 'selective', { stage: 'junior' }, { selective: false }, { selective: true }],
  ['admission-plans', 'over-plan', { plan: 200 }, { actual: 200 }, { actual: 201 }],
  ['class-assignment', 'not-balanced', { grade: 'J7' }, { method: 'balanced' }, { method: 'key' }],
  ['timetables', 'too-few', { planned: 4 }, { taught: 4 }, { taught: 3.9 }],
  ['paper-samples', 'unsound', {}, { rating: 'hard' }, { rating: 'odd' }],
  ['quality-monitoring', 'not-a-sample', { schools: 10 }, { sampled: 9 }, { sampled: 10 }],
  ['entry-targets', 'found', {}, { found: false }, { found: true }],
  ['approvals', 'closed-compulsory', {}, { category: 'sport' }, { category: 'compulsory' }],
  ['approvals', 'closed-others', {}, { category: 'art' }, { category: 'preschool' }],
  ['category-standards', 'not-met', {}, { passed: true }, { passed: false }],
  [
    'conversions',
    'licence-number',
    { step: 'licence', state: 'done' },
    { licenceAfter: '教民151010780001234号' },
    { licenceAfter: '教民151010710001234号' },
  ],
  ['unlicensed', 'open', {}, { result: 'closed' }, { result: 'open' }],
  ['conversions', 'for-profit', { step: 'register', state: 'done' }, { nature: 'nonProfit' }, { nature: 'profit' }],
  ['conversions', 'not-done', { step: 'board' }, { state: 'none' }, { state: 'open' }],
  ['conversions', 'done-late', { state: 'done', step: 'board' }, { doneOn: '2021-12-31' }, { doneOn: '2022-01-01' }],
  ['conversions', 'handover-late', { step: 'handover' }, { state: 'none' }, { state: 'open' }],
  ['conversions', 'handover-late', { state: 'done', step: 'handover' }, { doneOn: '2021-12-31' }, { doneOn: '2022-01-01' }],
  ['conversions', 'not-done', { step: 'transform', state: 'open' }, { appliedOn: '2021-12-31' }, { appliedOn: '2022-01-01' }],
  [
    'conversions',
    'done-late',
    { state: 'done', step: 'transform', doneOn: '2022-03-01' },
    { appliedOn: '2021-12-31' },
    { appliedOn: '2022-01-01' },
  ],
  ['annual-checks', 'still-enrolling', { result: 'failed' }, { enrolling: false }, { enrolling: true }],
  ['training-materials', 'not-reviewed', { inUse: true, kind: 'own' }, { result: 'passed' }, { result: 'open' }],
  [
    'training-staff',
    'no-certificate',
    { subjectTraining: true, posted: true, checkedOn: before },
    { certificateKind: 'teacher' },
    { certificateKind: 'professional' },
  ],
  ['training-staff', 'expired', { posted: true }, { validTo: inForce }, { validTo: yesterday }],
  ['training-staff', 'expired', { posted: true, validTo: yesterday }, { leftOn: yesterday }, { leftOn: inForce }],
  ['training-staff', 'not-posted', { checkedOn: before }, { posted: true }, { posted: false }],
  ['training-staff', 'abroad', { posted: true, checkedOn: before }, { abroad: false }, { abroad: true }],
  ['training-staff', 'not-looked-up', { posted: true, from: inForce }, { checkedOn: inForce }, { checkedOn: '2026-11-24' }],
  ['training-staff', 'not-looked-up-again', { posted: true }, { checkedOn: '2025-11-23' }, { checkedOn: '2025-11-22' }],
  ['teacher-disclosures', 'no-list', { found: 'none' }, { goneOn: inForce }, {}],
  ['real-names', 'not-all', { all: 120 }, { verified: 120 }, { verified: 119 }],
  ['guardian-consents', 'no-consent', { pupils: 50 }, { consents: 50 }, { consents: 49 }],
  ['guardian-consents', 'beyond-need', {}, { beyondNeed: false }, { beyondNeed: true }],
  ['guardian-consents', 'passed-on', {}, { passedOn: false }, { passedOn: true }],
  ['safety-plans', 'no-plan', {}, { plan: true }, { plan: false }],
  ['premises-checks', 'lights', { exits: true, equipment: true }, { lit: 100 }, { lit: 99.9 }],
  ['premises-checks', 'exits', { lit: 100, equipment: true }, { exits: true }, { exits: false }],
  ['premises-checks', 'exits', { lit: 100, exits: true, equipment: true }, { fireLane: true }, { fireLane: false }],
  ['premises-checks', 'one-to-one', { lit: 100, oneToOne: 3 }, { observable: 3 }, { observable: 2 }],
  ['premises-checks', 'crowded', { lit: 100, pupils: 20 }, { area: 60 }, { area: 59.9 }],
  ['teaching-rooms', 'unseen', { kind: 'single', camera: false }, { window: true }, { window: false }],
  ['teaching-rooms', 'unseen', { window: false }, { kind: 'group' }, { kind: 'single' }],
  ['cameras', 'too-short', { night: true }, { days: 90 }, { days: 89 }],
  ['cameras', 'blind-at-night', { days: 90 }, { night: true }, { night: false }],
  ['hazards', 'late', { level: 'minor', rectifyBy: yesterday }, { closedOn: yesterday }, { closedOn: inForce }],
  ['hazards', 'late', { level: 'minor', state: 'open' }, { rectifyBy: inForce }, { rectifyBy: yesterday }],
  ['hazards', 'no-term', { level: 'major', state: 'open' }, { rectifyBy: inForce }, {}],
  ['fee-records', 'too-many-months', { begins: inForce }, { months: 3 }, { months: 3.1 }],
  ['fee-records', 'too-many-lessons', { begins: inForce }, { lessons: 60 }, { lessons: 61 }],
  ['fee-records', 'too-much', { begins: inForce }, { yuan: 5000 }, { yuan: 5000.01 }],
  ['fee-records', 'too-early', { paidOn: inForce }, { begins: '2026-12-23' }, { begins: '2026-12-24' }],
  ['fee-records', 'renewed-early', { paidOn: inForce, begins: '2027-01-23' }, { lessonsLeft: 20 }, { lessonsLeft: 21 }],
  ['fee-records', 'across-terms', { subject: true, begins: '2026-11-01' }, { months: 3 }, { months: 3.1 }],
  [
    'fee-records',
    'above-guided-price',
    { subject: true, lessons: 10, lessonMinutes: 45, classSize: 9 },
    { yuan: 550 },
    { yuan: 550.1 },
  ],
  [
    'class-filing',
    'review-late',
    { filedOn: '2026-11-06', state: 'approved' },
    { reviewedOn: '2026-11-20' },
    { reviewedOn: inForce },
  ],
  ['class-filing', 'review-late', { state: 'filed' }, { filedOn: '2026-11-09' }, { filedOn: '2026-11-06' }],
  ['class-filing', 'refused', {}, { state: 'approved' }, { state: 'refused' }],
  ['class-filing', 'ends-late', {}, { endsAt: '20:30' }, { endsAt: '20:31' }],
  ['class-filing', 'ahead', {}, { ahead: false }, { ahead: true }],
  ['escrow-accounts', 'outside', {}, { outside: false }, { outside: true }],
  ['escrow-accounts', 'no-agreement', { agreement: 'A1' }, { publishedOn: inForce }, {}],
  ['escrow-accounts', 'no-receipts', {}, { receipts: true }, { receipts: false }],
  ['refund-requests', 'delayed', { due: 100 }, { askedOn: '2026-11-08' }, { askedOn: '2026-11-07' }],
  ['refund-requests', 'refused', { due: 100 }, { state: 'open' }, { state: 'refused' }],
  ['placement-checks', 'public-advert', { kind: 'residential' }, { found: false }, { found: true }],
  ['placement-checks', 'school-advert', { kind: 'goods' }, { found: false }, { found: true }],
  ['duties', 'late', {}, { due: inForce }, { due: yesterday }],
  ['supervision-tasks', 'late', {}, { due: inForce }, { due: yesterday }],
  ['contact-points', 'missing', { phone: '028-61881234', answered: true }, { mailbox: 'sj@example.gov.cn' }, {}],
  ['contact-points', 'nobody-answers', { phone: '1', mailbox: '2' }, { answered: true }, { answered: false }],
  ['organisations', 'adrift', { name: '甲' }, {}, { parent: '乙' }],
  ['accountability', 'duty-not-done', {}, { kind: 'talk' }, { kind: 'discipline' }],
]

const ledgerOf = (id: string) => ledgers.find((ledger) => ledger.id === id)!
const checkIn = (id: string, row: Row, day: string, check: string) =>
  told(id, sampleRow(ledgerOf(id), day), [row]).filter((told) => told === check)

describe('checks', () => {
  it.each(cases)('%s: %s', (id, check, shared, allowed, over) => {
    expect(checkIn(id, { ...shared, ...allowed }, inForce, check)).toEqual([])
    expect(checkIn(id, { ...shared, ...over }, inForce, check)).toEqual([check])
  })

  it.each(cases.filter(([, , shared, , over]) => !Object.values({ ...shared, ...over }).some(isDay)))(
    '%s: %s says nothing before its measure began',
    (id, check, shared, _, over) => expect(checkIn(id, { ...shared, ...over }, before, check)).toEqual([]),
  )

  it('of the epidemic years are not asked of later ones', () => {
    expect(checkIn('health-checks', { done: false }, '2022-03-01', 'not-done')).toEqual(['not-done'])
    expect(checkIn('health-checks', { done: false }, '2023-01-01', 'not-done')).toEqual([])
  })

  it('of the year of registration let it end before they bind', () => {
    const failed = { result: 'failed', enrolling: true }
    expect(checkIn('annual-checks', failed, '2021-12-31', 'still-enrolling')).toEqual([])
    expect(checkIn('annual-checks', failed, '2022-01-01', 'still-enrolling')).toEqual(['still-enrolling'])
  })

  it('leave boarding schools, senior grades and subject fees to their own rules', () => {
    expect(checkIn('evening-study', { grade: 'J8', boarding: true, endsAt: '21:30' }, inForce, 'too-late')).toEqual([])
    expect(checkIn('evening-study', { grade: 'H11', endsAt: '21:30' }, inForce, 'too-late')).toEqual([])
    expect(checkIn('fee-records', { begins: inForce, subject: true, yuan: 9000 }, inForce, 'too-much')).toEqual([])
    expect(checkIn('class-assignment', { grade: 'H10', method: 'scores' }, inForce, 'not-balanced')).toEqual([])
  })

  it('of a class compare it with what the schools of the county teach in that week', () => {
    const table = { week: '2026-11-23', grade: 'P1', subject: '样例', progress: '第五单元', unit: 5 }
    const begins = (firstUnit: number, row: Row = table) => {
      const class_ = { ...sampleRow(ledgerOf('class-filing'), '2026-11-25'), grade: 'P1', firstUnit }
      return told('class-filing', class_, [{}], { beside: { 'progress-tables': [row] } })
    }
    expect(begins(5)).toEqual([])
    expect(begins(6)).toEqual(['ahead-of-county'])
    expect(begins(6, { ...table, week: '2026-11-16' })).toEqual([])
    expect(begins(6, { ...table, subject: '英语' })).toEqual([])
    expect(begins(6, { ...table, unit: undefined })).toEqual([])
  })

  it('of renewals ask either for few lessons left or for a month before', () => {
    const paid = (more: Row) => checkIn('fee-records', { paidOn: inForce, lessonsLeft: 40, ...more }, inForce, 'renewed-early')
    expect(paid({ begins: '2026-12-23' })).toEqual([])
    expect(paid({ begins: '2026-12-24' })).toEqual(['renewed-early'])
    const early = { paidOn: inForce, begins: '2027-01-23', lessonsLeft: 5 }
    expect(told('fee-records', sampleRow(ledgerOf('fee-records'), inForce), [early])).toEqual([])
  })

  it('of the end of a class know live lessons and recordings', () => {
    const ends = (more: Row) => checkIn('class-filing', more, inForce, 'ends-late')
    expect(ends({ mode: 'online', endsAt: '21:00' })).toEqual([])
    expect(ends({ mode: 'online', endsAt: '21:01' })).toEqual(['ends-late'])
    expect(ends({ mode: 'recorded', endsAt: '23:00' })).toEqual([])
  })

  it('of a last day are judged by the clock, on the day after it and not before', () => {
    const on = (today: string, more: Row = {}) =>
      told('duties', sampleRow(ledgerOf('duties'), '2026-09-01'), [{ due: inForce, ...more }], { today })
    expect(on(inForce)).toEqual([])
    expect(on('2026-11-24')).toEqual(['late'])
    expect(on('2026-11-24', { state: 'done' })).toEqual([])
    const refused = (today: string) =>
      told('class-filing', sampleRow(ledgerOf('class-filing'), inForce), [{ state: 'refused' }], { today })
    expect(refused(yesterday)).toEqual([])
    expect(refused(inForce)).toEqual(['refused'])
    const open = { step: 'board', state: 'open' }
    expect(told('conversions', sampleRow(ledgerOf('conversions'), '2021-12-01'), [open], { today: '2021-12-31' })).toEqual([])
    expect(told('conversions', sampleRow(ledgerOf('conversions'), '2021-12-01'), [open], { today: '2022-01-01' })).toEqual([
      'not-done',
    ])
    const left = (leftOn: string) =>
      told(
        'training-staff',
        { ...sampleRow(ledgerOf('training-staff'), '2025-09-01'), posted: true },
        [{ checkedOn: '2025-08-31', leftOn }],
        { today: inForce },
      )
    expect(left('2026-08-31')).not.toContain('not-looked-up-again')
    expect(left('2026-09-01')).toContain('not-looked-up-again')
  })

  it('of full supervision are for the pilot counties', () => {
    const row = {
      ...sampleRow(ledgerOf('escrow-accounts'), inForce),
      agreement: 'A1',
      publishedOn: inForce,
      receipts: true,
      prepaid: 1000,
    }
    const of = (held: number, districtCode: string) => told('escrow-accounts', row, [{ held }], { unit: { districtCode } })
    expect(of(1000, '510112')).toEqual([])
    expect(of(999.99, '510112')).toEqual(['not-in-full'])
    expect(of(999.99, '510121')).toEqual(['not-in-full'])
    expect(of(0, '510107')).toEqual([])
  })

  it('of the organisation ask for one tree, and for an office under the leading group', () => {
    const group = { name: '领导小组', role: 'lead' }
    const office = { name: '双减办', role: 'owner', parent: '领导小组' }
    const county = { name: '武侯专班', role: 'county', parent: '双减办' }
    const of = (...rows: Row[]) => told('organisations', { since: inForce }, rows)
    expect(of(county, office, group)).toEqual([])
    expect(of(group, county)).toEqual(['adrift', 'no-owner'])
    expect(of(group, { ...office, parent: undefined })).toEqual(['no-owner'])
    expect(of(group, office, { ...county, parent: '武侯专班' })).toEqual(['adrift'])
    expect(of(group, office, { ...county, parent: '丙' }, { ...county, name: '丙', parent: '武侯专班' })).toEqual(['adrift'])
  })

  it('of posted teachers hold them against the registered staff, who began before the site was seen and have not left', () => {
    const staff = { name: '张晓雨', certificate: '2010', role: 'teacher', from: inForce }
    const named = { found: 'named', name: '张晓雨', certificate: '2010' }
    const of = (rows: Row[], ...registered: Row[]) =>
      told('teacher-disclosures', sampleRow(ledgerOf('teacher-disclosures'), inForce), rows, {
        beside: { 'training-staff': registered },
      })
    expect(of([named], staff)).toEqual([])
    expect(of([named])).toEqual([])
    expect(of([{ ...named, name: '王强' }], staff)).toEqual(['not-registered', 'not-posted'])
    expect(of([{ ...named, name: '王强' }], { ...staff, from: '2026-11-24' })).toEqual(['not-registered'])
    expect(of([named, { ...named, name: '王强', goneOn: inForce }], staff)).toEqual([])
    expect(of([named], { ...staff, leftOn: inForce }, { ...staff, name: '李志国', role: 'other' })).toEqual(['not-registered'])
    expect(of([{ ...named, certificate: '2011' }], staff)).toEqual(['other-number'])
    expect(of([{ ...named, certificate: '2011' }], { ...staff, certificate: undefined })).toEqual([])
    expect(of([{ found: 'unreadable' }], staff)).toEqual([])
    expect(of([{ ...named, since: before }], { ...staff, name: '李志国' })).toEqual([])
  })

  it('are all tried here or by the schools’ tests', () => {
    const elsewhere = new Set(['homework', 'service-weeks', 'exams', 'escrow-statements'])
    const tried = new Set(
      cases
        .map(([id, check]) => `${id} ${check}`)
        .concat(
          'demonstration-schools too-many',
          'health-checks not-done',
          'escrow-accounts not-in-full',
          'class-filing ahead-of-county',
          'organisations no-owner',
          'teacher-disclosures not-registered',
          'teacher-disclosures other-number',
          'teacher-disclosures not-posted',
        ),
    )
    const all = ledgers.flatMap(({ id, checks }) => (elsewhere.has(id) ? [] : checks.map((check) => `${id} ${check.id}`)))
    expect(all.filter((each) => !tried.has(each))).toEqual([])
    expect([...tried].filter((each) => !all.includes(each))).toEqual([])
  })
})

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

describe('declarations', () => {
  it.each(ledgers.map((ledger) => [ledger.id, ledger] as const))('%s is whole', (_, ledger) => {
    const names = Object.keys(ledger.schema.shape)
    expect(names).toContain(ledger.day)
    for (const name of [...ledger.key, ...ledger.filters, ...(ledger.public?.fields ?? [])]) expect(names).toContain(name)
    expect(ledger.schema.safeParse(sampleRow(ledger, inForce)).error).toBeUndefined()
    for (const { violation } of ledger.checks) expect(violationByCode(violation), violation).not.toBeNull()
    expect(new Set(ledger.checks.map(({ id }) => id)).size).toBe(ledger.checks.length)
  })

  it('never open a sensitive field or a restricted ledger to the public', () => {
    for (const ledger of ledgers) {
      const sensitive = Object.entries(ledger.schema.shape).filter(
        ([, field]) => (field.meta() as { sensitive?: true }).sensitive,
      )
      for (const [name] of sensitive) expect(ledger.public?.fields ?? [], ledger.id).not.toContain(name)
      if (ledger.readers) expect(ledger.public, ledger.id).toBeUndefined()
    }
  })

  it('have names of their own', () => {
    for (const part of ['id', 'zh', 'en'] as const)
      expect(new Set(ledgers.map((ledger) => ledger[part])).size).toBe(ledgers.length)
  })
})
