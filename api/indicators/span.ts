/** The days and instants that a query counts over, and the text that runs around it. */
import { dayOf } from '#api/cases/day-of.ts'
import type { Calendar } from '#policy/calendar.ts'
import { addCalendarDays } from '#policy/days.ts'

/** `until` is excluded. Without a `from` (a day of Chengdu) the indicator's own number of days counts. */
export interface Span {
  until: Date
  from?: string | undefined
}

/** The longest time between opening and closing that workdays are counted over. */
const longestDays = 1500

/** Values for `$1` to `$5` of a query. */
export function boundsOf(days: number | null, { until, from }: Span, calendar: Calendar) {
  const last = dayOf(new Date(until.getTime() - 1))
  const first = days === null ? '0001-01-01' : (from ?? addCalendarDays(last, 1 - days))
  const since = days === null ? new Date(0) : new Date(`${first}T00:00:00+08:00`)
  return [since, until, first, last, workdaysUntil(last, calendar)] as const
}

let known: { last: string; calendar: Calendar | null; days: string[] } = { last: '', calendar: null, days: [] }

function workdaysUntil(last: string, calendar: Calendar): string[] {
  if (known.last !== last || known.calendar !== calendar) {
    const all = Array.from({ length: longestDays }, (_, back) => addCalendarDays(last, -back))
    known = { last, calendar, days: all.filter(calendar.isWorkday) }
  }
  return known.days
}

/** `matter` is what the query selects; the query itself stands in it unchanged. */
export const withMatters = (sql: string): string => `
WITH span AS (
  SELECT $1::timestamptz AS since, $2::timestamptz AS until, $3::bpchar AS first, $4::bpchar AS last, $5::text[] AS workdays
), matter AS (${sql}
)`
