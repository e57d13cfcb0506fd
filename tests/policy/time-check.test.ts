import { describe, expect, it } from 'vitest'
import type { Slot } from '#policy/nouns.ts'
import { ask, codes, slot } from './time-questions.ts'

const wednesday = { weekdays: [3] }

describe('the end of training', () => {
  it.each([
    ['offline', '20:29', []],
    ['offline', '20:30', []],
    ['offline', '20:31', ['T06']],
    ['online_live', '20:59', []],
    ['online_live', '21:00', []],
    ['online_live', '21:01', ['T06']],
    ['recorded', '22:00', []],
    [null, '20:30', []],
    [null, '20:45', ['T06?']],
    [null, '21:00', ['T06?']],
    [null, '21:01', ['T06']],
  ] as const)('%s until %s: %j', (mode, end, expected) => {
    expect(codes([slot('19:00', end, wednesday)], { mode, subjectClass: 'non-subject' })).toEqual(expected)
  })

  it('is judged for non-subject classes and every stage alike', () => {
    for (const stage of ['preschool', 'primary', 'junior', 'senior']) {
      expect(codes([slot('19:00', '20:31', wednesday)], { stages: [stage], subjectClass: 'non-subject' })).toEqual(['T06'])
    }
  })

  it('is plain from the start alone when the start is at the limit', () => {
    expect(codes([slot('20:30', null, wednesday)])).toEqual(['T06'])
    expect(codes([slot('20:00', null, wednesday)])).toEqual(['T06?'])
    expect(codes([slot('19:45', null, wednesday)])).toEqual([])
  })

  it('may lie past midnight', () => expect(codes([slot('19:00', '00:30', wednesday)])).toEqual(['T06']))

  it('takes the mode of the slot before that of the page', () => {
    expect(codes([slot('20:30', '21:00', { ...wednesday, mode: 'online_live' })], { mode: 'offline' })).toEqual([])
  })

  it('names the limit', () => {
    const [breach] = ask([slot('19:00', '21:00', wednesday)])
    expect(breach).toMatchObject({ violation: 'T06', limit: '20:30', byReference: false })
    expect(breach?.reason.zh).toContain('20:30')
  })
})

