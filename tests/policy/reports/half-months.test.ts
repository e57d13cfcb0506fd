import { describe, expect, it } from 'vitest'
import { addCalendarDays } from '#policy/days.ts'
import { commonProblems, draftCircular, type UnitReport } from '#policy/reports/circular.ts'
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

describe('the circular of the city', () => {
  const unit = (districtCode: string, more: Partial<UnitReport> = {}): UnitReport => {
    const sent = { standing: 'in-time', firstSentAt: '2026-11-28T01:00:00Z', figures: {}, asks: '', problems: [] } as const
    return { districtCode, ...sent, ...more }
  }
  const fees = (count: number) => ({ zh: '超期超额预收费', count })

  it('names the problems that counties share before those of one county, however many', () => {
    const units = [
      unit('510104', { problems: [fees(1), { zh: '晚自习超时', count: 9 }] }),
      unit('510105', { problems: [fees(2)] }),
    ]
    expect(commonProblems(units)).toEqual([
      { zh: '超期超额预收费', count: 3, counties: 2 },
      { zh: '晚自习超时', count: 9, counties: 1 },
    ])
    expect(draftCircular(halfMonth('2026-11-2'), units)).toContain(
      '三、共性问题。超期超额预收费 3 件（2 个单位），晚自习超时 9 件（1 个单位）。',
    )
  })

  it('says what is asked without doubled stops, and who is to answer once the day is over', () => {
    const missing = (standing: 'remind' | 'overdue') => unit('510131', { standing, firstSentAt: null, figures: null })
    const asks = [unit('510104', { asks: '请协调平台下架。' }), unit('510105', { asks: '请统一口径' })]
    const text = draftCircular(halfMonth('2026-11-2'), [...asks, missing('overdue')])
    expect(text).toContain('锦江区：请协调平台下架；青羊区：请统一口径。')
    expect(text).toContain('到期未报，拟提请核实责任：蒲江县。')
    expect(draftCircular(halfMonth('2026-11-2'), [...asks, missing('remind')])).not.toContain('责任')
  })
})
