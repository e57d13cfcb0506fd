/** Days of a week on which pupils are at school. */
import { calendar } from '#policy/calendar.ts'
import { addCalendarDays } from '#policy/days.ts'

/** `monday` may be any day; the seven days from it are looked at. */
export const schoolDaysOf = (monday: string, district: string | null): string[] =>
  Array.from({ length: 7 }, (_, i) => addCalendarDays(monday, i)).filter(
    (day) => !calendar.isRestDay(day, district ? { district } : {}),
  )

export const schoolDaysIn = (monday: string, district: string | null): number => schoolDaysOf(monday, district).length
