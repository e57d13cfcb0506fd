/** The moves of a case, read for its clocks: what set one going, what stopped it, and for how long. */
import { addCalendarDays, daysBetween } from '#policy/days.ts'
import { pauseActions, pausingStates } from '#policy/deadlines/case-clocks.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { dayOf } from './day-of.ts'

export interface Move {
  caseId: string
  from: string | null
  to: string | null
  at: Date
  data: unknown
}

export function movesOf(db: Prisma.TransactionClient, caseIds: string[]): Promise<Move[]> {
  return db.caseEvent.findMany({
    where: { caseId: { in: caseIds }, kind: 'moved' },
    orderBy: [{ caseId: 'asc' }, { seq: 'asc' }],
    select: { caseId: true, from: true, to: true, at: true, data: true },
  })
}

export const actionOf = ({ data }: Move): string => (data as { action?: string }).action ?? ''

/** A paper drawn up in a state does not enter it anew. */
const enters = ({ from, to }: Move): string | null => (from === to ? null : to)

/** When the latest of these states began or the latest of these actions was taken. */
export const startOf = (moves: Move[], since: readonly string[]): Date | null =>
  moves.findLast((move) => since.includes(enters(move) ?? '') || since.includes(actionOf(move)))?.at ?? null

/** Both days belong to the pause; the day on which the clock runs again does not. */
export type Stood = { from: string; to: string; why: string; open: boolean }

/** An open pause lasts until today: tomorrow it is a day longer. */
export function pausesOf(moves: Move[], start: Date, now: Date): Stood[] {
  const stood: Stood[] = []
  const begun = new Map<string, string>()
  const end = (why: string, day: string, open: boolean) => {
    const from = begun.get(why)
    begun.delete(why)
    if (from !== undefined && from <= day) stood.push({ from, to: day, why, open })
  }
  for (const move of moves.filter(({ at }) => at >= start)) {
    const [entered, action, day] = [enters(move), actionOf(move), dayOf(move.at)]
    const before = addCalendarDays(day, -1)
    if (entered !== null && move.from !== null && pausingStates.has(move.from)) end(move.from, before, false)
    if (action === pauseActions.to) end(pauseActions.from, before, false)
    if (entered !== null && pausingStates.has(entered)) begun.set(entered, day)
    if (action === pauseActions.from) begun.set(pauseActions.from, day)
  }
  for (const why of [...begun.keys()]) end(why, dayOf(now), true)
  return stood
}

/** Days of all pauses; days that two of them share count twice here, not in the deadline. */
export const stoodStillBy = (pauses: Stood[]): number =>
  pauses.reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0)
