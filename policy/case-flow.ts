/** How a case may move: states, actions, and what each action waits for. The machine suggests, people with a role decide. */
import { type PauseReason, pauseReasonNames } from './case-flow/clock-steps.ts'
import { type CaseFacts, caseGuards, type GuardId, newCaseFacts, type SignedPaper, signedPapers } from './case-flow/guards.ts'
import { type AllowedAction, actionsFrom, type Transition, toTransitions } from './case-flow/machine.ts'
import {
  isHeavier,
  isWholeOutcome,
  measureNames,
  type Outcome,
  outcomeKindNames,
  outcomeSchema,
  publicationClock,
} from './case-flow/outcome.ts'
import {
  type CaseState,
  caseStateNames,
  caseStates,
  type PublicStatus,
  publicStatus,
  publicStatusTexts,
  terminalStates,
} from './case-flow/states.ts'
import { caseSteps } from './case-flow/steps.ts'
import type { Role } from './roles.ts'

export type { AllowedAction, CaseFacts, CaseState, GuardId, Outcome, PauseReason, PublicStatus, SignedPaper, Transition }
export {
  caseGuards,
  caseStateNames,
  caseStates,
  isHeavier,
  isWholeOutcome,
  measureNames,
  newCaseFacts,
  outcomeKindNames,
  outcomeSchema,
  pauseReasonNames,
  publicationClock,
  publicStatus,
  publicStatusTexts,
  signedPapers,
  terminalStates,
}

export const transitions: readonly Transition<CaseState, GuardId>[] = toTransitions(caseSteps)

/** What the role may do now, each action with the guards that still block it. */
export const allowedActions = (state: CaseState, facts: CaseFacts, role: Role): AllowedAction<CaseState, GuardId>[] =>
  actionsFrom(transitions, caseGuards, state, facts, role)

/** Where an action leads from a state; null when the state does not know it. Says nothing about guards. */
export const nextState = (state: CaseState, action: string): CaseState | null =>
  transitions.find((transition) => transition.from === state && transition.action === action)?.to ?? null

/** The state after a history of actions, starting as a lead; null when the history is impossible. */
export const stateAfter = (actions: readonly string[]): CaseState | null =>
  actions.reduce<CaseState | null>((state, action) => state && nextState(state, action), 'LEAD')
