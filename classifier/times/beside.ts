/** What the words right beside a day or an hour make of it. */
import { isOneDay } from './day-spec.ts'
import {
  beginsThen,
  closing,
  dateOf,
  exceptBefore,
  exceptThen,
  lastDayBefore,
  lastDayThen,
  lastly,
  postedOn,
  stamped,
  startAt,
  startsThen,
} from './end-words.ts'
import type { DayPhrase, Hours, Span } from './phrase.ts'

/** A line of the text: words before its beginning say nothing. */
export type Line = { text: string; lineStart: number }

const ahead = (text: string, to: number, length: number): string => text.slice(to, to + length)
const behind = ({ text, lineStart }: Line, from: number, length: number): string =>
  text.slice(Math.max(lineStart, from - length), from)

/** 更新：2026-10-04: the day the page was written. */
export function isPosting(line: Line, phrase: DayPhrase): boolean {
  if (phrase.kind !== 'dates' || !phrase.ranges.every(isOneDay)) return false
  const { from, to } = phrase
  if (postedOn.test(behind(line, from, 8))) return true
  const isStamp = stamped.test(line.text.slice(from, to))
  return isStamp && !beginsThen.test(ahead(line.text, to, 12)) && !dateOf.test(behind(line, from, 6))
}

/** 除周三外 */
export const isRuledOut = (line: Line, { from, to }: Span): boolean =>
  exceptThen.test(ahead(line.text, to, 3)) && exceptBefore.test(behind(line, from, 3))

/** 7月31日结课 */
export const isLastDay = (line: Line, phrase: DayPhrase): boolean =>
  phrase.kind === 'dates' &&
  phrase.ranges.every(isOneDay) &&
  (lastDayThen.test(ahead(line.text, phrase.to, 4)) || lastDayBefore.test(behind(line, phrase.from, 8)))

/** 20:30结束, 上到八点半: an hour that is only an end. */
export const isOnlyEnd = (line: Line, hours: Hours): boolean =>
  hours.end === null &&
  (closing.test(ahead(line.text, hours.to, 6)) ||
    (!startsLesson(line.text, hours) &&
      lastly.test(line.text.slice(Math.max(line.lineStart, hours.from - 12), digitsOf(line.text, hours)))))

/** A word of lessons right behind a clock time: 9点开课, 21:15仍有学生上课. */
export const startsLesson = (text: string, { to }: Span): boolean => startsThen.test(ahead(text, to, 16))

/** A clock time alone, without days or a part of the day, needs a word of lessons beside it. */
export const beginsLesson = (line: Line, span: Span): boolean =>
  startsLesson(line.text, span) || startAt.test(behind(line, span.from, 10))

/** Where the clock itself begins, behind 晚上 and the like. */
function digitsOf(text: string, { from, to }: Span): number {
  const at = text.slice(from, to).search(/[\d一二两三四五六七八九十]/)
  return from + Math.max(0, at)
}
