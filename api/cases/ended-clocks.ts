/** What became of the clocks of a complaint: each that has ended, by when it had to, and when it did. */
import type { z } from 'zod'
import type { endedClock } from '#api/contract/procedure.ts'
import { type ComplaintState, complaintClocks } from '#policy/complaint-flow.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ComplaintModel } from '#prisma/generated/models.ts'
import { clockBasis, clockName } from './clock-name.ts'
import { answerClock, answersOf, complaintClock, isWatchOver } from './complaint-clocks.ts'
import { isMediated } from './complaint-course.ts'
import { dayOf } from './day-of.ts'
import type { Today } from './today.ts'

export type EndedClock = z.input<typeof endedClock>
type Told = Pick<ComplaintModel, 'id' | 'kind' | 'state' | 'createdAt' | 'stateSince' | 'acceptedDay' | 'caseId' | 'homeCaseId'>
type Move = { to: string; day: string }
type Run = { step: string; since: string; dueDay: string }

/** By complaint, in the order in which they ended. */
export async function endedClocks(
  db: Prisma.TransactionClient,
  complaints: readonly Told[],
  today: Today,
): Promise<Map<string, EndedClock[]>> {
  const [moves, answers] = await Promise.all([
    movesOf(db, complaints),
    answersOf(
      db,
      complaints.map(({ id }) => id),
    ),
  ])
  return new Map(
    complaints.map((complaint) => {
      const order = answers.get(complaint.id)
      const answered = order?.answered ? [ended(answerClock(order, today), dayOf(order.answered), today)] : []
      const own = isMediated(complaint) ? courseEnds(complaint, moves.get(complaint.id) ?? [], today) : []
      return [complaint.id, [...own, ...answered].sort((a, b) => (a.endedOn < b.endedOn ? -1 : 1))]
    }),
  )
}

async function movesOf(db: Prisma.TransactionClient, complaints: readonly Told[]): Promise<Map<string, Move[]>> {
  const caseIds = [...new Set(complaints.flatMap(({ caseId, homeCaseId }) => [caseId ?? [], homeCaseId ?? []].flat()))]
  const events = await db.caseEvent.findMany({
    where: { caseId: { in: caseIds }, kind: 'complaint-moved' },
    orderBy: [{ at: 'asc' }, { seq: 'asc' }],
    select: { at: true, to: true, data: true },
  })
  const moves = new Map<string, Move[]>()
  for (const { at, to, data } of events) {
    const { complaintId = '' } = data as { complaintId?: string }
    moves.set(complaintId, [...(moves.get(complaintId) ?? []), { to: to ?? '', day: dayOf(at) }])
  }
  return moves
}

/** A clock ends with the move to a state that has another, or none. */
function courseEnds({ createdAt, ...complaint }: Told, moves: readonly Move[], today: Today): EndedClock[] {
  const ends: EndedClock[] = []
  let acceptedDay: string | null = null
  let run: Run | null = complaintClock({ state: 'RECEIVED', createdAt, stateSince: null, acceptedDay }, today)
  for (const { to, day } of moves) {
    if (to === 'ACCEPTED') acceptedDay = day
    const next: Run | null = complaintClock({ state: to, createdAt, stateSince: day, acceptedDay }, today)
    const goesOn = complaintClocks[to as ComplaintState]?.id === run?.step
    if (run && !goesOn) ends.push(ended(run, day, today))
    if (!goesOn) run = next
  }
  const last = complaintClock({ createdAt, ...complaint }, today)
  if (last && isWatchOver(complaint.state, last, today)) ends.push({ ...ended(last, last.dueDay, today), outcome: 'over' })
  return ends
}

const ended = ({ step, since, dueDay }: Run, endedOn: string, today: Today): EndedClock => ({
  ...{ id: step, ...clockName(step, since, today), since, dueDay, endedOn },
  outcome: endedOn <= dueDay ? 'met' : 'late',
  basis: clockBasis(step, since, today),
})
