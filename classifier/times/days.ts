/** Dates without a year, resolved by the day of publication. */
import { addCalendarDays, daysBetween } from '#policy/days.ts'
import type { DateRange } from './phrase.ts'

export type PrintedDate = { year: number | null; month: number; day: number }

const two = (n: number) => String(n).padStart(2, '0')
const write = (year: number, { month, day }: PrintedDate) =>
  `${year}-${two(month)}-${two(Math.min(day, new Date(Date.UTC(year, month, 0)).getUTCDate()))}`

/** A class is announced at most this long after its last day, so an earlier date means next year. */
const mayHaveEnded = 90

/** What is known of the year when a date prints none: the year the text names elsewhere, the day of publication, or a last resort. */
export type Years = { publishedOn: string | null; namedYear: () => number | null; fallbackYear: number }

const turnsYear = (from: PrintedDate, to: PrintedDate): number =>
  to.month < from.month || (to.month === from.month && to.day < from.day) ? 1 : 0

/** Inclusive days as ISO dates. A range that would end before it begins ends in the next year. */
export function resolveRange({ from, to, lastListed = to }: DateRange, years: Years): { from: string; to: string } {
  const turns = turnsYear(from, to)
  const first = from.year ?? (to.year === null ? yearOf(lastListed, turnsYear(from, lastListed), years) : to.year - turns)
  return { from: write(first, from), to: write(to.year ?? first + turns, to) }
}

/** The first year in which the last day does not lie too far behind publication. */
function yearOf(last: PrintedDate, turns: number, { publishedOn, namedYear, fallbackYear }: Years): number {
  const named = namedYear()
  if (named !== null) return named
  if (publishedOn === null) return fallbackYear
  const year = Number(publishedOn.slice(0, 4))
  const earliest = addCalendarDays(publishedOn, -mayHaveEnded)
  const begins = [year - 1, year].find((candidate) => daysBetween(earliest, write(candidate + turns, last)) >= 0)
  return begins ?? year + 1
}
