/** The spans of time in which ledgers are kept. A period is named so that names sort by time. */
import { addCalendarDays, weekdayOf } from '#policy/days.ts'

export const periods = ['day', 'week', 'half-month', 'month', 'term', 'year', 'always'] as const
export type Period = (typeof periods)[number]

const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`
const lastOfMonth = (day: string): string => addCalendarDays(firstOfMonth(addCalendarDays(firstOfMonth(day), 31)), -1)

/** First and last day of the period that holds the day. Terms run September to January and February to August. */
export function periodRange(period: Period, day: string): { from: string; to: string } {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  switch (period) {
    case 'day':
      return { from: day, to: day }
    case 'week': {
      const from = addCalendarDays(day, 1 - weekdayOf(day))
      return { from, to: addCalendarDays(from, 6) }
    }
    case 'half-month':
      return day.slice(8) <= '15'
        ? { from: firstOfMonth(day), to: `${day.slice(0, 7)}-15` }
        : { from: `${day.slice(0, 7)}-16`, to: lastOfMonth(day) }
    case 'month':
      return { from: firstOfMonth(day), to: lastOfMonth(day) }
    case 'term': {
      if (month >= 2 && month <= 8) return { from: `${year}-02-01`, to: `${year}-08-31` }
      const begin = month === 1 ? year - 1 : year
      return { from: `${begin}-09-01`, to: `${begin + 1}-01-31` }
    }
    case 'year':
      return { from: `${year}-01-01`, to: `${year}-12-31` }
    case 'always':
      return { from: '2000-01-01', to: '2099-12-31' }
  }
}

/** 2026-11-23 | 2026-11-23 (Monday of the week) | 2026-11-2 | 2026-11 | 2026-2027-1 | 2026 | always */
export function periodOf(period: Period, day: string): string {
  const { from } = periodRange(period, day)
  switch (period) {
    case 'half-month':
      return `${day.slice(0, 7)}-${from.endsWith('01') ? 1 : 2}`
    case 'month':
      return day.slice(0, 7)
    case 'term':
      return from.slice(5, 7) === '09'
        ? `${from.slice(0, 4)}-${Number(from.slice(0, 4)) + 1}-1`
        : `${Number(from.slice(0, 4)) - 1}-${from.slice(0, 4)}-2`
    case 'year':
      return day.slice(0, 4)
    case 'always':
      return 'always'
    default:
      return from
  }
}
