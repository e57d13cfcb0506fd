/** What a complainant may still do after filing, by the public status of the complaint. */
import type { Bilingual } from './bilingual.ts'
import type { PublicStatus } from './case-flow/states.ts'
import { addCalendarDays } from './days.ts'

export const complaintActs = ['add', 'withdraw', 'rate', 'reopen'] as const
export type ComplaintAct = (typeof complaintActs)[number]

const over: readonly PublicStatus[] = ['done', 'not-filed', 'transferred']

/** Days after the end within which it can be asked to take the matter up again; DL35 watches the first seven by itself. */
export const reopenDays = 30
/** Days within which a question of the office should be answered; a later answer is taken too. */
export const askDays = 5
/** Last day for the answer to a question asked on a day (YYYY-MM-DD). */
export const answerBy = (askedOn: string): string => addCalendarDays(askedOn, askDays)
/** What staff write: an answer, a question with a day to answer by, or what was said when they called back after the end. */
export const staffActs = ['answer', 'ask', 'visit'] as const

/** What somebody says who is called back, and the stars that it counts for beside the ratings that people give themselves. */
export const visitAnswers = {
  satisfied: { zh: '满意', en: 'satisfied', stars: 5 },
  mostly: { zh: '基本满意', en: 'mostly satisfied', stars: 4 },
  unsatisfied: { zh: '不满意', en: 'not satisfied', stars: 2 },
} as const satisfies Record<string, Bilingual & { stars: number }>
export type VisitAnswer = keyof typeof visitAnswers
/** Messages of one complainant in one complaint: enough for any matter, too few to flood an office. */
export const mostMessages = 50

export type TalkState = {
  status: PublicStatus
  withdrawn: boolean
  rated: boolean
  /** Days since the status was reached. */
  daysInStatus: number
  /** A request to reopen that was made since then. */
  reopeningAsked: boolean
  messages: number
}

/** Adding goes on until the end and after it, since new facts are welcome; what was withdrawn takes no more acts. */
export function allowedComplaintActs(state: TalkState): ComplaintAct[] {
  if (state.withdrawn || state.messages >= mostMessages) return []
  const ended = over.includes(state.status)
  const acts: ComplaintAct[] = ['add']
  if (!ended) acts.push('withdraw')
  if (ended && !state.rated) acts.push('rate')
  if (ended && !state.reopeningAsked && state.daysInStatus <= reopenDays) acts.push('reopen')
  return acts
}

/** Once after the end, and once more after it was taken up again; `acts` in the order in which they were done. */
export const mayVisit = (status: PublicStatus, acts: readonly string[]): boolean =>
  over.includes(status) && acts.lastIndexOf('visit') <= acts.lastIndexOf('reopen')
