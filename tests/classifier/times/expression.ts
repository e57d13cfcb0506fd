/** How the tables of expressions write what a text says. */
import { timesIn } from '#classifier/times.ts'
import type { Slot } from '#policy/nouns.ts'

/** One text and the teaching times in it, in the short form below. No times: the text must be silent. */
export type Expression = readonly [text: string, ...slots: string[]]

/** `publishedOn` is the day from which dates without a year are read; 2026-06-01 unless a kind says otherwise. */
export type Kind = { name: string; publishedOn?: string | null; rows: readonly Expression[] }

/** 09:00-11:30 6: start and end, weekdays as digits, a range of dates, the kind of day, the mode; ? for what is not printed. */
function short({ start, end, weekdays, dates, dayKind, mode }: Slot): string {
  const range = dates && (dates.from === dates.to ? dates.from : `${dates.from}..${dates.to}`)
  return [`${start ?? '?'}-${end ?? '?'}`, weekdays?.join(''), range, dayKind, mode].filter(Boolean).join(' ')
}

export const read = (text: string, publishedOn: string | null = '2026-06-01'): string[] => timesIn(text, publishedOn).map(short)
