/** Arithmetic on days written YYYY-MM-DD. No clock and no time zone: a day is a day in Chengdu. */

const msPerDay = 86_400_000
const toMs = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

export const addCalendarDays = (day: string, n: number): string => toDay(toMs(day) + n * msPerDay)

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((toMs(to) - toMs(from)) / msPerDay)

/** Monday 1 to Sunday 7. */
export const weekdayOf = (day: string): number => new Date(toMs(day)).getUTCDay() || 7

/** The same day of a later month, or that month's last day when it is shorter. */
export function addMonths(day: string, n: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + n, 0))
  return toDay(Math.min(Date.UTC(year, month - 1 + n, date), lastOfMonth.getTime()))
}

/** Every day from `from` to `to`, both included, at most `limit` of them. */
export function eachDay(from: string, to: string, limit = 400): string[] {
  const count = Math.min(daysBetween(from, to) + 1, limit)
  return Array.from({ length: Math.max(count, 0) }, (_, i) => addCalendarDays(from, i))
}
