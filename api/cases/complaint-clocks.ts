/** Clocks of the complaints of a case. Whoever watches the case is late with them as well, so that they count among its own. */
import { type ComplaintState, complaintClocks } from '#policy/complaint-flow.ts'
import { dueDay, type Terms } from '#policy/deadlines.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { ComplaintModel } from '#prisma/generated/models.ts'
import { dayOf } from './day-of.ts'

export type Clocked = Pick<ComplaintModel, 'state' | 'createdAt' | 'stateSince' | 'acceptedDay'>

/** After closing only the public has time left, for coming back with the same matter. */
const ofThePublic: readonly ComplaintState[] = ['CLOSED']

/** The watch for the same matter coming back has passed: nobody is late with it. */
export const isWatchOver = (state: string, { dueDay: due }: { dueDay: string }, { day }: { day: string }): boolean =>
  ofThePublic.includes(state as ComplaintState) && day > due

/** The version of the rule is that of the day which set the clock going; null when nothing runs. */
export function complaintClock({ state, createdAt, stateSince, acceptedDay }: Clocked, terms: Terms) {
  const clock = complaintClocks[state as ComplaintState]
  if (!clock) return null
  const filed = dayOf(createdAt)
  const since = { filed, accepted: acceptedDay ?? filed, entered: stateSince ?? filed }[clock.since]
  const due = dueDay(clock.id, since, terms)
  return due === null ? null : { step: clock.id, since, dueDay: due }
}

type Order = { kind: string; filed: Date; dueDay: string; answered: Date | null }

/** Which of the hotline's periods an order has; its own day, when that is earlier, comes from the hotline. */
export function answerClock({ kind, filed, dueDay: due }: Omit<Order, 'answered'>, terms: Terms) {
  const since = dayOf(filed)
  const periods = kind === 'question' ? ['DL02', 'DL03'] : ['DL04', 'DL03']
  const step = periods.find((id) => dueDay(id, since, terms) === due) ?? periods[0] ?? 'DL04'
  return { step, since, dueDay: due }
}

/** The first answer to an order of the 12345 hotline ends its clock, also one that says that the case goes on; a question does not. */
export async function answersOf(db: Prisma.TransactionClient, complaintIds: string[]): Promise<Map<string, Order>> {
  const rows = await db.$queryRaw<(Order & { id: string })[]>`
    SELECT c.id::text, c.kind, c."createdAt" AS filed, c."dueDay", min(m."createdAt") AS answered FROM complaint c
    LEFT JOIN complaint_message m ON m."complaintId" = coalesce(c."partOfId", c.id) AND m.act = 'answer'
    WHERE c.id = ANY(${complaintIds}::uuid[]) AND c.channel = ${answeredChannel} AND c."dueDay" IS NOT NULL
      AND c.origin->>'result' IS NULL
    GROUP BY c.id`
  return new Map(rows.map(({ id, ...order }) => [id, order]))
}

/** 12315 has a procedure of its own (acceptance, mediation); days for an answer are those of 12345. */
const answeredChannel = 'hotline-12345'

/** Orders that nobody has answered yet. The case may go on for months after that. */
export async function answerDues(db: Prisma.TransactionClient, caseIds: string[], terms: Terms) {
  const orders = await db.complaint.findMany({
    where: { caseId: { in: caseIds }, channel: answeredChannel },
    select: { id: true },
  })
  if (orders.length === 0) return []
  const answers = await answersOf(
    db,
    orders.map(({ id }) => id),
  )
  return [...answers.values()].filter(({ answered }) => answered === null).map((order) => answerClock(order, terms))
}

const running = (Object.keys(complaintClocks) as ComplaintState[]).filter((state) => !ofThePublic.includes(state))

/** Complaint `p` has one of the clocks below that nobody has ended. */
export const owedSql = Prisma.sql`(p.kind = 'complaint' AND p.state = ANY(${running})
  OR p.channel = ${answeredChannel} AND p."dueDay" IS NOT NULL AND p.origin->>'result' IS NULL
    AND NOT EXISTS (SELECT 1 FROM complaint_message m WHERE m."complaintId" = coalesce(p."partOfId", p.id) AND m.act = 'answer'))`

/** What the office owes to those who complained, in any order. */
export async function complaintDues(db: Prisma.TransactionClient, caseIds: string[], terms: Terms) {
  const complaints = await db.complaint.findMany({
    where: { caseId: { in: caseIds }, kind: 'complaint', state: { in: running } },
    select: { state: true, createdAt: true, stateSince: true, acceptedDay: true },
  })
  return complaints.flatMap((one) => complaintClock(one, terms) ?? [])
}
