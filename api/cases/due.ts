/** When the next step of a case is due. A machine's hit is no discovery yet: DL09 runs from the officer's confirmation. */

import { termsInForce } from '#api/deadlines/in-force.ts'
import { calledSince, urgentDueDay, urgentFrom } from '#api/duty/call-out.ts'
import { inForce } from '#api/merging/decisions.ts'
import type { Calendar } from '#policy/calendar.ts'
import { type CaseState, caseStates } from '#policy/case-flow.ts'
import { caseClocks, extendedBy, pausable } from '#policy/deadlines/case-clocks.ts'
import { dueOfClock } from '#policy/deadlines/running.ts'
import type { Terms } from '#policy/deadlines.ts'
import { urgentStep } from '#policy/escalation.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { actionOf, type Move, movesOf, pausesOf, startOf, stoodStillBy } from './clock-moves.ts'
import { answerDues, complaintDues } from './complaint-clocks.ts'
import { dayOf } from './day-of.ts'

export { dayOf }

/** Nobody looked at a lead for so long: it goes to the head of the unit. */
const lookWithinWorkdays = 5
export const lookStep = 'LOOK'

export interface Due {
  /** id of the deadline, or `LOOK` */
  step: string
  /** the day that set it going; not counted */
  since: string
  dueDay: string
  /** runs for the party or the public */
  theirs: boolean
  extended: boolean
  /** why it stands still now: an action or a state; null while it runs */
  paused: string | null
  /** days of pauses so far */
  pausedDays: number
}

interface Clocked {
  id: string
  state: string
  severity: number
  openedAt: Date
}

/** Every clock that runs, those of its complaints too, the earliest first; of one step the earliest counts. A merge makes none of them later. */
export async function runningClocks(db: Prisma.TransactionClient, row: Clocked, now: Date): Promise<Due[]> {
  const gone = await goneUpIn(db, row.id)
  const moves = await movesOf(db, [row.id, ...gone.map(({ id }) => id)])
  const terms = await termsInForce(db)
  const all = [row, ...stillDue(moves, row, gone)]
  const urgent = all.filter(({ state, severity }) => state === 'LEAD' && severity >= urgentFrom).map(({ id }) => id)
  const called = urgent.length > 0 ? await calledSince(db, urgent) : new Map<string, string>()
  const dues = all.flatMap((one) => {
    if (one.state === 'LEAD') return [look(one, terms.calendar, called.get(one.id))]
    return clocksOf(one, one === row ? gone : [], { moves, now, terms })
  })
  dues.push(...(await owedToComplainants(db, [row.id, ...gone.map(({ id }) => id)], terms)))
  const earliest = new Map<string, Due>()
  for (const due of dues.sort((a, b) => (a.dueDay < b.dueDay ? -1 : 1))) if (!earliest.has(due.step)) earliest.set(due.step, due)
  return [...earliest.values()]
}

/** The next day on which the office itself is late. After a case is closed only its complainants wait: their clocks have ends of their own. */
export async function dueOf(
  db: Prisma.TransactionClient,
  row: Clocked & { closedAt: Date | null },
  now: Date,
): Promise<Due | null> {
  if (row.closedAt === null) return (await runningClocks(db, row, now)).find(({ theirs }) => !theirs) ?? null
  const ids = [row.id, ...(await goneUpIn(db, row.id)).map(({ id }) => id)]
  const owed = await owedToComplainants(db, ids, await termsInForce(db))
  return owed.sort((a, b) => (a.dueDay < b.dueDay ? -1 : 1))[0] ?? null
}

async function owedToComplainants(db: Prisma.TransactionClient, caseIds: string[], terms: Terms): Promise<Due[]> {
  const owed = [...(await complaintDues(db, caseIds, terms)), ...(await answerDues(db, caseIds, terms))]
  return owed.map((one) => ({ ...one, ...plain }))
}

const plain = { theirs: false, extended: false, paused: null, pausedDays: 0 }

/** `called`: the day that called it out. What turns urgent later has a day from then on, and no longer than it had before. */
function look({ openedAt, severity }: Clocked, { addWorkdays }: Calendar, called?: string): Due {
  const opened = dayOf(openedAt)
  const calm = { step: lookStep, since: opened, dueDay: addWorkdays(opened, lookWithinWorkdays), ...plain }
  if (severity < urgentFrom) return calm
  const since = called ?? opened
  const dueDay = urgentDueDay(since)
  return { step: urgentStep, since, dueDay: dueDay < calm.dueDay ? dueDay : calm.dueDay, ...plain }
}

type Course = { moves: Move[]; now: Date; terms: Terms }

/** A clock that a merged case set going earlier counts as set going then. */
function clocksOf({ id, state, openedAt }: Clocked, merged: Clocked[], { moves, now, terms }: Course): Due[] {
  const own = moves.filter(({ caseId }) => caseId === id)
  return (caseClocks[state as CaseState] ?? []).flatMap(({ id: step, since, theirs = false, until = [] }): Due[] => {
    const byAction = since.every((name) => !caseStates.some((each) => each === name))
    const start = startOf(own, since) ?? (byAction ? null : openedAt)
    if (start === null || own.some((move) => move.at >= start && until.includes(actionOf(move)))) return []
    const others = merged.flatMap(
      (one) =>
        startOf(
          moves.filter(({ caseId }) => caseId === one.id),
          since,
        ) ?? [],
    )
    const first = dayOf(new Date(Math.min(start.getTime(), ...others.map((at) => at.getTime()))))
    const extended = own.some((move) => move.at >= start && actionOf(move) === extendedBy[step])
    const pauses = pausable.has(step) ? pausesOf(own, start, now) : []
    const clock = { id: step, start: first, extended, pauses: pauses.map(({ from, to }) => ({ from, to })) }
    const dueDay = dueOfClock(clock, terms)
    if (dueDay === null) return []
    const paused = pausable.has(step) ? (pauses.find(({ open }) => open)?.why ?? null) : null
    return [{ step, since: first, dueDay, theirs, extended, paused, pausedDays: stoodStillBy(pauses) }]
  })
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
    SELECT c.id::text, c.state, c.severity, c."openedAt", tree."joinedAt" FROM tree JOIN "case" c ON c.id = tree.id WHERE c.id <> ${caseId}::uuid`
}

/** The clock of a case that went up in another runs on until the joined case has been moved past where it stood. */
const stillDue = (moves: Move[], row: Clocked, gone: GoneUp[]): Clocked[] =>
  gone.filter(
    ({ state, joinedAt }) => !moves.some(({ caseId, to, at }) => caseId === row.id && at > joinedAt && isPast(to, state)),
  )

const isPast = (to: string | null, state: string): boolean =>
  caseStates.indexOf(to as CaseState) > caseStates.indexOf(state as CaseState)
