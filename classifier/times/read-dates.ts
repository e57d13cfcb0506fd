/** Reads dates and ranges of dates: 7月5日-8月20日, 7.5-7.20, 2026/7/5, 七月五日, 七八月, 7月中旬. */
import { charAt } from '#policy/text/at.ts'
import { numberOf } from '../numerals.ts'
import type { PrintedDate } from './days.ts'
import { type DateRange, type DatesPhrase, matchAt, type Phrase } from './phrase.ts'

const month = '(?:1[0-2]|0?[1-9])'
const day = '(?:3[01]|[12]\\d|0?[1-9])'
const chineseMonth = '(?:十[一二]?|[一二三四五六七八九])'
const chineseDay = '(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])'
/** 7月6日（周一）—7月17日（周五）: the names of the days add nothing. */
const dayName = '(?:\\((?:(?:周|星期)?[一二三四五六日天]|含(?:当[日天])?)\\))?'
const to = `${dayName}起?\\s?(?:-+>?|→|~+|一(?=\\d)|(?:一?直)?(?:[补上学开办]|补课|上课|集训)?[至到])\\s?`

const withYear = new RegExp(
  `(20\\d{2}|2\\d(?=年)|二[〇零o]二[一二三四五六七八九〇零])([-/.年])\\s?(${month}|${chineseMonth})(?:\\2|月)\\s?(${day}|${chineseDay})(?:日|号)?(?!\\d)`,
  'y',
)
const withMonth = new RegExp(`(${month}|${chineseMonth})月(?:份)?(${day}|${chineseDay})(?:日|号|(?![\\d个月期]|年级))`, 'y')
/** 7.5, 7/5 and 7-5 are dates only as a range, before 日 or a weekday in brackets. */
const inDigits = new RegExp(`(${month})([./-])(${day})(日|号)?`, 'y')
/** 7.11、7.12、7.18 before a clock or a part of the day */
const inList = new RegExp(
  `${month}\\.${day}(?:[、,]\\s?${month}\\.${day})+(?=\\s?(?:\\d{1,2}:|[上下]午|晚|每|[两三四五六]天))`,
  'y',
)
const named = /(?:日|号|\((?:周|星期)?[一二三四五六日天]\))/y
/** 07-11 周六 09:00: a day of the week and an hour right behind make it a date. */
const dayAndHour = /\s?(?:周|星期)[一二三四五六日天]\s?\d{1,2}:/y
const until = new RegExp(to, 'y')
const namedDay = new RegExp(dayName, 'y')
const nextYear = /(?:次年|明年|翌年|第二年)\s?/y
const dayAlone = new RegExp(`(${day}|${chineseDay})(?:日|号)`, 'y')
const more = new RegExp(`${dayName}(?:[、和及/&]\\s?(?:(${month})月)?|,\\s?)(${day})(?:日|号)(?!${to})`, 'y')
/** 8月26、27、28日: only the last day says what it is. */
const shortList = new RegExp(`(${month})月(${day})((?:[、,]\\s?${day}){1,9})(?:日|号)`, 'y')
const notAfter = /[\d./v]$|\d:$/

const months = new RegExp(
  `(20\\d{2})?年?(${month}|${chineseMonth})(?:月(?:份)?(?:初|([底末]))?${to}|${to}|月[、和及与]?|[、和及与]|(?=[八]月))(${month}|${chineseMonth})月(?![\\d龄]|${chineseDay}[日号])(?:份|底|末)?`,
  'y',
)
const thirdOfMonth = new RegExp(`(20\\d{2})?年?(${month}|${chineseMonth})月(?:份)?([上中下])旬`, 'y')
const oneMonth = new RegExp(
  `(20\\d{2})?年?(${month}|${chineseMonth})月(?:份)?(?=每|的每|,每[天日晚]|周[一二三四五六日末]|班|期间|整月|集训|(?<=[78七八]月(?:份)?)(?:开设|开班|开课|课|上课|起|\\s?(?:上午|下午|晚)))`,
  'y',
)

export function readDates(text: string, at: number): Phrase | null {
  if (notAfter.test(text.slice(Math.max(0, at - 2), at))) return null
  return (
    readShortList(text, at) ?? readRange(text, at) ?? readDottedList(text, at) ?? readDigits(text, at) ?? readMonths(text, at)
  )
}

type One = { date: PrintedDate; to: number; monthShown: boolean }

function readOne(text: string, at: number): One | null {
  const full = matchAt(withYear, text, at)
  if (full) return one(at, full[0], yearOf(full[1]), full[3], full[4])
  const plain = matchAt(withMonth, text, at)
  return plain && one(at, plain[0], null, plain[1], plain[2])
}

function one(
  at: number,
  whole: string,
  year: number | null,
  monthWord: string | undefined,
  dayWord: string | undefined,
): One | null {
  const [monthRead, dayRead] = [numberOf(monthWord ?? ''), numberOf(dayWord ?? '')]
  if (monthRead === null || dayRead === null || monthRead > 12 || dayRead > 31) return null
  return { date: { year, month: monthRead, day: dayRead }, to: at + whole.length, monthShown: true }
}

function yearOf(word: string | undefined): number | null {
  if (!word) return null
  if (/^\d/.test(word)) return word.length === 2 ? 2000 + Number(word) : Number(word)
  return 2020 + (numberOf(word.charAt(3)) ?? 0)
}

function readRange(text: string, at: number): Phrase | null {
  const first = readOne(text, at)
  if (!first) return null
  const dash = matchAt(until, text, first.to)
  const last = dash && readLast(text, first.to + dash[0].length, first.date)
  if (last) {
    const end = last.to + (matchAt(namedDay, text, last.to)?.[0].length ?? 0)
    return phrase(at, end, [{ from: first.date, to: last.date }])
  }
  return readList(text, at, first)
}

