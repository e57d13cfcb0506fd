/** A clock with what stopped it and what was added to it: when does it really run out? */
import type { Calendar } from '../calendar.ts'
import { addCalendarDays } from '../days.ts'
import { builtInTerms, deadlineOn, dueDay, extendedDueDay, plainEnd, type Terms } from '../deadlines.ts'

/** Days that do not count (PROC-64): tests, expert opinions, hearings, announcements, suspension. Both days belong to the pause. */
export type Pause = { from: string; to: string }
export type Clock = { id: string; start: string; extended?: boolean; pauses?: readonly Pause[] }

/**
 * The last day of a clock. A workday period is paused by the workdays inside a pause, a period in days by its days; a pause that
 * begins after the clock ran out changes nothing. Null when the deadline is unknown, repealed, without a length of its own, or
 * asked to be extended where no extension exists.
 */
export function dueOfClock({ id, start, extended = false, pauses = [] }: Clock, terms: Terms = builtInTerms): string | null {
  const { calendar } = terms
  const rule = deadlineOn(id, start, terms)
  let due = extended ? extendedDueDay(id, start, terms) : dueDay(id, start, terms)
  if (!rule || due === null || rule.days <= 0) return due
  const inWorkdays = rule.unit === 'WD'
  // the plain end, before a day off moves it: pauses are counted on top of it
  if (!inWorkdays) due = plainEnd(id, start, extended, terms)
  for (const { from, to } of joined(pauses, start)) {
    if (due === null || from > due) break
    due = inWorkdays ? calendar.addWorkdays(due, workdaysIn(from, to, calendar)) : addCalendarDays(due, daysIn(from, to))
  }
  return due === null || inWorkdays || rule.rigid ? due : calendar.shiftToWorkday(due)
}

const daysIn = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
const workdaysIn = (from: string, to: string, calendar: Calendar): number =>
  calendar.workdaysBetween(addCalendarDays(from, -1), to)

const later = (a: string, b: string): string => [a, b].sort()[1] ?? b

/** In order, from the day after the start, overlapping ones as one. */
function joined(pauses: readonly Pause[], start: string): Pause[] {
  const first = addCalendarDays(start, 1)
  const wanted = pauses
    .map(({ from, to }) => ({ from: later(from, first), to }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const out: Pause[] = []
  for (const pause of wanted) {
    const last = out.at(-1)
    if (last && pause.from <= addCalendarDays(last.to, 1)) last.to = later(pause.to, last.to)
    else out.push({ ...pause })
  }
  return out
}
