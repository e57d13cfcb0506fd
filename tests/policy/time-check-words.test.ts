import { describe, expect, it } from 'vitest'
import { calendar, makeCalendar } from '#policy/calendar.ts'
import type { Slot } from '#policy/nouns.ts'
import { expandSlot } from '#policy/time-check/expand.ts'
import type { TimeQuestion } from '#policy/time-check.ts'
import { ask, codes, slot } from './time-questions.ts'

describe('what an officer reads', () => {
  const wednesday = { weekdays: [3] }
  it.each<[Slot[], Partial<TimeQuestion>, string, string]>([
    [
      [slot('18:00', '20:31', wednesday)],
      {},
      '培训 20:31 结束，晚于线下限时 20:30',
      'Training ends at 20:31, later than 20:30 (offline)',
    ],
    [
      [slot('20:30', null, wednesday)],
      {},
      '培训 20:30 开始，晚于线下限时 20:30',
      'Training starts at 20:30, later than 20:30 (offline)',
    ],
    [
      [slot('20:45', '21:05', wednesday)],
      { mode: 'online_live' },
      '培训 21:05 结束，晚于线上直播限时 21:00',
      'Training ends at 21:05, later than 21:00 (live online)',
    ],
    [
      [slot('09:00', '11:00', wednesday)],
      { subjectClass: 'non-subject' },
      '教学日 09:00–11:00，与学校上课时间 08:00–17:00 重叠',
      'On a school day at 09:00-11:00, within school hours 08:00-17:00',
    ],
    [
      [slot('16:00', null, wednesday)],
      { subjectClass: 'non-subject' },
      '教学日 16:00 开始，与学校上课时间 08:00–17:00 重叠',
      'On a school day at 16:00, within school hours 08:00-17:00',
    ],
    [
      [slot('19:00', '20:00', wednesday)],
      { mode: 'online_live' },
      '线上时段长 60 分钟，每节不得超过 30 分钟',
      '60 minutes online; a lesson may last 30',
    ],
    [[], { stages: ['preschool'] }, '面向学龄前儿童开展学科类培训', 'Subject training for preschool children'],
    [
      [],
      { stages: ['preschool'], subjectClass: 'non-subject', mode: 'recorded' },
      '面向学龄前儿童开展线上培训',
      'Online training for preschool children',
    ],
    [
      [slot('09:00', '12:30', { weekdays: [6] })],
      { stages: ['preschool'], subjectClass: 'non-subject' },
      '面向学龄前儿童的半日或全日制培训',
      'Half-day or full-day training for preschool children',
    ],
    [
      [slot('19:00', '20:00', { dates: { from: '2024-10-01', to: '2024-10-03' } })],
      {},
      '学科类培训安排在法定节假日（如 2024-10-01 国庆节）',
      'Subject training on a statutory holiday, e.g. 2024-10-01',
    ],
    [
      [slot('19:00', '20:00', { weekdays: [6] })],
      {},
      '学科类培训安排在休息日（如 2024-09-21）',
      'Subject training on a weekend, e.g. 2024-09-21',
    ],
    [
      [slot('19:00', '20:00', { dayKind: 'weekend' })],
      { publishedOn: null },
      '学科类培训安排在休息日',
      'Subject training on a weekend',
    ],
    [
      [slot('19:00', '20:00', { dates: { from: '2024-07-08', to: '2024-07-09' } })],
      {},
      '学科类培训安排在寒暑假（如 2024-07-08）',
      'Subject training on a school vacation, e.g. 2024-07-08',
    ],
  ])('%j %j', (slots, more, zh, en) => {
    expect(ask(slots, more).map(({ reason }) => reason)).toEqual([{ zh, en }])
  })
})

describe('the record beside the words', () => {
  it('names limit and day', () => {
    expect(ask([slot('19:00', '20:00', { weekdays: [3] })], { mode: 'online_live' })).toMatchObject([
      { violation: 'T18', dayType: null, dates: [], limit: '30', confidence: 'low' },
    ])
    expect(ask([slot('09:00', '11:00', { weekdays: [3] })], { subjectClass: 'non-subject' })).toMatchObject([
      {
        violation: 'T07',
        dayType: 'SCHOOL_DAY',
        dates: ['2024-09-11', '2024-09-18', '2024-09-25', '2024-10-09', '2024-10-16'],
        limit: '08:00-17:00',
      },
    ])
    expect(ask([], { stages: ['preschool'] })).toEqual([
      expect.objectContaining({
        violation: 'T11',
        slot: null,
        dayType: null,
        dates: [],
        limit: null,
        confidence: 'high',
        byReference: false,
      }),
    ])
  })

  it('says what kind of day it is even when the calendar does not', () => {
    const early = { dates: { from: '2024-07-01', to: '2024-07-02' } }
    expect(ask([slot(null, null, { dayKind: 'holiday' })], { publishedOn: null })[0]?.dayType).toBe('STATUTORY_OFF')
    expect(ask([slot(null, null, { dayKind: 'winter-vacation' })], { publishedOn: null })[0]?.dayType).toBe('VACATION')
    expect(ask([slot(null, null, { ...early, dayKind: 'summer-vacation' })])[0]?.dayType).toBe('VACATION')
    expect(ask([slot(null, null, { weekdays: [7] })], { publishedOn: null })[0]?.dayType).toBe('WEEKEND')
    expect(ask([slot(null, null, { dates: { from: '2022-01-29', to: '2022-01-29' } })])[0]?.dayType).toBe('VACATION')
  })
})