/** The end of a range may leave out its year and its month. */
function readLast(text: string, at: number, first: PrintedDate): { date: PrintedDate; to: number } | null {
  const next = matchAt(nextYear, text, at)
  const place = at + (next?.[0].length ?? 0)
  const full = readOne(text, place) ?? (first.year === null ? null : readMonthDay(text, place))
  if (full) return full
  const alone = matchAt(dayAlone, text, place)
  if (!alone) return null
  return { date: { ...first, day: numberOf(alone[1] ?? '') ?? first.day }, to: place + alone[0].length }
}

function readMonthDay(text: string, at: number): One | null {
  const found = matchAt(inDigits, text, at)
  return found && !/[\d.%元分]/.test(charAt(text, at + found[0].length)) ? one(at, found[0], null, found[1], found[3]) : null
}

/** Days in a row are one range. */
function addDay(ranges: DateRange[], date: PrintedDate): void {
  const last = ranges.at(-1)
  if (last && date.month === last.to.month && date.day === last.to.day + 1) last.to = date
  else ranges.push({ from: date, to: date })
}

/** 7月4日、11日、18日; days in a row are one range. */
function readList(text: string, at: number, first: One): Phrase {
  const ranges: DateRange[] = [{ from: first.date, to: first.date }]
  let end = first.to
  for (let next = matchAt(more, text, end); next; next = matchAt(more, text, end)) {
    addDay(ranges, { ...first.date, month: Number(next[1] ?? ranges.at(-1)?.to.month), day: Number(next[2]) })
    end += next[0].length
  }
  return phrase(at, end, ranges)
}

function readShortList(text: string, at: number): Phrase | null {
  const found = matchAt(shortList, text, at)
  if (!found) return null
  const ranges: DateRange[] = []
  for (const dayWord of `${found[2]}${found[3]}`.split(/[、,]/))
    addDay(ranges, { year: null, month: Number(found[1]), day: Number(dayWord) })
  return phrase(at, at + found[0].length, ranges)
}

function readDottedList(text: string, at: number): Phrase | null {
  const found = matchAt(inList, text, at)
  if (!found) return null
  const ranges: DateRange[] = []
  for (const [, monthWord, dayWord] of found[0].matchAll(/(\d+)\.(\d+)/g))
    addDay(ranges, { year: null, month: Number(monthWord), day: Number(dayWord) })
  return phrase(at, at + found[0].length, ranges)
}

function readDigits(text: string, at: number): Phrase | null {
  const first = matchAt(inDigits, text, at)
  if (!first) return null
  const [whole, monthWord, mark, dayWord] = first
  const start = one(at, whole, null, monthWord, dayWord)
  if (!start) return null
  const dash = matchAt(until, text, start.to)
  const end = dash && readMonthDay(text, start.to + dash[0].length)
  const endMark = end && matchAt(inDigits, text, start.to + dash[0].length)?.[2]
  if (end && endMark === mark && (mark !== '-' || /[至到]/.test(dash[0])))
    return phrase(at, end.to, [{ from: start.date, to: end.date }])
  if (mark === '-' && matchAt(dayAndHour, text, start.to) === null) return null
  const isNamed = mark === '-' || first[4] !== undefined || matchAt(named, text, start.to) !== null
  return isNamed ? phrase(at, start.to, [{ from: start.date, to: start.date }]) : null
}

const lastDay = 31
const thirds: Record<string, [number, number]> = { 上: [1, 10], 中: [11, 20], 下: [21, lastDay] }

/** A named month stands from its first to its last day. */
function readMonths(text: string, at: number): Phrase | null {
  if (text.startsWith('每年', at - 2)) return null
  const third = matchAt(thirdOfMonth, text, at)
  const dash = third && matchAt(until, text, at + third[0].length)
  const lastThird = dash && matchAt(thirdOfMonth, text, at + third[0].length + dash[0].length)
  if (lastThird) {
    const whole = third[0] + dash[0] + lastThird[0]
    const [[from], [, end]] = [thirds[third[3] ?? ''] ?? [1], thirds[lastThird[3] ?? ''] ?? [1, lastDay]] as [
      [number],
      [number, number],
    ]
    return monthPhrase(at, whole, third[1], third[2], lastThird[2], [from, end])
  }
  if (third) return monthPhrase(at, third[0], third[1], third[2], third[2], thirds[third[3] ?? ''])
  const several = matchAt(months, text, at)
  if (several) return monthPhrase(at, several[0], several[1], several[2], several[4], several[3] ? [lastDay, lastDay] : undefined)
  const single = matchAt(oneMonth, text, at)
  return single && monthPhrase(at, single[0], single[1], single[2], single[2])
}

function monthPhrase(
  at: number,
  whole: string,
  yearWord: string | undefined,
  firstWord: string | undefined,
  lastWord: string | undefined,
  [from, until] = [1, lastDay],
): Phrase | null {
  const [first, last] = [numberOf(firstWord ?? ''), numberOf(lastWord ?? '')]
  if (first === null || last === null) return null
  const year = yearOf(yearWord)
  return phrase(at, at + whole.length, [{ from: { year, month: first, day: from }, to: { year, month: last, day: until } }], true)
}

function phrase(from: number, end: number, ranges: DateRange[], wholeMonths = false): Phrase {
  const meaning: DatesPhrase = { kind: 'dates', ranges, wholeMonths }
  return { ...meaning, from, to: end }
}
