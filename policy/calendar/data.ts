/** The calendar as data an administrator can replace: official holidays with their make-up workdays, and school vacations. */
import { z } from 'zod'
import holidayRows from './holidays.json' with { type: 'json' }
import vacationRows from './vacations.json' with { type: 'json' }

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** One row per date of the yearly State Council notice: `off` is a day off, otherwise a make-up workday. */
const holidaySchema = z.object({ date: day, name: z.string().min(1), off: z.boolean() })

/** Inclusive days. A row for one stage or district beats the city's row; `estimate` marks days that await the official school calendar. */
export const vacationSchema = z.object({
  schoolYear: z.string(),
  name: z.enum(['winter', 'summer']),
  from: day,
  to: day,
  stage: z.enum(['preschool', 'primary', 'junior', 'senior']).optional(),
  district: z.string().optional(),
  source: z.enum(['official', 'estimate']),
})

export const calendarSchema = z.object({ holidays: z.array(holidaySchema), vacations: z.array(vacationSchema) })
export type CalendarData = z.infer<typeof calendarSchema>
export type Vacation = z.infer<typeof vacationSchema>

export const builtInCalendar: CalendarData = calendarSchema.parse({ holidays: holidayRows, vacations: vacationRows })
