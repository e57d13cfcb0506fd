/** When a source may be visited: night windows and quiet days, by the clock of China whatever the machine's is. */
import { z } from 'zod'

const clock = z.string().regex(/^([01]?\d|2[0-4]):[0-5]\d$/, 'a time of day is written HH:MM')

export const visitingHoursSchema = z.object({
  days: z.array(z.int().min(1).max(7)).min(1).optional().describe('on which the window begins, 1 is Monday; left out: every day'),
  from: clock,
  to: clock.describe('at or before `from` it is of the next day: 22:00 to 06:00'),
})
export type VisitingHours = z.infer<typeof visitingHoursSchema>

/** China has one time zone and no summer time. */
const chinaOffsetMs = 8 * 3600_000
const minuteMs = 60_000
const dayMinutes = 24 * 60

/** Minutes of a clock time, or throws with one line. */
function minutesOf(time: string): number {
  const [hour = Number.NaN, minute = Number.NaN] = clock.safeParse(time).success ? time.split(':').map(Number) : []
  const minutes = hour * 60 + minute
  if (!(minutes <= dayMinutes)) throw new Error(`"${time.slice(0, 20)}" is no time of day: write HH:MM`)
  return minutes
}

/** The weekday (1 Monday ... 7 Sunday) and the minute of the day in China. */
function inChina(at: Date): { weekday: number; minute: number } {
  const china = new Date(at.getTime() + chinaOffsetMs)
  return { weekday: china.getUTCDay() || 7, minute: china.getUTCHours() * 60 + china.getUTCMinutes() }
}

/** May the source be visited at this moment? No window at all means at any time. */
export function isOpen(hours: readonly VisitingHours[], at: Date): boolean {
  if (hours.length === 0) return true
  const { weekday, minute } = inChina(at)
  return hours.some((window) => {
    const [from, to] = [minutesOf(window.from), minutesOf(window.to)]
    const on = (day: number) => !window.days || window.days.includes(day)
    if (from < to) return on(weekday) && minute >= from && minute < to
    const yesterday = weekday === 1 ? 7 : weekday - 1
    return (on(weekday) && minute >= from) || (on(yesterday) && minute < to)
  })
}

/** Milliseconds until the source may be visited: 0 when it may be now. */
export function opensInMs(hours: readonly VisitingHours[], at: Date): number {
  if (isOpen(hours, at)) return 0
  const { weekday, minute } = inChina(at)
  const intoMinute = at.getTime() % minuteMs
  const waits = hours.flatMap(({ days, from }) =>
    Array.from({ length: 8 }, (_, ahead) => ahead)
      .filter((ahead) => !days || days.includes(((weekday - 1 + ahead) % 7) + 1))
      .map((ahead) => (ahead * dayMinutes + minutesOf(from) - minute) * minuteMs - intoMinute)
      .filter((wait) => wait > 0),
  )
  return Math.min(...waits)
}