describe('subject training on days off', () => {
  const evening = ['19:00', '20:30'] as const
  it.each<[string, Partial<Slot>, string[]]>([
    ['Saturdays', { weekdays: [6] }, ['T05']],
    ['Sundays', { weekdays: [7] }, ['T05']],
    ['Mondays and Saturdays', { weekdays: [1, 6] }, ['T05']],
    ['Wednesdays', { weekdays: [3] }, []],
    ['Monday to Friday', { weekdays: [1, 2, 3, 4, 5] }, []],
    ['weekends', { dayKind: 'weekend' }, ['T05']],
    ['weekdays', { dayKind: 'weekday' }, []],
    ['holidays', { dayKind: 'holiday' }, ['T05']],
    ['the summer vacation', { dayKind: 'summer-vacation' }, ['T05']],
    ['the winter vacation', { dayKind: 'winter-vacation' }, ['T05']],
    ['every day, no dates', { dayKind: 'daily' }, ['T05?']],
    ['no day at all', {}, []],
    ['National Day week', { dates: { from: '2024-10-01', to: '2024-10-07' } }, ['T05']],
    ['one school day', { dates: { from: '2024-09-20', to: '2024-09-20' } }, []],
    ['one Saturday', { dates: { from: '2024-09-21', to: '2024-09-21' } }, ['T05']],
    ['a make-up Sunday', { dates: { from: '2024-09-29', to: '2024-09-29' } }, []],
    ['a make-up Saturday inside the winter vacation', { dates: { from: '2022-01-29', to: '2022-01-29' } }, ['T05']],
    ['8-28 July', { dates: { from: '2024-07-08', to: '2024-07-28' } }, ['T05']],
    ['the last day of term', { dates: { from: '2025-07-04', to: '2025-07-04' } }, []],
    ['the first weekday of the vacation', { dates: { from: '2025-07-07', to: '2025-07-07' } }, ['T05']],
    [
      'Wednesdays of one term, one of them a holiday',
      { weekdays: [3], dates: { from: '2024-09-04', to: '2024-11-27' } },
      ['T05?'],
    ],
    ['a term without weekdays', { dates: { from: '2024-09-02', to: '2024-12-31' } }, []],
    ['ten days in a row, one weekend in them', { dates: { from: '2024-10-14', to: '2024-10-23' } }, ['T05?']],
    ['every day of September', { dayKind: 'daily', dates: { from: '2024-09-02', to: '2024-09-30' } }, ['T05']],
    [
      'summer dates before the city says vacation',
      { dayKind: 'summer-vacation', dates: { from: '2024-07-01', to: '2024-07-05' } },
      ['T05'],
    ],
    ['the summer of 2021', { dates: { from: '2021-08-02', to: '2021-08-20' } }, ['T05']],
    ['a Saturday of a year nobody knows', { dates: { from: '2027-03-06', to: '2027-03-06' } }, ['T05?']],
  ])('%s', (_, when, expected) => {
    expect(codes([slot(...evening, when)])).toEqual(expected)
  })

  it('leaves art and sport alone', () => {
    expect(codes([slot('09:00', '10:30', { dayKind: 'weekend' })], { subjectClass: 'non-subject', stages: ['primary'] })).toEqual(
      [],
    )
    expect(codes([slot('09:00', '10:30', { dayKind: 'summer-vacation' })], { subjectClass: 'non-subject' })).toEqual([])
  })

  it('says which days and why', () => {
    const [breach] = ask([slot(...evening, { dates: { from: '2024-10-01', to: '2024-10-07' } })])
    expect(breach).toMatchObject({
      dayType: 'STATUTORY_OFF',
      dates: ['2024-10-01', '2024-10-02', '2024-10-03', '2024-10-04', '2024-10-05'],
    })
    expect(breach?.reason.zh).toContain('国庆')
    expect(ask([slot(...evening, { dayKind: 'summer-vacation' })])[0]).toMatchObject({ dayType: 'VACATION' })
  })

  it('is sure of the words "weekend" and "summer" without a page date', () => {
    expect(codes([slot(...evening, { dayKind: 'weekend' })], { publishedOn: null })).toEqual(['T05'])
    expect(codes([slot(...evening, { dayKind: 'summer-vacation' })], { publishedOn: null })).toEqual(['T05'])
    expect(codes([slot(...evening, { weekdays: [2] })], { publishedOn: null })).toEqual([])
  })

  it('doubts a weekday class advertised at the start of the vacation', () => {
    expect(codes([slot('19:00', '20:00', { weekdays: [3] })], { publishedOn: '2024-07-01' })).toEqual(['T05?'])
  })

  it('follows the same rule in senior high, with a flag', () => {
    const [breach] = ask([slot('09:00', '11:00', { weekdays: [7] })], { stages: ['senior'] })
    expect(breach).toMatchObject({ violation: 'T05', byReference: true })
    expect(ask([slot('09:00', '11:00', { weekdays: [7] })], { stages: ['junior', 'senior'] })[0]?.byReference).toBe(false)
  })

  it('does not concern adults', () =>
    expect(codes([slot('19:00', '22:00', { weekdays: [6] })], { stages: ['adult'] })).toEqual([]))

  it('does not concern recorded lessons without a time, but doubts those with one', () => {
    expect(codes([slot(null, null, { weekdays: [6] })], { mode: 'recorded' })).toEqual([])
    expect(codes([slot('19:00', '20:00', { weekdays: [6] })], { mode: 'recorded' })).toEqual(['T19?'])
  })
})

