/** Days of a week on which pupils are at school. */
import { calendar } from '#policy/calendar.ts'
import { addCalendarDays } from '#policy/days.ts'

/** `monday` may be any day; the seven days from it are counted. */
export const schoolDaysIn = (monday: string, district: string | null): number =>
  Array.from({ length: 7 }, (_, i) => addCalendarDays(monday, i)).filter(
    (day) => !calendar.isRestDay(day, district ? { district } : {}),
  ).length
