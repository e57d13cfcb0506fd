import fc from 'fast-check'
import { addCalendarDays, daysBetween, weekdayOf } from '#policy/days.ts'

export { addCalendarDays, daysBetween, weekdayOf }

/** Any day of 2021-2025, so that arithmetic stays inside the years whose holidays are known. */
export const builtInDays = fc
  .integer({ min: 0, max: daysBetween('2021-01-01', '2025-12-31') })
  .map((n) => addCalendarDays('2021-01-01', n))
