/** The analyst's question, kept in the address: by what, over which days, which decisions. */
import type { operations } from '../../lib/api-schema.ts'

export type TrendQuery = NonNullable<operations['trends']['parameters']['query']>
export const dimensions = ['violation', 'district', 'channel', 'status', 'origin'] as const
export type Dimension = (typeof dimensions)[number]
export const periods = ['8w', '13w', '26w', '52w', 'custom'] as const
export type Period = (typeof periods)[number]

export interface TrendFilters {
  by: Dimension
  period: Period
  from: string
  to: string
  status: string[]
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Monday of the week a day lies in. */
const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

export function readTrendFilters(search: URLSearchParams, today: string): TrendFilters {
  const by = dimensions.find((one) => one === search.get('by')) ?? 'violation'
  const period = periods.find((one) => one === search.get('period')) ?? '13w'
  const weeks = Number.parseInt(period, 10)
  const isDay = (value: string | null): value is string => /^\d{4}-\d{2}-\d{2}$/.test(value ?? '')
  const asked = { from: search.get('from'), to: search.get('to') }
  const from = period === 'custom' && isDay(asked.from) ? asked.from : addDays(mondayOf(today), -7 * ((weeks || 13) - 1))
  const to = period === 'custom' && isDay(asked.to) ? asked.to : today
  return { by, period, from, to, status: (search.get('status') ?? '').split(',').filter(Boolean) }
}

export function writeTrendFilters({ by, period, from, to, status }: TrendFilters): URLSearchParams {
  const search = new URLSearchParams()
  if (by !== 'violation') search.set('by', by)
  if (period !== '13w') search.set('period', period)
  if (period === 'custom') {
    search.set('from', from)
    search.set('to', to)
  }
  if (status.length > 0) search.set('status', status.join(','))
  return search
}

export const trendQuery = ({ by, from, to, status }: TrendFilters): TrendQuery => ({
  by,
  from,
  to,
  ...(status.length > 0 ? { status: status.join(',') } : {}),
})

/** The list behind a point: one value of the dimension, in one week or in the whole period. */
export function findingsBehind(filters: TrendFilters, key: string, week: string | null): string {
  const search = new URLSearchParams()
  const end = week && addDays(week, 6)
  search.set('from', week && week > filters.from ? week : filters.from)
  search.set('to', end && end < filters.to ? end : filters.to)
  if (filters.status.length > 0) search.set('status', filters.status.join(','))
  search.set(filters.by, key)
  return `/console/findings?${search}`
}
