/** The days a line has named so far, and how they are written into a slot. */
import type { DayKind, Slot } from '#policy/nouns.ts'
import { type PrintedDate, resolveDate } from './days.ts'
import type { PartOfDay } from './tokens.ts'

export type DaySpec = {
  from: number
  to: number
  weekdays: number[]
  dates: { from: PrintedDate; to: PrintedDate } | null
  dayKind: DayKind | null
  part: PartOfDay | null
  used: boolean
  /** Where its first word ends: what follows may already speak of lessons. */
  firstTo: number
}

export type TimeContext = { publishedOn: string | null; fallbackYear: number }
/** With the year that the text itself names, if any. */
export type ReadContext = TimeContext & { namedYear: number | null }

export const sameDay = ({ from, to }: { from: PrintedDate; to: PrintedDate }) => from.month === to.month && from.day === to.day

export function daysOf(
  spec: DaySpec,
  { publishedOn, namedYear, fallbackYear }: ReadContext,
): Pick<Slot, 'weekdays' | 'dates' | 'dayKind'> {
  const days: Pick<Slot, 'weekdays' | 'dates' | 'dayKind'> = {}
  if (spec.weekdays.length > 0) days.weekdays = spec.weekdays
  if (spec.dates) {
    const first = resolveDate(spec.dates.from, publishedOn, namedYear, fallbackYear)
    const last = resolveDate(
      { ...spec.dates.to, year: spec.dates.to.year ?? Number(first.slice(0, 4)) },
      publishedOn,
      namedYear,
      fallbackYear,
    )
    days.dates = { from: first, to: last < first ? `${Number(last.slice(0, 4)) + 1}${last.slice(4)}` : last }
    return days
  }
  if (spec.dayKind && !(spec.dayKind === 'daily' && spec.weekdays.length > 0)) days.dayKind = spec.dayKind
  return days
}
