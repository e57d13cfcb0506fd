import { halfMonth, halfMonthBefore, yearBefore } from '#policy/reports/half-months.ts'
import type { Figure } from '#policy/reports/sections.ts'
import type { Report } from './use-reports.ts'

/** What the list behind a number of the report is asked for: the same days, up to the same instant. */
export function daysOf({ period, figures }: Report, when: 'now' | 'before' | 'yearAgo', kind: Figure['kind'] = 'flow') {
  if (when !== 'now') {
    const { from, due } = halfMonth(when === 'before' ? halfMonthBefore(period.id) : yearBefore(period.id))
    return { from, to: due }
  }
  const until = figures.until ? { at: figures.until } : { to: period.due }
  return kind === 'stock' ? until : { from: period.from, ...until }
}
