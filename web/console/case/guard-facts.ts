/** Which fact an officer records to satisfy a guard. Guards that are not here are satisfied by work elsewhere on the page. */
import type { CaseFacts } from '#policy/case-flow.ts'

const recordedByTick = {
  punishable: { punishable: true },
  ownJurisdiction: { ownJurisdiction: true },
  withinLimitation: { withinLimitation: true },
  rightsNotice: { rightsNoticeRecorded: true },
  cardsShown: { cardsShown: true },
  investigationReport: { investigationReport: true },
  defenceRecorded: { defenceRecorded: true },
  hearingRequested: { hearingRequested: true },
  heard: { defenceRecorded: true },
  collective: { collectiveRecord: true },
  procuratorateCopy: { procuratorateCopy: true },
  decisionComplete: { decisionParts: 7 },
  publicationNotice: { publicationNoticeGiven: true },
  personalDataRemoved: { personalDataRemoved: true },
  performed: { performanceProven: true },
  demandOver: { demandPeriodOver: true },
  publicationSettled: { publicationSettled: true },
} satisfies Record<string, Partial<CaseFacts>>

export type TickGuard = keyof typeof recordedByTick
/** A discussion is recorded by a tick only once the legal review, which is another person's, has been passed. */
export const isTickGuard = (guard: string, facts: Record<string, unknown>): guard is TickGuard =>
  guard in recordedByTick && (guard !== 'collective' || facts.legalReviewPassed === true)

/** Guards that ask for a choice or a word instead of a tick. */
const askedGuards: readonly string[] = [
  'notFiledGround',
  'closingGround',
  'transferTarget',
  'reviewerIndependent',
  'outcome',
  'pauseReason',
  'note',
]
const isAsked = (guard: string): boolean => askedGuards.includes(guard)

type Blocked = { blockedBy: readonly { guard: string; zh: string; en: string }[] }

/** What the dialog of a step cannot settle by a tick, a choice or a word. */
export const missingElsewhere = ({ blockedBy }: Blocked, facts: Record<string, unknown>) =>
  blockedBy.filter(({ guard }) => !isTickGuard(guard, facts) && !isAsked(guard))

/** A step blocked by one of these is not offered: it has been taken already, or its time has not come. */
const passedGuards: readonly string[] = [
  ...['clockRuns', 'clockStands', 'verificationNotExtended', 'decisionNotExtended'],
  ...['crimeHandedOver', 'crimeNotHandedOver', 'crimeOnItsWay', 'notMajorYet'],
]

export const notFiledGrounds = ['minor-corrected', 'first-time', 'no-fault', 'other'] as const
export const closingGrounds = ['1', '2', '3', '4', '5'] as const

/** What a ticked guard records. A hearing that was asked for must be proven by its report. */
export const factsOfTick = (guard: TickGuard, facts: Record<string, unknown>): Partial<CaseFacts> =>
  guard === 'heard' && facts.hearingRequested === true ? { hearingReport: true } : recordedByTick[guard]

/** The steps that can be chosen, with what each lacks; the likeliest first. */
export const stepsOffered = <Step extends Blocked>(steps: readonly Step[], facts: Record<string, unknown>) =>
  steps
    .filter(({ blockedBy }) => !blockedBy.some(({ guard }) => passedGuards.includes(guard)))
    .map((action) => ({ action, missing: missingElsewhere(action, facts) }))
    .sort((a, b) => a.missing.length - b.missing.length)
