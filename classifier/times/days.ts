/** Dates without a year, resolved by the day of publication. */
import { addCalendarDays, daysBetween } from '#policy/days.ts'

export type PrintedDate = { year: number | null; month: number; day: number }

const two = (n: number) => String(n).padStart(2, '0')
const write = (year: number, { month, day }: PrintedDate) =>
  `${year}-${two(month)}-${two(Math.min(day, new Date(Date.UTC(year, month, 0)).getUTCDate()))}`

/** A class is announced at most this long after its first day, so an earlier date means next year. */
const mayHaveBegun = 90

/** The date meant: printed year, else the year the text names elsewhere, else the one that makes it lie ahead of publication. */
export function resolveDate(
  date: PrintedDate,
  publishedOn: string | null,
  namedYear: number | null,
  fallbackYear: number,
): string {
  if (date.year !== null) return write(date.year, date)
  if (namedYear !== null) return write(namedYear, date)
  if (publishedOn === null) return write(fallbackYear, date)
  const year = Number(publishedOn.slice(0, 4))
  const earliest = addCalendarDays(publishedOn, -mayHaveBegun)
  for (const candidate of [year - 1, year, year + 1]) {
    const day = write(candidate, date)
    if (daysBetween(earliest, day) >= 0) return day
  }
  return write(year, date)
}
