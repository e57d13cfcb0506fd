/** What a deadline is held against: the day, and the terms in force. */
import { termsInForce } from '#api/deadlines/in-force.ts'
import { type Terms, type Urgency, urgency } from '#policy/deadlines.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { dayOf } from './day-of.ts'

export type Today = Terms & { day: string }

export const todayOf = async (db: Prisma.TransactionClient, now: Date): Promise<Today> => ({
  day: dayOf(now),
  ...(await termsInForce(db)),
})

export const urgencyOf = (due: string | null, { day, calendar }: Today): Urgency | null =>
  due === null ? null : urgency(due, day, calendar)
