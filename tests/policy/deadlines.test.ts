import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basisById } from '#policy/basis.ts'
import { calendar } from '#policy/calendar.ts'
import {
  builtInTerms,
  deadlineOn,
  deadlines,
  dueDay,
  extendedDueDay,
  halfMonthlyDueDay,
  isProvisional,
  urgency,
} from '#policy/deadlines.ts'
import { builtInDays } from './day-arbitrary.ts'

describe('deadlines', () => {
  it('are DL01 to DL39', () => {
    const ids = new Set(deadlines.map(({ id }) => id))
    for (let n = 1; n <= 39; n++) expect(ids.has(`DL${String(n).padStart(2, '0')}`), `DL${n}`).toBe(true)
  })

  it('rest on bases that exist', () => {
    for (const { id, basis } of deadlines) for (const each of basis) expect(basisById(each), `${id} ${each}`).not.toBeNull()
  })

  it('have one version on any day', () => {
    for (const day of ['2024-01-01', '2026-04-14', '2026-04-15']) {
      for (const { id } of deadlines) {
        const held = deadlines.filter((row) => row.id === id && (row.from ?? '') <= day && day <= (row.to ?? '9999'))
        expect(held.length, `${id} on ${day}`).toBeLessThanOrEqual(1)
      }
    }
  })

  it.each([
    ['DL01', 1, 'WD'],
    ['DL02', 3, 'WD'],
    ['DL03', 7, 'WD'],
    ['DL04', 15, 'WD'],
    ['DL05', 7, 'WD'],
    ['DL09', 15, 'WD'],
    ['DL15', 10, 'WD'],
    ['DL16', 5, 'WD'],
    ['DL18', 90, 'CD'],
    ['DL19', 7, 'WD'],
    ['DL20', 15, 'CD'],
    ['DL24', 20, 'WD'],
    ['DL26', 2, 'year'],
    ['DL30', 60, 'CD'],
    ['DL31', 15, 'CD'],
    ['DL31B', 5, 'WD'],
    ['DL36', 3, 'year'],
    ['DL39', 90, 'CD'],
  ])('%s is %i %s', (id, days, unit) => expect(deadlineOn(id, '2026-05-01')).toMatchObject({ days, unit }))
})

describe('mediation', () => {
  it('ended after 45 workdays before 15 April 2026, after 60 days since', () => {
    expect(dueDay('DL06', '2026-04-14')).toBe(calendar.addWorkdays('2026-04-14', 45))
    expect(dueDay('DL06', '2026-04-14')).toBe('2026-06-18')
    expect(dueDay('DL06', '2026-04-15')).toBe('2026-06-15')
  })
  it('takes the version of the day it is told', () => {
    expect(dueDay('DL06', '2026-04-14', builtInTerms, '2026-04-15')).toBe('2026-06-15')
  })
})

describe('a due day', () => {
  it.each([
    ['DL10', '2026-04-14', '2026-04-21'],
    ['DL10', '2026-04-15', null],
    ['DL09', '2024-09-20', '2024-10-16'],
    ['DL18', '2024-07-03', '2024-10-08'],
    ['DL18', '2024-06-20', '2024-09-18'],
    ['DL20', '2024-09-17', '2024-10-08'],
    ['DL17', '2024-10-18', '2024-10-10'],
    ['DL22B', '2025-01-31', '2025-04-30'],
    ['DL26', '2023-09-30', '2025-09-30'],
    ['DL26B', '2020-10-03', '2025-10-03'],
    ['DL27', '2025-01-01', null],
    ['DL39', '2024-07-03', '2024-10-01'],
    ['DL99', '2025-01-01', null],
  ])('%s from %s is %s', (id, start, due) => expect(dueDay(id, start)).toBe(due))

  it('grows by the extension where there is one', () => {
    expect(extendedDueDay('DL09', '2024-09-20')).toBe(calendar.addWorkdays('2024-09-20', 30))
    expect(extendedDueDay('DL18', '2025-03-03')).toBe('2025-07-01')
    expect(extendedDueDay('DL19', '2025-03-03')).toBeNull()
  })

  it('never counts the start day and never ends on a day off', () => {
    fc.assert(
      fc.property(
        builtInDays,
        fc.constantFrom('DL04', 'DL05', 'DL09', 'DL16', 'DL18', 'DL19', 'DL20', 'DL24', 'DL30'),
        (start, id) => {
          const due = dueDay(id, start)
          expect(due !== null && due > start && calendar.isWorkday(due)).toBe(true)
        },
      ),
    )
  })

  it('is provisional in a year whose holidays are not known', () => {
    expect(isProvisional('2026-12-31')).toBe(false)
    expect(isProvisional('2027-01-04')).toBe(true)
  })
})

describe('half-monthly reports', () => {
  it.each([
    ['2025-03-01', '2025-03-15'],
    ['2025-03-15', '2025-03-15'],
    ['2025-03-16', '2025-03-30'],
    ['2025-03-30', '2025-03-30'],
    ['2025-03-31', '2025-04-15'],
    ['2025-02-16', '2025-02-28'],
    ['2024-02-29', '2024-02-29'],
    ['2025-12-31', '2026-01-15'],
  ])('after %s the next is due on %s', (day, due) => {
    expect(halfMonthlyDueDay(day)).toBe(due)
    expect(dueDay('DL33', day)).toBe(due)
  })
})

describe('urgency', () => {
  it.each([
    ['2025-03-14', '2025-03-17', 'overdue'],
    ['2025-03-17', '2025-03-17', 'red'],
    ['2025-03-19', '2025-03-17', 'red'],
    ['2025-03-20', '2025-03-17', 'amber'],
    ['2025-03-24', '2025-03-17', 'amber'],
    ['2025-03-25', '2025-03-17', 'green'],
    // ten days around National Day hold only two workdays
    ['2024-10-09', '2024-09-30', 'red'],
    ['2024-10-10', '2024-09-30', 'amber'],
  ] as const)('due %s, seen on %s: %s', (due, today, colour) => expect(urgency(due, today)).toBe(colour))
})
