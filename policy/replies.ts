/** An institution's right to be heard on a case, and what follows from a promise to put things right (G21). */
import { addCalendarDays } from './days.ts'

/**
 * What a point rests on. Words of a page are the institution's own and are quoted; what a ledger holds can name parents and pupils, and
 * what a complainant told names the complainant: of those the point alone is told.
 */
export const pointKinds = ['page', 'ledger', 'told'] as const
export type PointKind = (typeof pointKinds)[number]

export const mostPoints = 20
export const mostReplyFiles = 10

/** Days after the promised one on which it is looked at again whether the words are gone. */
const recheckDays = 21
/** YYYY-MM-DD of the day on which a promise is checked again. */
export const recheckDay = (promisedDay: string): string => addCalendarDays(promisedDay, recheckDays)

export const invitationStates = ['OPEN', 'LATE', 'ANSWERED', 'WITHDRAWN'] as const
export type InvitationState = (typeof invitationStates)[number]

interface Course {
  dueDay: string
  withdrawnAt: Date | null
  repliedAt: Date | null
}

/** LATE: its day is over without an answer, which is taken all the same. */
export function invitationState({ dueDay, withdrawnAt, repliedAt }: Course, today: string): InvitationState {
  if (withdrawnAt) return 'WITHDRAWN'
  if (repliedAt) return 'ANSWERED'
  return dueDay < today ? 'LATE' : 'OPEN'
}
