/** When the next step of a case is due. A machine's hit is no discovery yet: DL09 runs from the officer's confirmation. */
import { addWorkdays } from '#policy/calendar.ts'
import { dueDay, type Urgency, urgency } from '#policy/deadlines.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** Day in Chengdu, which keeps no summer time. */
export const dayOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

export const urgencyOf = (due: string | null, now: Date): Urgency | null => (due === null ? null : urgency(due, dayOf(now)))

/** Nobody looked at a lead for so long: it goes to the head of the unit. */
const lookWithinWorkdays = 5
export const lookStep = 'LOOK'

/** Which clocks run in a state: id of the deadline, and the state whose beginning set it going. */
const clocks: Record<string, [step: string, since: string][]> = {
  VERIFYING: [['DL09', 'VERIFYING']],
  FILED: [['DL18', 'FILED']],
  INVESTIGATING: [['DL18', 'FILED']],
  REPORT_DONE: [['DL18', 'FILED']],
  REVIEW: [
    ['DL15', 'REVIEW'],
    ['DL18', 'FILED'],
  ],
  NOTICE_SENT: [
    ['DL16', 'NOTICE_SENT'],
    ['DL18', 'FILED'],
  ],
  DEFENCE: [['DL18', 'FILED']],
  HEARING: [['DL18', 'FILED']],
  COLLECTIVE: [['DL18', 'FILED']],
  DECIDED: [['DL19', 'DECIDED']],
  SERVED: [['DL24', 'DECIDED']],
  EXECUTING: [
    ['DL20', 'SERVED'],
    ['DL24', 'DECIDED'],
  ],
  EXECUTED: [['DL23', 'EXECUTED']],
  COURT: [['DL22', 'COURT']],
}

export interface Due {
  step: string
  dueDay: string
}

/** Every clock that runs, the earliest first. */
export async function runningClocks(
  db: Prisma.TransactionClient,
  { id, state, openedAt }: { id: string; state: string; openedAt: Date },
): Promise<Due[]> {
  if (state === 'LEAD') return [{ step: lookStep, dueDay: addWorkdays(dayOf(openedAt), lookWithinWorkdays) }]
  const running = clocks[state] ?? []
  if (running.length === 0) return []
  const entered = await db.caseEvent.findMany({
    where: { caseId: id, kind: 'moved', to: { in: running.map(([, since]) => since) } },
    orderBy: { seq: 'asc' },
    select: { to: true, at: true },
  })
  const dues = running.flatMap(([step, since]) => {
    const start = entered.findLast(({ to }) => to === since)?.at ?? openedAt
    const day = dueDay(step, dayOf(start))
    return day === null ? [] : { step, dueDay: day }
  })
  return dues.sort((a, b) => (a.dueDay < b.dueDay ? -1 : 1))
}

export async function dueOf(
  db: Prisma.TransactionClient,
  row: { id: string; state: string; openedAt: Date },
): Promise<Due | null> {
  return (await runningClocks(db, row))[0] ?? null
}
