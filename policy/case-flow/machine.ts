/** A transition table: named actions between states, each with the roles that may take it and the facts it waits for. */
import type { Bilingual } from '../bilingual.ts'
import type { Role } from '../roles.ts'

/** `zh` and `en` say what is missing while `holds` is false. */
export type Guard<Facts> = Bilingual & { holds: (facts: Facts) => boolean }

/**
 * `starts` names the deadlines that begin to run, `basis` the ids of the rules behind the step, `records` the facts that are
 * true once the step was taken, signed by whoever took it.
 */
export type Transition<State extends string, GuardId extends string> = Bilingual & {
  action: string
  from: State
  to: State
  roles: readonly Role[]
  guards: readonly GuardId[]
  starts: readonly string[]
  basis: readonly string[]
  records: readonly string[]
}

export type AllowedAction<State extends string, GuardId extends string> = Bilingual & {
  action: string
  to: State
  starts: readonly string[]
  basis: readonly string[]
  records: readonly string[]
  /** Empty when the action can be taken now. */
  blockedBy: (Bilingual & { guard: GuardId })[]
}

/** One line of a table: the same action may leave several states. */
export type Step<State extends string, GuardId extends string> = {
  action: string
  from: readonly State[]
  to: State
  name: [zh: string, en: string]
  roles: readonly Role[]
  guards?: readonly GuardId[]
  starts?: readonly string[]
  basis?: readonly string[]
  records?: readonly string[]
}

/** The same step in several states, each of which it leaves as it is. */
export const inPlace = <State extends string, GuardId extends string>(
  states: readonly State[],
  step: Omit<Step<State, GuardId>, 'from' | 'to'>,
): Step<State, GuardId>[] => states.map((state) => ({ ...step, from: [state], to: state }))

export const toTransitions = <State extends string, GuardId extends string>(
  steps: readonly Step<State, GuardId>[],
): Transition<State, GuardId>[] =>
  steps.flatMap(({ action, from, to, name: [zh, en], roles, guards = [], starts = [], basis = [], records = [] }) =>
    from.map((state) => ({ action, from: state, to, zh, en, roles, guards, starts, basis, records })),
  )

/** What a role may do from a state, and what each action still waits for. */
export function actionsFrom<State extends string, GuardId extends string, Facts>(
  transitions: readonly Transition<State, GuardId>[],
  guards: Record<GuardId, Guard<Facts>>,
  state: State,
  facts: Facts,
  role: Role,
): AllowedAction<State, GuardId>[] {
  return transitions
    .filter((transition) => transition.from === state && transition.roles.includes(role))
    .map(({ action, to, zh, en, starts, basis, records, guards: needed }) => ({
      action,
      to,
      zh,
      en,
      starts,
      basis,
      records,
      blockedBy: needed
        .filter((guard) => !guards[guard].holds(facts))
        .map((guard) => ({ guard, zh: guards[guard].zh, en: guards[guard].en })),
    }))
}
