/** What a time check answers, and the clock arithmetic it needs. */
import type { Bilingual } from '../bilingual.ts'
import type { Calendar, DayType } from '../calendar.ts'
import type { Mode, Slot } from '../nouns.ts'
import type { Stage } from '../stages.ts'

/**
 * `slot` is null when no printed time is needed to see the breach. `dates` are the first few days meant, `limit` the rule in short.
 * `low` confidence: the text leaves room, so a person must look. `byReference`: only senior high is addressed (M18.8).
 */
export type TimeBreach = {
  violation: 'T05' | 'T06' | 'T07' | 'T11' | 'T18' | 'T19'
  slot: Slot | null
  dayType: DayType | null
  dates: string[]
  limit: string | null
  confidence: 'high' | 'low'
  byReference: boolean
  reason: Bilingual
}

/** `stages` may hold `adult`, which the rules do not touch; an empty list means nobody knows. `publishedOn` is the day of the page. */
export type TimeQuestion = {
  slots: Slot[]
  mode: Mode | null
  stages: readonly string[]
  subjectClass: 'subject' | 'non-subject'
  publishedOn: string | null
  calendar: Calendar
  district?: string
}

/** One slot on its way through the checks. */
export type SlotInQuestion = TimeQuestion & { slot: Slot; slotMode: Mode | null; minors: Stage[] }

export type Found = Omit<TimeBreach, 'slot' | 'byReference'>

/** 20:30 → 1230. Null stays null. */
export function minuteOfDay(time: string | null): number | null {
  if (time === null) return null
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Start and end in minutes; an evening class that ends past midnight keeps counting beyond 1440. */
export function spanOf(slot: Slot): { start: number | null; end: number | null } {
  const start = minuteOfDay(slot.start)
  const end = minuteOfDay(slot.end)
  const pastMidnight = start !== null && end !== null && end < start && start >= 17 * 60
  return { start, end: pastMidnight ? end + 1440 : end }
}
