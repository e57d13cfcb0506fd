/** When the next step of a case is due. A machine's hit is no discovery yet: DL09 runs from the officer's confirmation. */
import { inForce } from '#api/merging/decisions.ts'
import { addWorkdays } from '#policy/calendar.ts'
import { type CaseState, caseStates } from '#policy/case-flow.ts'
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

interface Clocked {
  id: string
  state: string
  openedAt: Date
}

/** Every clock that runs, the earliest first; of one step the earliest counts. A merge makes none of them later. */
export async function runningClocks(db: Prisma.TransactionClient, row: Clocked): Promise<Due[]> {
  const gone = await goneUpIn(db, row.id)
  const all = [row, ...(await stillDue(db, row, gone))]
  const entered = await enteredStates(db, [row.id, ...gone.map(({ id }) => id)], all)
  const dues = all.flatMap((one) => (one.state === 'LEAD' ? [look(one)] : clocksOf(one, one === row ? gone : [], entered)))
  const earliest = new Map<string, Due>()
  for (const due of dues.sort((a, b) => (a.dueDay < b.dueDay ? -1 : 1))) if (!earliest.has(due.step)) earliest.set(due.step, due)
  return [...earliest.values()]
}

const look = ({ openedAt }: Clocked): Due => ({ step: lookStep, dueDay: addWorkdays(dayOf(openedAt), lookWithinWorkdays) })

type Entered = { caseId: string; to: string | null; at: Date }

/** A clock that a merged case set going earlier counts as set going then. */
function clocksOf({ id, state, openedAt }: Clocked, merged: Clocked[], entered: Entered[]): Due[] {
  return (clocks[state] ?? []).flatMap(([step, since]) => {
    const own = entered.findLast((event) => event.caseId === id && event.to === since)?.at ?? openedAt
    const others = merged.flatMap((one) => entered.findLast((event) => event.caseId === one.id && event.to === since)?.at ?? [])
    const start = new Date(Math.min(own.getTime(), ...others.map((at) => at.getTime())))
    const day = dueDay(step, dayOf(start))
    return day === null ? [] : [{ step, dueDay: day }]
  })
}

async function enteredStates(db: Prisma.TransactionClient, caseIds: string[], all: Clocked[]): Promise<Entered[]> {
  const since = [...new Set(all.flatMap(({ state }) => (clocks[state] ?? []).map(([, entered]) => entered)))]
  if (since.length === 0) return []
  const moves = await db.caseEvent.findMany({
    where: { caseId: { in: caseIds }, kind: 'moved', to: { in: since } },
    orderBy: [{ caseId: 'asc' }, { seq: 'asc' }],
    select: { caseId: true, from: true, to: true, at: true },
  })
  // a paper drawn up in a state does not enter it anew
  return moves.filter(({ from, to }) => from !== to)
}

type GoneUp = Clocked & { joinedAt: Date }

/** Cases that went up in this one, with the time of the merge that brought them here. */
function goneUpIn(db: Prisma.TransactionClient, caseId: string): Promise<GoneUp[]> {
  return db.$queryRaw<GoneUp[]>`
    WITH RECURSIVE tree(id, "joinedAt") AS (
      SELECT ${caseId}::uuid, '-infinity'::timestamptz
      UNION ALL
      SELECT d."fromId", greatest(tree."joinedAt", d.at) FROM tree
      JOIN decision d ON d."intoId" = tree.id AND d.kind = 'merge-cases' AND ${inForce})
    SELECT c.id::text, c.state, c."openedAt", tree."joinedAt" FROM tree JOIN "case" c ON c.id = tree.id WHERE c.id <> ${caseId}::uuid`
}

/** The clock of a case that went up in another runs on until the joined case has been moved past where it stood. */
async function stillDue(db: Prisma.TransactionClient, row: Clocked, gone: GoneUp[]): Promise<Clocked[]> {
  if (gone.length === 0) return []
  const moves = await db.caseEvent.findMany({ where: { caseId: row.id, kind: 'moved' }, select: { to: true, at: true } })
  return gone.filter(({ state, joinedAt }) => !moves.some(({ to, at }) => at > joinedAt && isPast(to, state)))
}

const isPast = (to: string | null, state: string): boolean =>
  caseStates.indexOf(to as CaseState) > caseStates.indexOf(state as CaseState)

export async function dueOf(db: Prisma.TransactionClient, row: Clocked): Promise<Due | null> {
  return (await runningClocks(db, row))[0] ?? null
}
