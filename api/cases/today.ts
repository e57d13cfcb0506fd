/** What a deadline is held against: the day, and the calendar in force. */
import { calendarInForce } from '#api/calendar/in-force.ts'
import type { Calendar } from '#policy/calendar.ts'
import { type Urgency, urgency } from '#policy/deadlines.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { dayOf } from './day-of.ts'

export type Today = { day: string; calendar: Calendar }

export const todayOf = async (db: Prisma.TransactionClient, now: Date): Promise<Today> => ({
  day: dayOf(now),
  calendar: await calendarInForce(db),
})

export const urgencyOf = (due: string | null, { day, calendar }: Today): Urgency | null =>
  due === null ? null : urgency(due, day, calendar)
