/** Clocks of the complaints of a case. Whoever watches the case is late with them as well, so that they count among its own. */
import { type ComplaintState, complaintClocks } from '#policy/complaint-flow.ts'
import { dueDay, type Terms } from '#policy/deadlines.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ComplaintModel } from '#prisma/generated/models.ts'
import { dayOf } from './day-of.ts'

export type Clocked = Pick<ComplaintModel, 'state' | 'createdAt' | 'stateSince' | 'acceptedDay'>

/** After closing only the public has time left, for coming back with the same matter. */
const ofThePublic: readonly ComplaintState[] = ['CLOSED']

/** The version of the rule is that of the day which set the clock going; null when nothing runs. */
export function complaintClock({ state, createdAt, stateSince, acceptedDay }: Clocked, terms: Terms) {
  const clock = complaintClocks[state as ComplaintState]
  if (!clock) return null
  const filed = dayOf(createdAt)
  const since = { filed, accepted: acceptedDay ?? filed, entered: stateSince ?? filed }[clock.since]
  const due = dueDay(clock.id, since, terms)
  return due === null ? null : { step: clock.id, since, dueDay: due }
}

/** What the office owes to those who complained, in any order. */
export async function complaintDues(db: Prisma.TransactionClient, caseIds: string[], terms: Terms) {
  const running = (Object.keys(complaintClocks) as ComplaintState[]).filter((state) => !ofThePublic.includes(state))
  const complaints = await db.complaint.findMany({
    where: { caseId: { in: caseIds }, kind: 'complaint', state: { in: running } },
    select: { state: true, createdAt: true, stateSince: true, acceptedDay: true },
  })
  return complaints.flatMap((one) => complaintClock(one, terms) ?? [])
}
