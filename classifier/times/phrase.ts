/** The phrases of time a text is made of, before anybody asks which belong together. */
import type { DayKind } from '#policy/nouns.ts'
import type { PrintedDate } from './days.ts'

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'whole-day'

/** An hour as printed. `padded`: 07:00 rather than 7:00. `chinese`: no digit in it, so 一点 may mean a little. */
export type Clock = { hour: number; minute: number; padded: boolean; chinese: boolean }

/** `lastListed`: the last day of the list it stands in, which tells the year of them all. */
export type DateRange = { from: PrintedDate; to: PrintedDate; lastListed?: PrintedDate }

export type DatesPhrase = { kind: 'dates'; ranges: DateRange[]; wholeMonths: boolean }
export type HoursPhrase = { kind: 'hours'; start: Clock; end: Clock | null; part: PartOfDay | null; endPart: PartOfDay | null }

export type Meaning =
  | DatesPhrase
  | HoursPhrase
  | { kind: 'weekdays'; weekdays: number[] }
  | { kind: 'day-kind'; dayKinds: DayKind[]; part: PartOfDay | null }
  | { kind: 'part'; part: PartOfDay }
  | { kind: 'same-hours' }

/** `from` and `to` are offsets into the text that was read. */
export type Span = { from: number; to: number }
export type Phrase = Span & Meaning
export type DayPhrase = Extract<Phrase, { kind: 'dates' | 'weekdays' | 'day-kind' }>
export type Hours = Extract<Phrase, { kind: 'hours' }>

/** Tries a sticky expression at one place. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at
  return expression.exec(text)
}
