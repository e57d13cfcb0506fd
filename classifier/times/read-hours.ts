/** Reads hours: 9:00-11:30, 七点半到九点, 上午9-11, 2:00pm, 9.30-11.00. */

import type { DayKind } from '#policy/nouns.ts'
import { charAt } from '#policy/text/at.ts'
import { numberOf } from '../numerals.ts'
import { type Clock, matchAt, type PartOfDay, type Phrase } from './phrase.ts'

const hour = '(?:[01]?\\d|2[0-4])'
const fullHour = '(?:[01]\\d|2[0-4])'
const chineseHour = '(?:二十[一二三四]?|十[一二三四五六七八九]?|[一二三四五六七八九两])'
const to = '(?:左右|多|(?:开始|起),?|放学后)?\\s?(?:-+>?|→|~+|一(?=\\d)|[上学练讲写排坐待熬忙补]?(?:一?直)?[至到])\\s?'

const colon = new RegExp(`(${hour})(?::|\\s:\\s)([0-5]\\d)(?::[0-5]\\d)?分?(?![\\d:])`, 'y')
const dotted = new RegExp(`(${hour})\\.([0-5]\\d)(?![\\d.]|\\s?[米元分万亿%倍升斤厘千k寸日号])`, 'y')
/** 点 and 时 also mean points, hours of duration and moments: what follows tells. */
const spoken = new RegExp(
  `(${hour}|${chineseHour})(?:点钟?|时(?![间段候代期常尚长而机光空效尔事差刻]))` +
    '(?:(半)|([一三])刻|([0-5]\\d)分?(?![\\d年月人元天节个岁])|([1-9])分|((?:[零〇][一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)分?|[一二三四五六七八九]分)|整|正)?' +
    '(?!建议|理由|要求|原因|优势|注意|提示|方法|技巧|说明|儿|心|对点|读|击|评|赞|滴|点|通|学堂|[\\d])',
  'y',
)
/** The first of two hours may leave its 点 to the second: 9-11点, 六至八点. */
const first = new RegExp(`(${hour})(?=\\s?[ap]\\.?m\\b|${to}${hour}(?:点|时(?!间|段)|:\\d\\d))`, 'y')
const firstChinese = new RegExp(`(${chineseHour})(?=${to}${chineseHour}点)`, 'y')
const unit = '[\\d.:/年月日号岁个人节元天周次课分级期名位%万千百折届楼层室栋座班组段讲对v折倍]|小时|小学'
const bare = new RegExp(`(${hour}|${chineseHour})(?!${unit})`, 'y')
const bareDigits = new RegExp(`(${hour})(?=${to}${hour}(?!${unit}))`, 'y')
/** A number in the middle of another, 第3点. */
const notAfter = /[\d.第v]$|\d:$/
/** 周六0900-1100: four digits beside a day, with an end of the same kind. */
const compact = new RegExp(`(${fullHour})([0-5]\\d)(?=${to}${fullHour}[0-5]\\d(?!\\d))`, 'y')
const compactEnd = new RegExp(`(${fullHour})([0-5]\\d)`, 'y')
const until = new RegExp(to, 'y')
const partInside = /(上午|中午|下午|傍晚|晚上|晚间|早上|夜里|晚|(?:次日|第二天)?凌晨|次日)\s?/y
const suffix = /\s?(?:([ap])\.?m\b\.?|\((上午|中午|下午|傍晚|晚上|晚间|晚|早上)\))/y

const partsInside: Record<string, PartOfDay> = {
  上午: 'morning',
  早上: 'morning',
  中午: 'noon',
  下午: 'afternoon',
  傍晚: 'evening',
  晚上: 'evening',
  晚间: 'evening',
  夜里: 'evening',
  晚: 'evening',
  凌晨: 'morning',
  次日: 'morning',
  次日凌晨: 'morning',
  第二天凌晨: 'morning',
  a: 'morning',
  p: 'afternoon',
}

/** Characters that such a day begins with. */
export const dayLongBegins = '早朝'
/** 早9晚5, 朝八晚六: a day from its first to its last hour. */
const dayLong = new RegExp(
  `[${dayLongBegins}](${hour}|${chineseHour})点?(半)?[到至-]?晚(${hour}|${chineseHour})(?:点(半)?)?(?![\\d:.])`,
  'y',
)

export function readDayLong(text: string, at: number): Phrase | null {
  const found = matchAt(dayLong, text, at)
  if (!found) return null
  const [whole, from, fromHalf, until, untilHalf] = found
  const start = clockOf(from, fromHalf ? 30 : 0)
  const end = clockOf(until, untilHalf ? 30 : 0)
  return { kind: 'hours', start, end, part: 'morning', endPart: 'evening', from: at, to: at + whole.length }
}

type Read<T> = { value: T; to: number }

export function readHours(text: string, at: number, last: Phrase | undefined): Phrase | null {
  if (notAfter.test(text.slice(Math.max(0, at - 2), at))) return null
  const start = readClock(text, at) ?? readDotted(text, at, last) ?? readCompact(text, at, last) ?? readBare(text, at, last)
  if (start === null) return null
  const own = readSuffix(text, start.to)
  const end = readEnd(text, own?.to ?? start.to, start)
  if (end === null) {
    if (start.value.bare) return null
    return {
      kind: 'hours',
      start: start.value,
      end: null,
      part: own?.value ?? null,
      endPart: null,
      from: at,
      to: own?.to ?? start.to,
    }
  }
  const after = readSuffix(text, end.to)
  const endPart = end.part ?? after?.value ?? null
  const shared = own?.value ?? (after && start.value.hour <= end.value.hour ? after.value : null)
  return { kind: 'hours', start: start.value, end: end.value, part: shared, endPart, from: at, to: after?.to ?? end.to }
}

