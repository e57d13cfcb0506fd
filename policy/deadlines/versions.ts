/**
 * Deadlines that an administrator set otherwise. A version holds from a day on, and what was set before keeps the days before it:
 * clocks take the version of the day that set them going, so that none which runs already is moved.
 */
import type { Bilingual } from '../bilingual.ts'
import { addCalendarDays } from '../days.ts'
import { type Deadline, type DeadlineUnit, deadlines } from '../deadlines.ts'

export const setUnits = ['WD', 'CD', 'month', 'year'] as const satisfies readonly DeadlineUnit[]

/** `days` and `extension` count in `unit`; `days` is negative for a day before the start. `basis` null: the same rule as before. */
export type SetTerms = {
  days: number
  unit: (typeof setUnits)[number]
  extension: number | null
  rigid: boolean
  basis: string | null
}
/** `terms` null: as the product came. */
export type DeadlineVersion = { id: string; fromDay: string; terms: SetTerms | null }

/** Periods without a length of their own (an order names its own day, reports have fixed days) cannot be set. */
export const settable: readonly string[] = [...new Set(deadlines.filter(({ unit }) => unit !== 'fixed').map(({ id }) => id))]

/** Longer is a slip of the pen. Ten years at most. */
const longest: Record<SetTerms['unit'], number> = { WD: 2_500, CD: 3_650, month: 120, year: 10 }

export type TermsFault = Bilingual & { field: 'days' | 'extension' }

/** What is wrong with the terms of this deadline. */
export function termsFaults(id: string, { days, unit, extension }: SetTerms): TermsFault[] {
  const built = deadlines.filter((row) => row.id === id)
  const faults: TermsFault[] = []
  const most = longest[unit]
  const back = built.some((row) => row.days < 0)
  const [low, high] = back ? [-most, -1] : [1, most]
  if (!Number.isInteger(days) || days < low || days > high)
    faults.push({ field: 'days', zh: `应为 ${low} 至 ${high} 的整数`, en: `has to be a whole number from ${low} to ${high}` })
  if (extension === null) return faults
  if (!built.some((row) => row.extension))
    faults.push({ field: 'extension', zh: '该期限没有法定的延长', en: 'the law knows no extension of this deadline' })
  else if (!Number.isInteger(extension) || extension < 1 || extension > most)
    faults.push({ field: 'extension', zh: `应为 1 至 ${most} 的整数`, en: `has to be a whole number from 1 to ${most}` })
  return faults
}

/** The rows by which clocks run: as the product came, each version laid over those before it. Versions come in their order. */
export function rowsWith(versions: readonly DeadlineVersion[], builtIn: readonly Deadline[] = deadlines): readonly Deadline[] {
  const rows = new Map(settable.map((id) => [id, builtIn.filter((row) => row.id === id)]))
  for (const version of versions) rows.set(version.id, laidOver(rows.get(version.id) ?? [], version, builtIn))
  return [...rows.values()].flat().concat(builtIn.filter(({ id }) => !rows.has(id)))
}

function laidOver(before: Deadline[], { id, fromDay, terms }: DeadlineVersion, builtIn: readonly Deadline[]): Deadline[] {
  const lastBefore = addCalendarDays(fromDay, -1)
  const earlier = before.filter(({ from }) => (from ?? '') < fromDay).map((row) => endedBy(row, lastBefore))
  const own = builtIn.filter((row) => row.id === id)
  const next =
    terms === null
      ? own.filter(({ to }) => to === undefined || to >= fromDay).map((row) => ({ ...row, from: laterOf(row.from, fromDay) }))
      : own.slice(-1).map((row) => withTerms(row, terms, fromDay, before))
  return [...earlier, ...next]
}

const laterOf = (from: string | undefined, day: string): string => (from !== undefined && from > day ? from : day)
const endedBy = (row: Deadline, day: string): Deadline => (row.to !== undefined && row.to < day ? row : { ...row, to: day })

/** Names and starting event stay. Without a rule of its own it rests on the one that it replaces. */
function withTerms(
  { extension: _, rigid: __, from: ___, to: ____, ...row }: Deadline,
  { days, unit, extension, rigid, basis }: SetTerms,
  from: string,
  before: Deadline[],
): Deadline {
  const replaced = before.findLast((one) => (one.from ?? '') <= from)
  const text = basis ?? replaced?.basisText
  return {
    ...row,
    ...{ days, unit, from, basis: replaced?.basis ?? row.basis },
    ...(text === undefined ? {} : { basisText: text }),
    ...(extension === null ? {} : { extension: { days: extension, unit } }),
    ...(rigid ? { rigid } : {}),
  }
}
