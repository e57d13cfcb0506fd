/** For which periods a ledger is due, and by when. */
import { inForce } from '#policy/basis.ts'
import { calendar as builtIn, type Calendar } from '#policy/calendar.ts'
import { addCalendarDays } from '#policy/days.ts'
import { districts } from '#policy/districts.ts'
import type { Ledger } from './define.ts'
import { periodOf, periodRange } from './period.ts'
import { schoolDaysIn } from './school-days.ts'

/** `due` is the last day on which a row is in time. Districts in `resting` have no school in the whole period and owe nothing. */
export type DuePeriod = { period: string; from: string; to: string; due: string; resting: string[] }

/** What is missing for longer than a year is a matter for an inspection, not for a reminder. */
const daysBack = 366

/**
 * The running period and those before it, newest first: back to the first that ended while a measure of the ledger was in force,
 * a year at most. A last day that is no workday moves to the next one, as deadlines do.
 */
export function duePeriods(ledger: Ledger, today: string, calendar: Calendar = builtIn): DuePeriod[] {
  const earliest = addCalendarDays(today, -daysBack)
  const found: DuePeriod[] = []
  for (
    let { from, to } = periodRange(ledger.period, today);
    ;
    { from, to } = periodRange(ledger.period, addCalendarDays(from, -1))
  ) {
    if (to < earliest || !ledger.measures.some((id) => inForce(id, to))) return found
    const resting = restsWithSchools(ledger) ? restingIn(from) : []
    found.push({ period: periodOf(ledger.period, from), from, to, due: calendar.shiftToWorkday(to), resting })
  }
}

const restsWithSchools = ({ of, period }: Ledger): boolean => of === 'school' && period === 'week'

const restingIn = (monday: string): string[] =>
  districts.map(({ code }) => code).filter((code) => schoolDaysIn(monday, code) === 0)