type Start = Clock & { bare?: boolean; dotted?: boolean; compact?: boolean }

function readClock(text: string, at: number): Read<Start> | null {
  const printed = matchAt(colon, text, at)
  if (printed) return { value: clockOf(printed[1], Number(printed[2])), to: at + printed[0].length }
  const said = matchAt(spoken, text, at)
  if (!said) return null
  const [whole, hours, half, quarter, digits, single, words] = said
  const minute = half
    ? 30
    : quarter
      ? quarter === '一'
        ? 15
        : 45
      : (numberOf((digits ?? single ?? words ?? '0').replace(/[零〇分]/g, '') || '0') ?? 0)
  return { value: clockOf(hours, minute), to: at + whole.length }
}

function clockOf(hours: string | undefined, minute: number): Clock {
  const written = hours ?? ''
  return { hour: numberOf(written) ?? 0, minute, padded: written.startsWith('0'), chinese: !/\d/.test(written) }
}

/** 9.30-11.30 is a range of hours beside a weekday or part of the day, or when its minutes can be no days. */
function readDotted(text: string, at: number, last: Phrase | undefined): Read<Start> | null {
  const start = matchAt(dotted, text, at)
  if (!start) return null
  const dash = matchAt(until, text, at + start[0].length)
  const end = dash && matchAt(dotted, text, at + start[0].length + dash[0].length)
  if (!end) return null
  if (!adjacent(last, at) && !roundHours(start, end)) return null
  if (isVacationRange(last, start, end)) return null
  return { value: { ...clockOf(start[1], Number(start[2])), dotted: true }, to: at + start[0].length }
}

/** Alone, 8.30-10.00 is taken for hours when it runs through the working day in round minutes, one of them no day of a month. */
function roundHours(start: RegExpExecArray, end: RegExpExecArray): boolean {
  const minutes = [Number(start[2]), Number(end[2])]
  const [from, until] = [Number(start[1]), Number(end[1])]
  return (
    from >= 7 &&
    until > from &&
    minutes.every((minute) => minute % 5 === 0) &&
    minutes.some((minute) => minute === 0 || minute > 31)
  )
}

const monthsOf: Partial<Record<DayKind, number[]>> = { 'summer-vacation': [6, 7, 8], 'winter-vacation': [12, 1, 2] }

/** 冬令营：1.20-1.29 are days: of its months, and as hours no lesson would be so short or begin so crookedly. */
function isVacationRange(last: Phrase | undefined, start: RegExpExecArray, end: RegExpExecArray): boolean {
  const months = last?.kind === 'day-kind' ? monthsOf[last.dayKinds[0] ?? 'daily'] : undefined
  if (!months) return false
  const [from, until] = [Number(start[1]), Number(end[1])]
  const days = [Number(start[2]), Number(end[2])]
  if (![from, until].every((month) => months.includes(month)) || days.some((day) => day < 1 || day > 31)) return false
  return from === until || days.some((day) => day % 15 !== 0)
}

function readCompact(text: string, at: number, last: Phrase | undefined): Read<Start> | null {
  const found = adjacent(last, at) ? matchAt(compact, text, at) : null
  return found && { value: { ...clockOf(found[1], Number(found[2])), compact: true }, to: at + found[0].length }
}

function readBare(text: string, at: number, last: Phrase | undefined): Read<Start> | null {
  const near = adjacent(last, at)
  const found = matchAt(first, text, at) ?? (near ? (matchAt(firstChinese, text, at) ?? matchAt(bareDigits, text, at)) : null)
  return found && { value: { ...clockOf(found[1], 0), bare: true }, to: at + found[0].length }
}

const adjacent = (last: Phrase | undefined, at: number): boolean =>
  last !== undefined && at - last.to <= 1 && last.kind !== 'hours' && last.kind !== 'same-hours'

function readEnd(text: string, at: number, start: Read<Start>): (Read<Clock> & { part: PartOfDay | null }) | null {
  const dash = matchAt(until, text, at)
  if (!dash) return null
  const named = matchAt(partInside, text, at + dash[0].length)
  const place = at + dash[0].length + (named?.[0].length ?? 0)
  const part = named ? (partsInside[named[1] ?? ''] ?? null) : null
  const end =
    (start.value.dotted ? readEndDotted(text, place) : start.value.compact ? readEndCompact(text, place) : null) ??
    readClock(text, place)
  if (end) return { ...end, to: end.to + (charAt(text, end.to) === '止' ? 1 : 0), part }
  const number = matchAt(bare, text, place)
  return number && { value: clockOf(number[1], 0), to: place + number[0].length, part }
}

function readEndDotted(text: string, at: number): Read<Clock> | null {
  const end = matchAt(dotted, text, at)
  return end && { value: clockOf(end[1], Number(end[2])), to: at + end[0].length }
}

function readEndCompact(text: string, at: number): Read<Clock> | null {
  const end = matchAt(compactEnd, text, at)
  return end && { value: clockOf(end[1], Number(end[2])), to: at + end[0].length }
}

function readSuffix(text: string, at: number): Read<PartOfDay> | null {
  const found = matchAt(suffix, text, at)
  const part = found && partsInside[found[1] ?? found[2] ?? '']
  return found && part ? { value: part, to: at + found[0].length } : null
}
