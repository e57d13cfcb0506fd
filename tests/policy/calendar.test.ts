import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInCalendar, calendarSchema } from '#policy/calendar/data.ts'
import * as builtIn from '#policy/calendar.ts'
import { calendar, makeCalendar, schoolYearOf } from '#policy/calendar.ts'
import { addMonths } from '#policy/days.ts'
import { addCalendarDays, builtInDays, daysBetween, weekdayOf } from './day-arbitrary.ts'

const makeUpDays = {
  2021: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  2022: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  2023: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  2024: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  2025: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  2026: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
}
const worked = Object.entries(makeUpDays).flatMap(([year, days]) => days.map((day) => `${year}-${day}`))

/** First and last day off of each holiday. */
const blocks: [from: string, to: string][] = [
  ['2021-01-01', '2021-01-03'],
  ['2021-02-11', '2021-02-17'],
  ['2021-04-03', '2021-04-05'],
  ['2021-05-01', '2021-05-05'],
  ['2021-06-12', '2021-06-14'],
  ['2021-09-19', '2021-09-21'],
  ['2021-10-01', '2021-10-07'],
  ['2022-01-01', '2022-01-03'],
  ['2022-01-31', '2022-02-06'],
  ['2022-04-03', '2022-04-05'],
  ['2022-04-30', '2022-05-04'],
  ['2022-06-03', '2022-06-05'],
  ['2022-09-10', '2022-09-12'],
  ['2022-10-01', '2022-10-07'],
  ['2022-12-31', '2023-01-02'],
  ['2023-01-21', '2023-01-27'],
  ['2023-04-05', '2023-04-05'],
  ['2023-04-29', '2023-05-03'],
  ['2023-06-22', '2023-06-24'],
  ['2023-09-29', '2023-10-06'],
  ['2024-01-01', '2024-01-01'],
  ['2024-02-10', '2024-02-17'],
  ['2024-04-04', '2024-04-06'],
  ['2024-05-01', '2024-05-05'],
  ['2024-06-10', '2024-06-10'],
  ['2024-09-15', '2024-09-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
]

describe('make-up workdays 2021-2026', () => {
  it.each(worked)('%s is a weekend day on which people work', (day) => {
    expect(weekdayOf(day)).toBeGreaterThan(5)
    expect(calendar.dayType(day)).toBe('MAKEUP_WORKDAY')
    expect(calendar.isWorkday(day)).toBe(true)
    expect(calendar.holidayName(day)).toBeNull()
  })
  it('are all there are', () => {
    expect(
      calendar.data.holidays
        .filter(({ off }) => !off)
        .map(({ date }) => date)
        .sort(),
    ).toEqual([...worked].sort())
  })
})

describe('holidays 2021-2026', () => {
  it.each(blocks)('%s to %s are off, the days around are not', (from, to) => {
    for (let day = from; day <= to; day = addCalendarDays(day, 1)) {
      expect(calendar.dayType(day), day).toBe('STATUTORY_OFF')
      expect(calendar.isWorkday(day)).toBe(false)
      expect(calendar.holidayName(day)).not.toBeNull()
    }
    expect(calendar.dayType(addCalendarDays(from, -1))).not.toBe('STATUTORY_OFF')
    expect(calendar.dayType(addCalendarDays(to, 1))).not.toBe('STATUTORY_OFF')
  })
  it('are all there are', () => {
    const days = blocks.reduce((sum, [from, to]) => sum + daysBetween(from, to) + 1, 0)
    expect(calendar.data.holidays.filter(({ off }) => off)).toHaveLength(days)
  })
  it('have their names', () => {
    expect(calendar.holidayName('2024-10-01')).toBe('国庆节')
    expect(calendar.holidayName('2026-02-17')).toBe('春节')
    expect(calendar.holidayName('2026-02-25')).toBeNull()
  })
})

describe('a day', () => {
  it.each([
    ['2024-09-20', 'SCHOOL_DAY'],
    ['2024-09-21', 'WEEKEND'],
    ['2024-09-22', 'WEEKEND'],
    ['2024-09-23', 'SCHOOL_DAY'],
    ['2025-01-17', 'SCHOOL_DAY'],
    ['2025-01-20', 'VACATION'],
    ['2025-02-14', 'VACATION'],
    ['2025-02-17', 'SCHOOL_DAY'],
    ['2025-07-04', 'SCHOOL_DAY'],
    ['2025-07-07', 'VACATION'],
    ['2025-08-29', 'VACATION'],
    ['2025-09-01', 'SCHOOL_DAY'],
    ['2025-07-12', 'WEEKEND'],
  ])('%s is a %s', (day, type) => expect(calendar.dayType(day)).toBe(type))

  it('rests for pupils on a make-up workday inside a vacation, though offices work', () => {
    expect(calendar.dayType('2022-01-29')).toBe('MAKEUP_WORKDAY')
    expect(calendar.isRestDay('2022-01-29')).toBe(true)
    expect(calendar.isRestDay('2024-09-29')).toBe(false)
  })

  it('belongs to the school year that began on the first of September before it', () => {
    expect(schoolYearOf('2025-08-31')).toBe('2024-2025')
    expect(schoolYearOf('2025-09-01')).toBe('2025-2026')
  })
})

describe('an administrator loads the official arrangement', () => {
  const official = makeCalendar({
    holidays: [
      { date: '2027-01-01', name: '元旦', off: true },
      { date: '2027-01-03', name: '元旦', off: false },
    ],
    vacations: [
      { schoolYear: '2026-2027', name: 'summer', from: '2027-07-10', to: '2027-08-31', source: 'official' },
      { schoolYear: '2026-2027', name: 'summer', from: '2027-07-03', to: '2027-08-31', stage: 'primary', source: 'official' },
      { schoolYear: '2026-2027', name: 'summer', from: '2027-07-17', to: '2027-08-31', district: '510121', source: 'official' },
    ],
  })
  it('and the days follow', () => {
    expect(official.dayType('2027-01-01')).toBe('STATUTORY_OFF')
    expect(official.dayType('2027-01-03')).toBe('MAKEUP_WORKDAY')
    expect(calendar.dayType('2027-01-01')).toBe('SCHOOL_DAY')
  })
  it('and one year is known, others are not', () => {
    expect(official.yearKnown(2027)).toBe(true)
    expect(official.yearKnown(2026)).toBe(false)
    expect([2020, 2021, 2026, 2027].map(calendar.yearKnown)).toEqual([false, true, true, false])
    expect(official.termKnown('2027-05-01')).toBe(true)
    expect(official.termKnown('2027-09-01')).toBe(false)
  })
  it('and a stage or a district may begin its vacation on another day', () => {
    expect(official.dayType('2027-07-05')).toBe('SCHOOL_DAY')
    expect(official.dayType('2027-07-05', { stage: 'primary' })).toBe('VACATION')
    expect(official.dayType('2027-07-05', { stage: 'junior' })).toBe('SCHOOL_DAY')
    expect(official.dayType('2027-07-12', { district: '510121' })).toBe('SCHOOL_DAY')
    expect(official.dayType('2027-07-12', { district: '510104' })).toBe('VACATION')
  })
})

describe('the plain functions', () => {
  it('speak of the built-in calendar', () => {
    expect(builtIn.dayType('2024-09-29')).toBe('MAKEUP_WORKDAY')
    expect(builtIn.holidayName('2024-06-10')).toBe('端午节')
    expect(builtIn.vacationName('2024-08-01')).toBe('summer')
    expect(builtIn.isWorkday('2024-06-10')).toBe(false)
    expect(builtIn.addWorkdays('2024-06-07', 1)).toBe('2024-06-11')
    expect(builtIn.workdaysBetween('2024-06-07', '2024-06-11')).toBe(1)
    expect(builtIn.shiftToWorkday('2024-06-08')).toBe('2024-06-11')
    expect(builtIn.addCalendarDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(builtIn.yearKnown(2026)).toBe(true)
  })
  it('rest on rows an administrator could have loaded, vacations marked as estimates', () => {
    expect(calendarSchema.safeParse(builtInCalendar).success).toBe(true)
    expect(builtInCalendar.vacations.every(({ source }) => source === 'estimate')).toBe(true)
    expect(calendarSchema.safeParse({ holidays: [{ date: '1.1.2027', name: '元旦', off: true }], vacations: [] }).success).toBe(
      false,
    )
  })
})

describe('workdays', () => {
  it.each([
    ['2024-09-27', 1, '2024-09-29'],
    ['2024-09-30', 1, '2024-10-08'],
    ['2024-09-30', 5, '2024-10-12'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2025-03-03', 0, '2025-03-03'],
    ['2025-03-10', -5, '2025-03-03'],
  ])('from %s by %i is %s', (day, n, result) => expect(calendar.addWorkdays(day, n)).toBe(result))

  it.each([
    ['2024-10-01', '2024-10-08'],
    ['2024-10-12', '2024-10-12'],
    ['2024-10-13', '2024-10-14'],
  ])('%s shifts to %s', (day, shifted) => expect(calendar.shiftToWorkday(day)).toBe(shifted))

  it('are counted the same way forth and back', () => {
    fc.assert(
      fc.property(builtInDays, fc.integer({ min: 1, max: 120 }), (day, n) => {
        const end = calendar.addWorkdays(day, n)
        expect(calendar.isWorkday(end)).toBe(true)
        expect(calendar.workdaysBetween(day, end)).toBe(n)
        expect(calendar.workdaysBetween(end, day)).toBe(-n)
        if (calendar.isWorkday(day)) expect(calendar.addWorkdays(end, -n)).toBe(day)
      }),
      { numRuns: 200 },
    )
  })

  it('add up: n and then m is n + m', () => {
    fc.assert(
      fc.property(builtInDays, fc.nat(60), fc.nat(60), (day, n, m) => {
        expect(calendar.addWorkdays(calendar.addWorkdays(day, n), m)).toBe(calendar.addWorkdays(day, n + m))
      }),
      { numRuns: 200 },
    )
  })

  it('are never off, and a shifted day is never earlier', () => {
    fc.assert(
      fc.property(builtInDays, (day) => {
        const shifted = calendar.shiftToWorkday(day)
        expect(calendar.isWorkday(shifted) && shifted >= day).toBe(true)
        expect(calendar.isWorkday(day)).toBe(['SCHOOL_DAY', 'VACATION', 'MAKEUP_WORKDAY'].includes(calendar.dayType(day)))
      }),
    )
  })
})

describe('months', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-15', 36, '2027-03-15'],
    ['2024-03-15', -3, '2023-12-15'],
  ])('%s and %i months is %s', (day, months, result) => expect(addMonths(day, months)).toBe(result))
})
