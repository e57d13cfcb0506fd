/** Which clocks run in which state of a case, what sets them going, what stops them and what makes them longer. */
import type { CaseState } from '../case-flow/states.ts'

/**
 * `since` names states (whose beginning starts the clock) and actions; the latest counts. `theirs` runs for the party or the public: it is shown, but
 * the office is not late when it ends. `until` names actions after which the office has done its part.
 */
export type CaseClock = { id: string; since: readonly (CaseState | (string & {}))[]; theirs?: true; until?: readonly string[] }

const verify: CaseClock = { id: 'DL09', since: ['VERIFYING'] }
/** A decision that was set aside is made anew in a time of its own. */
const decide: CaseClock = { id: 'DL18', since: ['FILED', 'reopen', 'withdraw-decision', 'take-back-crime'] }
const crime: CaseClock = { id: 'DL28', since: ['report-crime'], until: ['transfer-crime', 'hand-over-crime'] }
const handOver: CaseClock = {
  id: 'DL28B',
  since: ['transfer-crime', 'hand-over-crime'],
  until: ['record-police-receipt', 'take-back-crime'],
}
const publish: CaseClock = { id: 'DL24', since: ['DECIDED'], until: ['publish', 'publish-early'] }
const appeal: CaseClock[] = [
  { id: 'DL30', since: ['SERVED'], theirs: true },
  { id: 'DL30B', since: ['SERVED'], theirs: true },
]
const pay: CaseClock = { id: 'DL20', since: ['SERVED'], theirs: true }
const tell: CaseClock = { id: 'DL10', since: ['FILED'] }

export const caseClocks: Partial<Record<CaseState, readonly CaseClock[]>> = {
  VERIFYING: [verify, crime],
  FILED: [decide, tell, crime],
  NOT_FILED: [{ id: 'DL10', since: ['NOT_FILED'] }],
  INVESTIGATING: [decide, crime],
  SUSPENDED: [decide, crime],
  REPORT_DONE: [decide, crime],
  REVIEW: [{ id: 'DL15', since: ['REVIEW'] }, decide, crime],
  NOTICE_SENT: [{ id: 'DL16', since: ['NOTICE_SENT'], theirs: true }, decide, crime],
  DEFENCE: [decide, crime],
  HEARING: [decide, crime],
  COLLECTIVE: [decide, crime],
  DECIDED: [{ id: 'DL19', since: ['DECIDED'] }, publish, crime, handOver],
  SERVED: [publish, pay, ...appeal, crime, handOver],
  EXECUTING: [publish, pay, ...appeal, crime, handOver],
  EXECUTED: [{ id: 'DL23', since: ['EXECUTED'] }, publish, ...appeal, crime, handOver],
  COURT: [{ id: 'DL22', since: ['COURT'] }, publish, crime, handOver],
  TRANSFERRED: [handOver],
  CLOSED: [{ id: 'DL34', since: ['CLOSED'] }, { id: 'DL35', since: ['CLOSED'], theirs: true }, publish],
}

/** Days spent in these states do not count (PROC-64). */
export const pausingStates: ReadonlySet<string> = new Set<CaseState>(['SUSPENDED', 'HEARING'])
/** Between these actions the clock stands still, for a reason that the law names. */
export const pauseActions = { from: 'pause-clock', to: 'resume-clock' } as const
/** Clocks that can stand still. */
export const pausable: ReadonlySet<string> = new Set(['DL09', 'DL18'])
/** The approval that makes a clock longer, once. */
export const extendedBy: Readonly<Record<string, string>> = { DL09: 'extend-verification', DL18: 'extend-decision' }
