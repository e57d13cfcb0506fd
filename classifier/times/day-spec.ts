/** The days a class meets on, gathered from the phrases that name them. */

import type { DayKind, Slot } from '#policy/nouns.ts'
import { charAt } from '#policy/text/at.ts'
import { resolveRange, type Years } from './days.ts'
import type { DateRange, DatesPhrase, DayPhrase, PartOfDay, Span } from './phrase.ts'

export type DaySpec = Span & {
  weekdays: number[]
  dates: DateRange | null
  /** 7月5日起, 7月5日开课: the first day of something that goes on. */
  opening: boolean
  wholeMonths: boolean
  dayKind: DayKind | null
  part: PartOfDay | null
  /** Where its first phrase ends: what follows may already speak of lessons. */
  firstTo: number
}

const opens = /^(?:\(.{1,4}\))?(?:起|开始|正式|开课|开班|开营|开讲|始)/

const opened = /(?:开课|开班|开营)(?:时间|日期)?[:为是于]?$/

/** 9月12日起, 开课时间9月12日: the date is the first of many. */
function isOpening({ from, to, ranges }: DatesPhrase & Span, text: string): boolean {
  const begins = opens.test(text.slice(to, to + 8)) || opened.test(text.slice(Math.max(0, from - 8), from))
  return begins && ranges.every(isOneDay)
}

export function specsOf(phrase: DayPhrase, text: string): DaySpec[] {
  const { from, to } = phrase
  const empty: DaySpec = {
    from,
    to,
    firstTo: to,
    weekdays: [],
    dates: null,
    opening: false,
    wholeMonths: false,
    dayKind: null,
    part: null,
  }
  if (phrase.kind === 'weekdays') return [{ ...empty, weekdays: phrase.weekdays }]
  if (phrase.kind === 'day-kind') return phrase.dayKinds.map((dayKind) => ({ ...empty, dayKind, part: phrase.part }))
  const opening = isOpening(phrase, text)
  const { ranges, wholeMonths } = phrase
  const lastListed = ranges.at(-1)?.to
  return ranges.map((dates) => ({ ...empty, dates: lastListed ? { ...dates, lastListed } : dates, opening, wholeMonths }))
}

export const isOneDay = ({ from, to }: DateRange): boolean => from.month === to.month && from.day === to.day

/** 10月17日、24日两个周六 */
const counted = /^[两二三四五六七八\d]个$/
/** Days of a range within one month; 0 over the end of a month. */
const daysLong = ({ from, to }: DateRange): number => (from.month === to.month ? to.day - from.day + 1 : 0)

export const isVacation = (kind: DayKind | null): boolean => kind === 'summer-vacation' || kind === 'winter-vacation'
const weekdaysOfKind: Partial<Record<DayKind, number[]>> = { weekend: [6, 7], weekday: [1, 2, 3, 4, 5] }
const union = (a: number[], b: number[]): number[] => [...new Set([...a, ...b])].sort((x, y) => x - y)

/** Between two phrases of one day: no end of a sentence. */
const apart = /[;。!?\n是为放]/
const punctuated = /[,.:()、]/
/** Between two days of a list. */
const listed = /^(?:[ 、,/&+|]|[和及与或])*(?:以及)?$/
const longest = 16

/** Takes the phrase into the days when both name the same days; false when they are days of their own. */
export function absorb(spec: DaySpec, phrase: DayPhrase, between: string, text: string): boolean {
  if (between.length > longest || apart.test(between)) return false
  if (phrase.kind === 'dates') return absorbDates(spec, phrase, between, text)
  return phrase.kind === 'weekdays' ? absorbWeekdays(spec, phrase, between, text) : absorbKind(spec, phrase, between, text)
}

/** 周六7月5日 is one day; beside 每周五） 7月5日 the date is the first of many. */
function absorbDates(spec: DaySpec, phrase: DatesPhrase & Span, between: string, text: string): boolean {
  const { ranges, wholeMonths } = phrase
  const [range] = ranges
  if (spec.dates || ranges.length !== 1 || !range) return false
  spec.dates = range
  spec.wholeMonths = wholeMonths
  spec.opening = isOpening(phrase, text)
  if (!isOneDay(range) || spec.weekdays.length === 0) return true
  const names =
    spec.weekdays.length === 1 && (between.trim() === '' || (between === '(' && thisWeek.test(text.slice(spec.from, spec.to))))
  if (names) spec.weekdays = []
  else spec.opening = true
  return true
}

type WeekdaysPhrase = Extract<DayPhrase, { kind: 'weekdays' }>

/** 本周六（7月18日） */
const thisWeek = /^[本这下]/

