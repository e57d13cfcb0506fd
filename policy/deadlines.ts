/** When something is due. The start day is not counted; a last day that is no workday moves to the next one. */
import type { Bilingual } from './bilingual.ts'
import { calendar as builtIn, type Calendar } from './calendar.ts'
import { addCalendarDays, addMonths } from './days.ts'
import { deadlineRows } from './deadlines/rows.ts'

export type DeadlineUnit = 'WD' | 'CD' | 'month' | 'year' | 'fixed'

/**
 * `days` counts in `unit` and is negative for a day before the start. `start` names the event that sets the clock going.
 * `from` and `to` bound the days on which this version holds. `rigid` periods run out on their day, workday or not.
 */
export type Deadline = Bilingual & {
  id: string
  days: number
  unit: DeadlineUnit
  start: Bilingual
  basis: string[]
  /** the rule as an administrator wrote it; stands for `basis` */
  basisText?: string
  from?: string
  to?: string
  extension?: { days: number; unit: DeadlineUnit }
  rigid?: boolean
}

export const deadlines: readonly Deadline[] = deadlineRows.map(({ name, start, basis, ...row }) => ({
  ...row,
  zh: name[0],
  en: name[1],
  start: { zh: start[0], en: start[1] },
  basis: basis.split(' ').filter((id) => id !== ''),
}))

/** By what clocks run: the days off, and the versions of every deadline. */
export type Terms = { calendar: Calendar; rows: readonly Deadline[] }
export const builtInTerms: Terms = { calendar: builtIn, rows: deadlines }

/** The version of a deadline that holds on the day; null when none does (DL10 since 2026-04-15). */
export const deadlineOn = (id: string, day: string, { rows }: Pick<Terms, 'rows'> = builtInTerms): Deadline | null =>
  rows.find((row) => row.id === id && (row.from ?? '') <= day && day <= (row.to ?? '9999-12-31')) ?? null

/** The last day of a period that started on `startDay`; null when the deadline is unknown, repealed or set by hand. `onDay` picks the version. */
export function dueDay(id: string, startDay: string, terms: Terms = builtInTerms, onDay: string = startDay): string | null {
  const deadline = deadlineOn(id, onDay, terms)
  if (!deadline) return null
  if (id === 'DL33') return halfMonthlyDueDay(startDay)
  return endOf(deadline, startDay, terms.calendar)
}

/** The last day once the extension was granted; null when there is none to grant. */
export function extendedDueDay(
  id: string,
  startDay: string,
  terms: Terms = builtInTerms,
  onDay: string = startDay,
): string | null {
  const deadline = deadlineOn(id, onDay, terms)
  if (!deadline?.extension) return null
  return endOf({ ...deadline, days: deadline.days + deadline.extension.days }, startDay, terms.calendar)
}

/** The last day before a day off moves it, for whoever has days to add first. */
export function plainEnd(id: string, startDay: string, extended: boolean, terms: Terms = builtInTerms): string | null {
  const deadline = deadlineOn(id, startDay, terms)
  if (!deadline || (extended && !deadline.extension)) return null
  return withoutShift({ ...deadline, days: deadline.days + (extended ? (deadline.extension?.days ?? 0) : 0) }, startDay)
}

function withoutShift({ days, unit }: Deadline, start: string): string {
  return unit === 'CD' ? addCalendarDays(start, days) : addMonths(start, unit === 'month' ? days : days * 12)
}

function endOf(deadline: Deadline, start: string, calendar: Calendar): string | null {
  if (deadline.unit === 'fixed') return null
  if (deadline.unit === 'WD') return calendar.addWorkdays(start, deadline.days)
  const end = withoutShift(deadline, start)
  return deadline.rigid ? end : calendar.shiftToWorkday(end)
}

/** The next 15th or 30th (in February its last day) on or after the day. */
export function halfMonthlyDueDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const second = month === '02' ? addCalendarDays(`${year}-03-01`, -1) : `${year}-${month}-30`
  if (Number(date) <= 15) return `${year}-${month}-15`
  return day <= second ? second : `${addMonths(`${year}-${month}-01`, 1).slice(0, 7)}-15`
}

export type Urgency = 'overdue' | 'red' | 'amber' | 'green'

/** Red with two workdays left or fewer, amber with five or fewer. */
export function urgency(due: string, today: string, calendar: Calendar = builtIn): Urgency {
  if (today > due) return 'overdue'
  const left = calendar.workdaysBetween(today, due)
  return left <= 2 ? 'red' : left <= 5 ? 'amber' : 'green'
}

/** True when the day lies in a year whose holidays were not loaded: show it as provisional. */
export const isProvisional = (due: string, calendar: Calendar = builtIn): boolean => !calendar.yearKnown(Number(due.slice(0, 4)))
