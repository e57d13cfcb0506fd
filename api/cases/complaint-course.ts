/** The course of one complaint: where it stands, which clock runs, what may be done next. */
import type { z } from 'zod'
import type { complaintCourse } from '#api/contract/procedure.ts'
import {
  allowedComplaintActions,
  type ComplaintFacts,
  type ComplaintState,
  complaintStateNames,
  newComplaintFacts,
} from '#policy/complaint-flow.ts'
import { isProvisional } from '#policy/deadlines.ts'
import type { Role } from '#policy/roles.ts'
import type { ComplaintModel } from '#prisma/generated/models.ts'
import { clockBasis, clockName } from './clock-name.ts'
import { complaintClock, isWatchOver } from './complaint-clocks.ts'
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

function clockOf(complaint: Coursed, today: Today): Course['clock'] {
  const clock = complaintClock(complaint, today)
  if (!clock || isWatchOver(complaint.state, clock, today)) return null
  const { step: id, since, dueDay } = clock
  return {
    id,
    ...clockName(id, since, today),
    ...{ since, dueDay, urgency: urgencyOf(dueDay, today) ?? 'green' },
    provisional: isProvisional(dueDay, today.calendar),
    basis: clockBasis(id, since, today),
  }
}
