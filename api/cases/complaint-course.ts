/** The course of one complaint: where it stands, which clock runs, what may be done next. */
import type { z } from 'zod'
import type { complaintCourse } from '#api/contract/procedure.ts'
import {
  allowedComplaintActions,
  type ComplaintFacts,
  type ComplaintState,
  complaintClocks,
  complaintStateNames,
  newComplaintFacts,
} from '#policy/complaint-flow.ts'
import { dueDay, isProvisional } from '#policy/deadlines.ts'
import type { Role } from '#policy/roles.ts'
import type { ComplaintModel } from '#prisma/generated/models.ts'
import { clockBasis, clockName } from './clock-name.ts'
import { dayOf } from './day-of.ts'
import { type Today, urgencyOf } from './today.ts'

type Course = z.input<typeof complaintCourse>
export type Coursed = Pick<ComplaintModel, 'kind' | 'state' | 'facts' | 'createdAt' | 'stateSince' | 'acceptedDay'>

/** Only a complaint asks for something to be mediated; a report is handled with its case. */
export const isMediated = ({ kind }: { kind: string }): boolean => kind === 'complaint'

export const complaintFacts = ({ facts }: { facts: unknown }): ComplaintFacts => ({
  ...newComplaintFacts(),
  ...(facts as Partial<ComplaintFacts>),
})

export function courseOf(complaint: Coursed, role: Role, today: Today): Course | null {
  if (!isMediated(complaint)) return null
  const state = complaint.state as ComplaintState
  return {
    state,
    ...complaintStateNames[state],
    clock: clockOf(complaint, today),
    actions: allowedComplaintActions(state, complaintFacts(complaint), role).map(({ action, to, zh, en, blockedBy }) => ({
      ...{ action, to, zh, en, blockedBy },
    })),
  }
}

/** The version of the rule is that of the day which set the clock going. */
function clockOf({ state, createdAt, stateSince, acceptedDay }: Coursed, today: Today): Course['clock'] {
  const clock = complaintClocks[state as ComplaintState]
  if (!clock) return null
  const filed = dayOf(createdAt)
  const since = { filed, accepted: acceptedDay ?? filed, entered: stateSince ?? filed }[clock.since]
  const due = dueDay(clock.id, since, today.calendar)
  if (due === null) return null
  return {
    id: clock.id,
    ...clockName(clock.id, since),
    ...{ since, dueDay: due, urgency: urgencyOf(due, today) ?? 'green' },
    provisional: isProvisional(due, today.calendar),
    basis: clockBasis(clock.id, since),
  }
}
