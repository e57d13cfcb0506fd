/** What the guards of the procedure look at: partly read from the case itself, partly recorded by officers with each step. */
import { z } from 'zod'
import { termsInForce } from '#api/deadlines/in-force.ts'
import { Refusal } from '#api/errors.ts'
import {
  type CaseFacts,
  isHeavier,
  newCaseFacts,
  type Outcome,
  outcomeSchema,
  type PauseReason,
  pauseReasonNames,
  publicationClock,
} from '#policy/case-flow.ts'
import { dueDay } from '#policy/deadlines.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { dayOf } from './due.ts'
import type { Today } from './today.ts'

/** Facts an officer may record; papers that need a signature and the others are never taken from a request. */
const recordable = z
  .strictObject({
    reviewer: z.string().nullable(),
    ownJurisdiction: z.boolean(),
    withinLimitation: z.boolean(),
    punishable: z.boolean(),
    notFiledGround: z.enum(['minor-corrected', 'first-time', 'no-fault', 'other']).nullable(),
    transferTo: z.string().trim().max(100).nullable(),
    rightsNoticeRecorded: z.boolean(),
    cardsShown: z.boolean(),
    investigationReport: z.boolean(),
    defenceRecorded: z.boolean(),
    hearingRequested: z.boolean(),
    hearingReport: z.boolean(),
    heavierAfterDefence: z.boolean(),
    needsCollective: z.boolean(),
    outcome: outcomeSchema.nullable(),
    procuratorateCopy: z.boolean(),
    collectiveRecord: z.boolean(),
    decisionParts: z.int().min(0).max(7),
    publicationNoticeGiven: z.boolean(),
    personalDataRemoved: z.boolean(),
    performanceProven: z.boolean(),
    demandPeriodOver: z.boolean(),
    closingGround: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]).nullable(),
    publicationSettled: z.boolean(),
    pauseReason: z.enum(Object.keys(pauseReasonNames) as [PauseReason, ...PauseReason[]]).nullable(),
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

/** All facts of a case today, as `actorId` meets them. A note counts only for the step it is given with. */
export async function factsOf(
  db: Prisma.TransactionClient,
  file: CaseFile,
  now: Date,
  actorId: string,
  note?: string,
): Promise<CaseFacts> {
  const officers = [file.assigneeId, file.secondId].filter((id): id is string => id !== null)
  const [moves, carded, terms] = await Promise.all([
    db.caseEvent.findMany({
      where: { caseId: file.id, kind: 'moved', to: { in: ['NOTICE_SENT', 'DECIDED', 'CLOSED', 'PUBLISHED', 'INVESTIGATING'] } },
      orderBy: { seq: 'asc' },
      select: { at: true, from: true, to: true, actorId: true, data: true },
    }),
    db.user.count({ where: { id: { in: officers }, cardNumber: { not: null } } }),
    termsInForce(db),
  ])
  const kept = file.facts as Partial<CaseFacts>
  return {
    ...newCaseFacts(),
    ...kept,
    actor: actorId,
    confirmedFindings: file.confirmedCount,
    officers,
    officersHaveCards: carded === new Set(officers).size,
    reviewer: file.reviewerId,
    noteGiven: Boolean(note?.trim()),
    ...factsOfMoves(moves, kept, { ...terms, day: dayOf(now) }),
  }
}

type Move = { at: Date; from: string | null; to: string | null; actorId: string | null; data: unknown }

/** What the days and persons of earlier steps say: periods that are over, and who decided what was set aside later. */
function factsOfMoves(moves: Move[], { outcome = null, heavierAfterDefence = false }: Partial<CaseFacts>, today: Today) {
  const entered = (state: string) => moves.findLast(({ from, to }) => to === state && from !== state)
  const over = (step: string, since: Move | undefined) => {
    const last = since ? dueDay(step, dayOf(since.at), today) : null
    return last !== null && today.day > last
  }
  const actionOf = ({ data }: Move) => (data as { action?: string }).action
  const reopened = moves.findLastIndex((move) => ['reopen', 'withdraw-decision'].includes(actionOf(move) ?? ''))
  const publicationStart = moves.findLast((move) => ['publish', 'publish-early'].includes(actionOf(move) ?? ''))
  const closed = entered('CLOSED')
  const announced = (entered('NOTICE_SENT')?.data as { facts?: { outcome?: Outcome | null } } | undefined)?.facts?.outcome
  return {
    heavierAfterDefence: heavierAfterDefence || (announced && outcome ? isHeavier(announced, outcome) : false),
    defencePeriodOver: over('DL16', entered('NOTICE_SENT')),
    publicationOver: over(publicationClock(outcome) ?? 'DL25', publicationStart),
    withinReopenWindow: closed !== undefined && !over('DL30B', closed),
    earlierDecider: moves.slice(0, reopened + 1).findLast(({ to }) => to === 'DECIDED')?.actorId ?? null,
  }
}
