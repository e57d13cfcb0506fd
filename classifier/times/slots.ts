/** Every teaching time in a normalised text, line by line. */
import type { Slot } from '#policy/nouns.ts'
import type { Years } from './days.ts'
import { LineReader } from './line-reader.ts'
import type { Phrase } from './phrase.ts'
import { phrasesIn } from './scan.ts'

export type TimeContext = { publishedOn: string | null; fallbackYear: number }

const mostSlots = 300

/** Offsets are those of the normalised text. */
export function slotsIn(text: string, context: TimeContext): Slot[] {
  const reader = new LineReader(text, yearsOf(text, context))
  for (const line of linesOf(text, phrasesIn(text))) {
    if (reader.slots.length >= mostSlots) break
    reader.read(line)
  }
  return reader.finish().slice(0, mostSlots)
}

/** The phrases of each line that has any. */
function linesOf(text: string, phrases: readonly Phrase[]): Phrase[][] {
  const lines: Phrase[][] = []
  let lineEnd = -1
  for (const phrase of phrases) {
    if (phrase.from > lineEnd) {
      lines.push([])
      const end = text.indexOf('\n', phrase.from)
      lineEnd = end < 0 ? text.length : end
    }
    lines.at(-1)?.push(phrase)
  }
  return lines
}

const year = /(?<!\d)(20[12]\d)年?(?=.{0,6}(?:暑|寒|春|秋|夏|冬|国庆|五一|课|班))/

/** The year the text names is looked for once, and only when a date needs it. */
function yearsOf(text: string, { publishedOn, fallbackYear }: TimeContext): Years {
  let named: number | null | undefined
  const namedYear = () => {
    named ??= Number(year.exec(text)?.[1] ?? Number.NaN)
    return Number.isNaN(named) ? null : named
  }
  return { publishedOn, fallbackYear, namedYear }
}
