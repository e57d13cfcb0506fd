/** Every teaching time named in a text, with offsets into that text. */
import type { Slot } from '#policy/nouns.ts'
import { rulesDay } from '#policy/rules/define.ts'
import { normalize, originalSpan } from './normalize.ts'
import { slotsIn } from './times/slots.ts'

/** Dates that name no year, in a text without a day of publication, are read in the year the rules were written. */
const fallbackYear = Number(rulesDay.slice(0, 4))

export function timesIn(text: string, publishedOn: string | null): Slot[] {
  const normalized = normalize(text)
  return slotsIn(normalized.text, { publishedOn, fallbackYear }).map((slot) => {
    const span = originalSpan(normalized, slot.from, slot.to)
    return { ...slot, ...span, quote: text.slice(span.from, span.to) }
  })
}