describe('the days a teaching time means', () => {
  const expand = (more: Partial<Slot>, publishedOn: string | null = '2024-09-10', stage?: 'primary') =>
    expandSlot(slot(null, null, more), publishedOn, calendar, { stage })

  it('are the printed ones', () => {
    expect(expand({ dates: { from: '2024-09-20', to: '2024-09-22' } })).toEqual({
      days: ['2024-09-20', '2024-09-21', '2024-09-22'],
      certain: true,
      everyDay: false,
    })
    expect(expand({ dates: { from: '2024-09-20', to: '2024-09-20' } }).everyDay).toBe(true)
    expect(expand({ dates: { from: '2024-09-16', to: '2024-09-22' }, weekdays: [2, 4] }).days).toEqual([
      '2024-09-17',
      '2024-09-19',
    ])
    expect(expand({ dates: { from: '2024-09-16', to: '2024-09-22' }, dayKind: 'weekend' }).days).toEqual([
      '2024-09-21',
      '2024-09-22',
    ])
    expect(expand({ dates: { from: '2024-09-20', to: '2024-09-22' }, dayKind: 'weekday' }).days).toEqual(['2024-09-20'])
  })

  it('are those of the next eight weeks when only weekdays are named', () => {
    const { days, certain, everyDay } = expand({ weekdays: [2] })
    expect([days[0], days.at(-1), days.length, certain, everyDay]).toEqual(['2024-09-17', '2024-11-05', 8, false, true])
    expect(expand({ dayKind: 'daily' }).days).toHaveLength(56)
    expect(expand({ weekdays: [] }).days).toEqual([])
  })

  it('are nothing without a day of publication', () => {
    for (const more of [{ weekdays: [2] }, { dayKind: 'summer-vacation' as const }, { dayKind: 'holiday' as const }])
      expect(expand(more, null)).toMatchObject({ days: [], certain: false })
    expect(expand({}, null).everyDay).toBe(false)
    expect(expand({})).toEqual({ days: [], certain: false, everyDay: false })
  })

  it('are those of the vacation under way or to come', () => {
    const winter = expand({ dayKind: 'winter-vacation' })
    expect([winter.days[0], winter.days.at(-1), winter.certain, winter.everyDay]).toEqual([
      '2025-01-18',
      '2025-02-16',
      true,
      true,
    ])
    const summer = expand({ dayKind: 'summer-vacation', weekdays: [1] })
    expect([summer.days[0], summer.days.at(-1)]).toEqual(['2025-07-07', '2025-08-25'])
    expect(expand({ dayKind: 'summer-vacation' }, '2090-01-01').days).toEqual([])
  })

  it('are those of the next holiday alone', () => {
    expect(expand({ dayKind: 'holiday' })).toMatchObject({
      days: ['2024-09-15', '2024-09-16', '2024-09-17'],
      certain: true,
      everyDay: true,
    })
    expect(expand({ dayKind: 'holiday' }, '2024-09-18').days).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `2024-10-0${day}`))
    expect(expand({ dayKind: 'holiday' }, '2090-01-01').days).toEqual([])
  })
})

