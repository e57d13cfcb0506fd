/** Months on the calendar. */
import { addCalendarDays } from '#policy/days.ts'
import { periodRange } from './period.ts'

/** The same day so many months later, or the last of that month where it is shorter. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const found = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
  return found.toISOString().slice(0, 10)
}

/** How many terms the months from a day on touch. */
export function termsOf(begins: string, months: number): number {
  const whole = Math.floor(months)
  const last = addCalendarDays(monthsLater(begins, whole), Math.ceil((months - whole) * 30) - 1)
  let terms = 1
  for (let { to } = periodRange('term', begins); to < last; { to } = periodRange('term', addCalendarDays(to, 1))) terms += 1
  return terms
}
