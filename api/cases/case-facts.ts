/** What the guards of the procedure look at: partly read from the case itself, partly recorded by officers with each step. */
import { z } from 'zod'
import { Refusal } from '#api/errors.ts'
import { type CaseFacts, newCaseFacts } from '#policy/case-flow.ts'
import { dueDay } from '#policy/deadlines.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { dayOf } from './due.ts'

/** Facts an officer may record; the others are never taken from a request. */
const recordable = z
  .strictObject({
    reviewer: z.string().nullable(),
    ownJurisdiction: z.boolean(),
    withinLimitation: z.boolean(),
    punishable: z.boolean(),
    filingForm: z.boolean(),
    notFiledGround: z.enum(['minor-corrected', 'first-time', 'no-fault', 'other']).nullable(),
    transferTo: z.string().trim().max(100).nullable(),
    rightsNoticeRecorded: z.boolean(),
    cardsShown: z.boolean(),
    investigationReport: z.boolean(),
    reviewOpinion: z.boolean(),
    defenceRecorded: z.boolean(),
    hearingRequested: z.boolean(),
    hearingReport: z.boolean(),
    heavierAfterDefence: z.boolean(),
    needsCollective: z.boolean(),
    legalReviewPassed: z.boolean(),
    collectiveRecord: z.boolean(),
    decisionParts: z.int().min(0).max(7),
    publicationNoticeGiven: z.boolean(),
    personalDataRemoved: z.boolean(),
    performanceProven: z.boolean(),
    demandPeriodOver: z.boolean(),
    closingGround: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]).nullable(),
    closingForm: z.boolean(),
    publicationSettled: z.boolean(),
  })
  .partial()

export function parseFacts(facts: Record<string, unknown>): Partial<CaseFacts> {
  const parsed = recordable.safeParse(facts)
  if (parsed.success) return parsed.data as Partial<CaseFacts>
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: ['facts', ...path].join('.'), message }))
  throw new Refusal('validation-failed', { errors })
}

export interface CaseFile {
  id: string
  facts: unknown
  confirmedCount: number
  assigneeId: string | null
  secondId: string | null
  reviewerId: string | null
}

/** All facts of a case today. A note counts only for the step it is given with. */
export async function factsOf(db: Prisma.TransactionClient, file: CaseFile, now: Date, note?: string): Promise<CaseFacts> {
  const notice = await db.caseEvent.findFirst({
    where: { caseId: file.id, kind: 'moved', to: 'NOTICE_SENT' },
    orderBy: { seq: 'desc' },
    select: { at: true },
  })
  const lastDay = notice ? dueDay('DL16', dayOf(notice.at)) : null
  return {
    ...newCaseFacts(),
    ...(file.facts as Partial<CaseFacts>),
    confirmedFindings: file.confirmedCount,
    officers: [file.assigneeId, file.secondId].filter((id): id is string => id !== null),
    reviewer: file.reviewerId,
    noteGiven: Boolean(note?.trim()),
    defencePeriodOver: lastDay !== null && dayOf(now) > lastDay,
  }
}