describe('edges', () => {
  it('half of the days at rest is most of them, less is not', () => {
    expect(codes([slot('19:00', '20:00', { dates: { from: '2024-09-19', to: '2024-09-22' } })])).toEqual(['T05'])
    expect(codes([slot('19:00', '20:00', { dates: { from: '2024-09-18', to: '2024-09-22' } })])).toEqual(['T05?'])
  })
  it('fourteen days with a weekend are doubted, fifteen are a term', () => {
    expect(codes([slot('19:00', '20:00', { dates: { from: '2024-10-14', to: '2024-10-27' } })])).toEqual(['T05?'])
    expect(codes([slot('19:00', '20:00', { dates: { from: '2024-10-14', to: '2024-10-28' } })])).toEqual([])
  })
  it('an unknown year among known ones is doubted', () => {
    expect(codes([slot('19:00', '20:00', { dates: { from: '2026-12-26', to: '2027-01-03' }, weekdays: [6, 7] })])).toEqual([
      'T05?',
    ])
  })
  it('a class from five in the afternoon may pass midnight, an earlier one may not', () => {
    expect(codes([slot('17:00', '00:10', { weekdays: [3] })])).toEqual(['T06'])
    expect(
      codes([slot('16:59', '00:10', { weekdays: [3] })], { stages: ['preschool', 'adult'], subjectClass: 'non-subject' }),
    ).toEqual([])
  })
  it('a recorded class without hours is left alone, one with either is asked about', () => {
    const recorded = { mode: 'recorded' as const }
    expect(codes([slot('19:00', null, { weekdays: [6] })], recorded)).toEqual(['T19?'])
    expect(codes([slot(null, '20:00', { weekdays: [6] })], recorded)).toEqual(['T19?'])
    expect(codes([slot('09:00', '10:00', { weekdays: [3] })], recorded)).toEqual([])
  })
  it('a printed range that mostly rests is no school day', () => {
    const art = { subjectClass: 'non-subject' as const }
    expect(codes([slot('09:00', '11:00', { dates: { from: '2024-09-27', to: '2024-10-07' } })], art)).toEqual([])
    expect(codes([slot('09:00', '11:00', { dates: { from: '2024-09-19', to: '2024-09-22' } })], art)).toEqual(['T07'])
    expect(codes([slot('09:00', '11:00', { dates: { from: '2024-07-04', to: '2024-07-08' }, weekdays: [4] })], art)).toEqual([
      'T07',
    ])
  })
  it('every day at school time is doubted', () => {
    expect(codes([slot('09:00', '11:00', { dayKind: 'daily' })], { subjectClass: 'non-subject' })).toEqual(['T07?'])
  })
  it('online classes for preschool and pupils together are judged for the pupils', () => {
    const both = { stages: ['preschool', 'primary'], mode: 'online_live' as const }
    expect(codes([slot('19:00', '19:31', { weekdays: [3] })], both)).toEqual(['T11', 'T18?'])
    expect(codes([slot('19:00', '19:31', { weekdays: [3] })], { ...both, stages: ['preschool'] })).toEqual(['T11'])
    expect(codes([slot('19:00', '19:31', { weekdays: [3] })], { ...both, stages: [] })).toEqual(['T18?'])
  })
  it('half a day is asked about only for preschoolers alone and with both hours', () => {
    const art = { stages: ['preschool'], subjectClass: 'non-subject' as const }
    expect(codes([slot('09:00', null, { weekdays: [6] })], art)).toEqual([])
    expect(codes([slot(null, '12:30', { weekdays: [6] })], art)).toEqual([])
    expect(codes([slot('09:00', '12:30', { weekdays: [6] })], { ...art, stages: ['preschool', 'primary'] })).toEqual([])
    expect(codes([slot('09:00', '12:30', { weekdays: [6], mode: 'online_live' })], art)).toEqual(['T11', 'T11?'])
  })
  it('nobody named means nobody is certain and nothing is by reference', () => {
    expect(ask([slot('19:00', '20:00', { weekdays: [6] })], { stages: [] })[0]?.byReference).toBe(false)
  })
  it('a stage with its own vacation is judged by it', () => {
    const summer = {
      schoolYear: '2023-2024',
      name: 'summer' as const,
      from: '2024-06-29',
      to: '2024-08-31',
      source: 'estimate' as const,
    }
    const own = makeCalendar({
      ...calendar.data,
      vacations: [...calendar.data.vacations, { ...calendar.data.vacations[0], ...summer, stage: 'primary' }],
    })
    const monday = { dates: { from: '2024-07-01', to: '2024-07-01' } }
    expect(codes([slot('17:00', '18:00', monday)], { calendar: own, stages: ['primary'] })).toEqual(['T05'])
    expect(codes([slot('17:00', '18:00', monday)], { calendar: own, stages: ['junior'] })).toEqual([])
    expect(codes([slot('17:00', '18:00', monday)], { calendar: own, stages: ['primary', 'junior'] })).toEqual([])
    const art = { calendar: own, subjectClass: 'non-subject' as const }
    expect(codes([slot('09:00', '10:00', monday)], { ...art, stages: ['primary'] })).toEqual([])
    expect(codes([slot('09:00', '10:00', monday)], { ...art, stages: ['junior'] })).toEqual(['T07'])
  })
})
