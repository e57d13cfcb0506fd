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

/** A report counts over the same three spans again and again. */
const mostKnown = 8
let known: { calendar: Calendar | null; until: Map<string, string[]> } = { calendar: null, until: new Map() }

function workdaysUntil(last: string, calendar: Calendar): string[] {
  if (known.calendar !== calendar || known.until.size > mostKnown) known = { calendar, until: new Map() }
  const there = known.until.get(last)
  if (there) return there
  const days = Array.from({ length: longestDays }, (_, back) => addCalendarDays(last, -back)).filter(calendar.isWorkday)
  known.until.set(last, days)
  return days
}

const oneSpan =
  'SELECT $1::timestamptz AS since, $2::timestamptz AS until, $3::bpchar AS first, $4::bpchar AS last, $5::text[] AS workdays'

/** `matter` is what the query selects; the query itself stands in it unchanged. */
export const withMatters = (sql: string, span = oneSpan): string => `
WITH span AS (
  ${span}
), matter AS (${sql}
)`

/** The same for `$1` to `$4` as lists of bounds and `$5` the workdays up to the latest: read beside `spans`, for one after the other. */
export const withMattersOfEach = (sql: string): string =>
  withMatters(
    sql,
    `SELECT spans.since, spans.until, spans.first, spans.last,
    ARRAY(SELECT w FROM unnest($5::text[]) AS w WHERE w <= spans.last) AS workdays`,
  )

export const spansTable =
  'unnest($1::timestamptz[], $2::timestamptz[], $3::bpchar[], $4::bpchar[]) WITH ORDINALITY AS spans(since, until, first, last, place)'