function absorbWeekdays(spec: DaySpec, { weekdays, to }: WeekdaysPhrase, between: string, text: string): boolean {
  if (spec.part !== null && spec.weekdays.length > 0) {
    // 周一晚和周四晚: the same part of either day
    const alike = spec.part === 'evening' && /^[和及与、]$/.test(between) && /^晚上?/.test(text.slice(to, to + 2))
    if (alike) spec.weekdays = union(spec.weekdays, weekdays)
    return alike
  }
  if (spec.dates && counted.test(between)) return true
  if (spec.dates && isOneDay(spec.dates) && !spec.opening) return /^[ (]?$/.test(between)
  if (spec.dates && between === '(' && daysLong(spec.dates) === weekdays.length) return true
  const own = weekdaysOfKind[spec.dayKind ?? 'daily']
  if (spec.weekdays.length > 0 ? !listed.test(between) : own !== undefined && !weekdays.every((day) => own.includes(day)))
    return false
  if (spec.dayKind === 'holiday' && punctuated.test(between)) return false
  // 每天晚上辅导，周日9:00: the evening is not Sunday's
  if (spec.dayKind === 'daily' && between.includes(',')) return false
  spec.weekdays = union(spec.weekdays, weekdays)
  return true
}

type KindPhrase = Extract<DayPhrase, { kind: 'day-kind' }>

function absorbKind(spec: DaySpec, { dayKinds, part, to }: KindPhrase, between: string, text: string): boolean {
  const [kind] = dayKinds
  if (dayKinds.length !== 1 || kind === undefined) return false
  // 周一至周五，每晚7点: on each of the days just named
  const each = kind === 'daily' && spec.weekdays.length > 1 && spec.part === null && between === ','
  if (spec.weekdays.length > 0 && spec.dates === null && punctuated.test(between) && !each) return false
  if (spec.dayKind === 'daily' && punctuated.test(between)) return false
  if (kind === 'daily') {
    spec.dayKind ??= 'daily'
    spec.part = part ?? spec.part
    return true
  }
  if (spec.weekdays.length > 0 && kind !== 'weekend' && kind !== 'weekday' && /[、和及与或]/.test(between)) return false
  const days = weekdaysOfKind[kind]
  // 今年暑假开到现在，周末也不停: the weekends are others
  if (between.includes(',') && charAt(text, to) === '也') return false
  if (days && (spec.dates !== null || (isVacation(spec.dayKind) && !/[、和及与或]/.test(between)))) {
    spec.weekdays = union(spec.weekdays, days)
    return true
  }
  if (spec.dayKind === kind) return true
  if (days && spec.weekdays.length > 0) return spec.weekdays.every((day) => days.includes(day))
  if (spec.dayKind !== null && spec.dayKind !== 'daily') return false
  if (spec.dates !== null && punctuated.test(between)) return false
  spec.dayKind = kind
  return true
}

const listedSessions = /^[\s、,;:./和及与&+或()第首次末一二三四五六1-6a-e期轮阶段班场营季模块为是]*$/

/** Days that stand in one list and share the hours behind it: 第一期…，第二期…, 周末及节假日. */
export function isListed(before: DaySpec, phrase: DayPhrase, between: string): boolean {
  if (before.dates && phrase.kind === 'dates') return between.length <= longest && listedSessions.test(between)
  // a comma separates: 不占用节假日，每周二
  return between.length <= 4 && !between.includes(',') && listed.test(between.replace('班', ''))
}

type Days = Pick<Slot, 'weekdays' | 'dates' | 'dayKind'>

/** As a slot writes them. Dates rule out a kind of day, weekdays all but vacations and holidays; an opening day yields to either. */
export function daysOf(spec: DaySpec, years: Years): Days {
  const { weekdays, dayKind, opening } = spec
  const days: Days = weekdays.length > 0 ? { weekdays } : {}
  const goesOn = weekdays.length > 0 || dayKind !== null
  if (spec.dates && !(opening && goesOn)) return { ...days, dates: resolveRange(spec.dates, years) }
  if (dayKind && (weekdays.length === 0 || isVacation(dayKind) || dayKind === 'holiday')) days.dayKind = dayKind
  return days
}

/** The days left when some are taken out: 每天…周日休息, 19:00-20:30（周末除外）. Null when the words do not say which remain. */
export function daysWithout(
  { weekdays = [], dayKind }: { weekdays?: number[]; dayKind?: DayKind | null },
  out: readonly number[],
): number[] | null {
  const every = !dayKind || dayKind === 'daily' ? [1, 2, 3, 4, 5, 6, 7] : (weekdaysOfKind[dayKind] ?? [])
  const all = weekdays.length > 0 ? weekdays : every
  const left = all.filter((day) => !out.includes(day))
  return left.length > 0 && left.length < all.length ? left : null
}

export const weekdaysNamed = (phrase: DayPhrase): number[] =>
  phrase.kind === 'weekdays'
    ? phrase.weekdays
    : phrase.kind === 'day-kind'
      ? (weekdaysOfKind[phrase.dayKinds[0] ?? 'daily'] ?? [])
      : []
