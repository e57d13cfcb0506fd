/** Arithmetic on days written YYYY-MM-DD. No clock and no time zone: a day is a day in Chengdu. */

const msPerDay = 86_400_000

/** The same few hundred days are asked for again and again: parsing and writing them is remembered. */
const mostRemembered = 20_000
const msOf = new Map<string, number>()
const dayOfMs = new Map<number, string>()

function toMs(day: string): number {
  const known = msOf.get(day)
  if (known !== undefined) return known
  const ms = Date.parse(`${day}T00:00:00Z`)
  if (msOf.size < mostRemembered) msOf.set(day, ms)
  return ms
}

function toDay(ms: number): string {
  const known = dayOfMs.get(ms)
  if (known !== undefined) return known
  const day = new Date(ms).toISOString().slice(0, 10)
  if (dayOfMs.size < mostRemembered) dayOfMs.set(ms, day)
  return day
}

export const addCalendarDays = (day: string, n: number): string => toDay(toMs(day) + n * msPerDay)

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((toMs(to) - toMs(from)) / msPerDay)

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: string): number {
  const sinceThursday = Math.floor(toMs(day) / msPerDay)
  return ((((sinceThursday + 3) % 7) + 7) % 7) + 1
}

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
