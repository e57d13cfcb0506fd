/** When a source may be visited: night windows and quiet days, by the clock of Chengdu whatever the machine's is. */

export interface VisitingHours {
  /** 1 Monday ... 7 Sunday on which the window begins; left out: every day */
  weekdays?: number[]
  /** HH:MM, 24 hours */
  from: string
  /** HH:MM; at or before `from` it is of the next day */
  to: string
}

/** China has one time zone and no summer time. */
const chinaOffsetMs = 8 * 3600_000
const dayMinutes = 24 * 60

/** Minutes of a clock time, or throws with one line. */
function minutesOf(clock: string): number {
  const found = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(clock)
  const minutes = found ? Number(found[1]) * 60 + Number(found[2]) : Number.NaN
  if (!(minutes <= dayMinutes)) throw new Error(`"${clock.slice(0, 20)}" is no time of day: write HH:MM`)
  return minutes
}

/** May the source be visited at this moment? No window at all means at any time. */
export function isOpen(hours: readonly VisitingHours[], at: Date): boolean {
  if (hours.length === 0) return true
  const china = new Date(at.getTime() + chinaOffsetMs)
  const weekday = china.getUTCDay() || 7
  const minute = china.getUTCHours() * 60 + china.getUTCMinutes()
  return hours.some((window) => {
    const [from, to] = [minutesOf(window.from), minutesOf(window.to)]
    const on = (day: number) => !window.weekdays || window.weekdays.includes(day)
    if (from < to) return on(weekday) && minute >= from && minute < to
    const yesterday = weekday === 1 ? 7 : weekday - 1
    return (on(weekday) && minute >= from) || (on(yesterday) && minute < to)
  })
}
