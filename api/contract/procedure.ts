/** What both tracks of the procedure show: steps that may be taken, clocks that run. */
import { z } from 'zod'
import { bilingual, day } from './endpoint.ts'

export const urgency = z.enum(['overdue', 'red', 'amber', 'green'])

export const caseAction = z
  .object({
    action: z.string(),
    to: z.string(),
    zh: z.string(),
    en: z.string(),
    blockedBy: z.array(z.object({ guard: z.string(), zh: z.string(), en: z.string() })),
  })
  .meta({ id: 'CaseAction' })

export const caseClock = z
  .object({
    id: z.string().describe('row of the deadlines, DL01 to DL39, or LOOK, or URGENT'),
    zh: z.string(),
    en: z.string(),
    since: day.describe('the day that set it going; not counted'),
    dueDay: day,
    urgency,
    theirs: z.boolean().describe('runs for the party or the public: the office is not late when it ends'),
    extended: z.boolean(),
    paused: z.string().nullable().describe('why it stands still now: a state or an action'),
    pausedDays: z.int(),
    provisional: z.boolean().describe('lies in a year whose holidays are not known yet'),
    basis: z.array(bilingual).describe('empty: a term of the product'),
  })
  .meta({ id: 'CaseClock' })

/** A clock of a complaint that runs no more. */
export const endedClock = caseClock
  .pick({ id: true, zh: true, en: true, since: true, dueDay: true, basis: true })
  .extend({
    endedOn: day,
    outcome: z.enum(['met', 'late', 'over']).describe('over: it ran for the public, and nobody was late'),
  })
  .meta({ id: 'EndedClock' })

/** Track C: a complaint on its way through acceptance and mediation. */
export const complaintCourse = z
  .object({
    state: z.string(),
    zh: z.string(),
    en: z.string(),
    clock: caseClock.omit({ theirs: true, extended: true, paused: true, pausedDays: true }).nullable(),
    actions: z.array(caseAction).describe('what the caller may do now, with what still blocks it'),
  })
  .meta({ id: 'ComplaintCourse' })