describe('training in school hours', () => {
  it.each<[string, string, string[], string[]]>([
    ['08:00', '08:20', ['primary'], []],
    ['08:00', '08:21', ['primary'], ['T07']],
    ['15:59', '17:00', ['primary'], ['T07']],
    ['16:00', '17:00', ['primary'], []],
    ['16:59', '18:00', ['junior'], ['T07']],
    ['17:00', '18:00', ['junior'], []],
    ['17:29', '18:30', ['senior'], ['T07']],
    ['17:30', '18:30', ['senior'], []],
    ['16:30', '17:30', ['primary', 'junior'], ['T07?']],
    ['09:00', '11:00', ['primary', 'junior'], ['T07']],
    ['09:00', '11:00', [], ['T07?']],
    ['09:00', '11:00', ['preschool'], []],
  ])('%s-%s on Wednesdays for %j: %j', (start, end, stages, expected) => {
    expect(codes([slot(start, end, wednesday)], { stages, subjectClass: 'non-subject' })).toEqual(expected)
  })

  it('is allowed on days off, for what is allowed there', () => {
    expect(codes([slot('09:00', '11:00', { weekdays: [6] })], { subjectClass: 'non-subject' })).toEqual([])
    expect(
      codes([slot('09:00', '11:00', { dates: { from: '2024-07-08', to: '2024-07-28' } })], { subjectClass: 'non-subject' }),
    ).toEqual([])
  })

  it('counts on a make-up Sunday', () => {
    const [breach] = ask([slot('09:00', '11:00', { dates: { from: '2024-09-29', to: '2024-09-29' } })], {
      subjectClass: 'non-subject',
    })
    expect(breach).toMatchObject({ violation: 'T07', dayType: 'MAKEUP_WORKDAY', dates: ['2024-09-29'] })
  })

  it('is not seen in a class that calls its days a vacation', () => {
    const summer = slot('09:00', '11:00', { dayKind: 'summer-vacation', dates: { from: '2024-07-01', to: '2024-07-05' } })
    expect(codes([summer], { subjectClass: 'non-subject' })).toEqual([])
  })

  it('is doubted in a term nobody knows', () => {
    const day = { dates: { from: '2028-03-01', to: '2028-03-01' } }
    expect(codes([slot('09:00', '11:00', day)], { subjectClass: 'non-subject' })).toEqual(['T07?'])
  })

  it('is not asked when no day is named', () =>
    expect(codes([slot('09:00', '11:00')], { subjectClass: 'non-subject' })).toEqual([]))

  it('holds for a weekday class without a page date', () => {
    expect(codes([slot('09:00', '11:00', { dayKind: 'weekday' })], { publishedOn: null })).toEqual(['T07'])
  })
})

describe('preschool children', () => {
  const only = { stages: ['preschool'] }
  it('may have no subject class at any time', () => {
    expect(codes([slot('16:30', '17:30', wednesday)], only)).toEqual(['T11'])
    expect(codes([], only)).toEqual(['T11'])
    expect(codes([slot('09:00', '10:00', { weekdays: [6] })], only)).toEqual(['T11'])
  })
  it('may have nothing online', () => {
    expect(codes([], { ...only, subjectClass: 'non-subject', mode: 'online_live' })).toEqual(['T11'])
    expect(codes([], { ...only, subjectClass: 'non-subject', mode: 'recorded' })).toEqual(['T11'])
  })
  it('may paint on Saturday, but not for half a day', () => {
    const art = { ...only, subjectClass: 'non-subject' as const }
    expect(codes([slot('09:00', '12:29', { weekdays: [6] })], art)).toEqual([])
    expect(codes([slot('09:00', '12:30', { weekdays: [6] })], art)).toEqual(['T11?'])
  })
})

describe('online lessons', () => {
  it('last thirty minutes at most', () => {
    const online = { mode: 'online_live' as const, stages: ['primary'] }
    expect(codes([slot('20:00', '20:30', wednesday)], online)).toEqual([])
    expect(codes([slot('20:00', '20:31', wednesday)], online)).toEqual(['T18?'])
    expect(codes([slot('20:00', '21:00', wednesday)], { ...online, subjectClass: 'non-subject' })).toEqual([])
    expect(codes([slot('19:00', '20:00', wednesday)], { ...online, mode: 'offline' })).toEqual([])
  })
})

describe('the worked examples of the rules', () => {
  it('a summer maths bridge class', () => {
    expect(codes([slot('09:00', '11:30', { dates: { from: '2024-07-08', to: '2024-07-28' }, dayKind: 'daily' })])).toEqual([
      'T05',
    ])
  })
  it('physics on Friday evening until nine', () => expect(codes([slot('19:00', '21:00', { weekdays: [5] })])).toEqual(['T06']))
  it('live reading on Wednesday, eight to nine', () => {
    expect(codes([slot('20:00', '21:00', { weekdays: [3], mode: 'online_live' })], { stages: ['primary'] })).toEqual(['T18?'])
  })
  it('a day-time class for third-year juniors', () => {
    expect(codes([slot('09:00', '11:30', wednesday)])).toEqual(['T07'])
  })
})
