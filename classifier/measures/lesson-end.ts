/** 周三19:30，每次90分钟: a lesson of which the beginning and the length are told ends somewhere. */
import type { Slot } from '#policy/nouns.ts'
import type { Context } from '../context.ts'
import { clock } from '../times/hours.ts'

/** Minutes: what is shorter is a break, what is longer a day. */
const [shortest, longest] = [30, 240]
const ofOneLesson = /(?:[每一单][次节堂场课讲]课?|课时|时长)[^,。;!?\n\d]{0,4}$/
const perLesson = /^\s?[/一每]?(?:次|节|堂|课)/

/** The slot with the end that its sentence lets us reckon; the same slot where it tells none, or where no day has that hour. */
export function withEnd({ reading, amounts }: Pick<Context, 'reading' | 'amounts'>, slot: Slot): Slot {
  if (slot.start === null || slot.end !== null) return slot
  const { from, to } = reading.sentenceAt(slot.from)
  const length = amounts.find(
    (amount) =>
      amount.unit === 'minutes' &&
      amount.from >= from &&
      amount.to <= to &&
      amount.value >= shortest &&
      amount.value <= longest &&
      (ofOneLesson.test(reading.text.slice(Math.max(from, amount.from - 10), amount.from)) ||
        perLesson.test(reading.text.slice(amount.to, amount.to + 3))),
  )
  if (!length) return slot
  const end = Number(slot.start.slice(0, 2)) * 60 + Number(slot.start.slice(3)) + length.value
  return end < 24 * 60 ? { ...slot, end: clock(end) } : slot
}
