import { describe, expect, it } from 'vitest'
import { addCalendarDays } from '#policy/days.ts'
import { halfMonth, halfMonthBefore, halfMonthDueFrom, standingOf, yearBefore } from '#policy/reports/half-months.ts'

describe('half months', () => {
  it.each([
    ['2026-11-1', '2026-10-31', '2026-11-15'],
    ['2026-11-2', '2026-11-16', '2026-11-30'],
    ['2027-02-2', '2027-02-16', '2027-02-28'],
    ['2028-02-2', '2028-02-16', '2028-02-29'],
    ['2027-03-1', '2027-03-01', '2027-03-15'],
    ['2027-01-1', '2026-12-31', '2027-01-15'],
  ])('%s runs from %s and is due on %s', (id, from, due) => {
    expect(halfMonth(id)).toMatchObject({ from, due })
  })

  it('leave no day out and take none twice', () => {
    let id = '2026-01-1'
    for (let n = 0; n < 60; n++) {
      const { due } = halfMonth(id)
      const next = halfMonthDueFrom(addCalendarDays(due, 1))
      expect([halfMonthBefore(next.id), next.from]).toEqual([id, addCalendarDays(due, 1)])
      id = next.id
    }
    expect(id).toBe('2028-07-1')
  })

  it('are asked for by a day: on the due day the report is still that one', () => {
    expect(halfMonthDueFrom('2026-11-15').id).toBe('2026-11-1')
    expect(halfMonthDueFrom('2026-11-16').id).toBe('2026-11-2')
    expect(halfMonthDueFrom('2026-12-31').id).toBe('2027-01-1')
    expect(halfMonthDueFrom('2027-02-28').id).toBe('2027-02-2')
    expect(yearBefore('2026-11-2')).toBe('2025-11-2')
  })

  it('are not made up', () => {
    expect(() => halfMonth('2026-13-1')).toThrow('2026-13-1')
    expect(() => halfMonth('2026-11-3')).toThrow()
  })
})

describe('a unit stands', () => {
  const due = '2026-11-30'
  it.each([
    [null, '2026-11-26', 'open'],
    [null, '2026-11-27', 'remind'],
    [null, '2026-11-30', 'remind'],
    [null, '2026-12-01', 'overdue'],
    ['2026-11-30', '2026-12-05', 'in-time'],
    ['2026-12-01', '2026-12-05', 'late'],
  ])('sent %s, on %s: %s', (sent, today, standing) => {
    expect(standingOf(due, sent, today)).toBe(standing)
  })
})
