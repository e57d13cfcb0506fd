/** Cuts a normalised text into the atoms of time: dates, weekdays, parts of the day, clock times, vacations. */
import type { DayKind } from '#policy/nouns.ts'
import { numberOf } from '../numerals.ts'

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'whole-day'

export type Token = { from: number; to: number } & (
  | { kind: 'date'; year: number | null; month: number | null; day: number }
  | { kind: 'weekdays'; weekdays: number[] }
  | { kind: 'day-kind'; dayKind: DayKind; part: PartOfDay | null }
  | { kind: 'part'; part: PartOfDay }
  | { kind: 'clock'; hour: number; minute: number; chinese: boolean; bare: boolean }
  | { kind: 'until' }
)

const cn = '[一二三四五六七八九十两]'
const plainDay = '(?:[一二三四五六日天]|[1-7](?!\\d|:|点|时|\\.\\d|月|号))'
const week = '(?:周|星期|礼拜)'

const expression = new RegExp(
  [
    // What a machine wrote down, 2026-07-04T22:51:36+08:00, is nobody's teaching time.
    '(?<stamp>\\d{4}-\\d{2}-\\d{2}t\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:z|[+-]\\d{2}:?\\d{2})?)',
    '(?<![\\d.])(?<year>20\\d{2})(?:年|-|/|\\.)(?<month>\\d{1,2})(?:月|-|/|\\.)(?<day>\\d{1,2})(?:日|号)?(?!\\d)',
    `(?<![\\d.:])(?<cnMonth>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?(?<cnDay>3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?:日|号)?(?![\\d个月]|年级)`,
    '(?<![\\d.:/])(?<dotMonth>1[0-2]|0?[1-9])(?:\\.|/)(?<dotDay>3[01]|[12]\\d|0?[1-9])(?=(?:日|号)?(?:-|~|至|到)(?:1[0-2]|0?[1-9])(?:\\.|/)\\d)',
    '(?<=(?:-|~|至|到))(?<dotMonth2>1[0-2]|0?[1-9])(?:\\.|/)(?<dotDay2>3[01]|[12]\\d|0?[1-9])(?![\\d.%元分])',
    '(?<=(?:日|号|月\\d{1,2})(?:-|~|至|到))(?<dayOnly>3[01]|[12]\\d|0?[1-9])(?:日|号)',
    `(?<![一二两三四第几半\\d])(?:每|逢)?${week}(?<weekdays>${plainDay}(?:(?:[、,/和及与&]|或|至|到|-|~)?(?:每?${week})?${plainDay}(?!(?:次|节课|小时|课时)))*)(?![次节讲]|小时|课时|个|天|年|岁|度|刊)`,
    '(?<weekend>双休日?|周末|周休日|休息日)',
    '(?<weekday>工作日|平日班?|周中|平时班|上学日)',
    '(?<everyEvening>每晚|每天晚上|每日晚上|天天晚上|晚晚)',
    '(?<daily>每天|每日|天天|全周)',
    '(?<summer>暑假|暑期|暑秋|夏令营|(?<![\\d十])(?:七|八|7|8)月(?=(?:份)?(?:开设|开班|开课|班|课|集训|上课|起|中旬|上旬|下旬|每天|整月|期间)))',
    '(?<winter>寒假|寒期|冬令营)',
    '(?<holiday>国庆节?|十一黄金周|黄金周|五一|劳动节|端午节?|中秋节?|元旦|清明节?|春节|法定节假日|节假日|小长假)',
    '(?<part>凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|晚间|夜间|夜里|全天|整天|白天|晚(?=[\\d七八九十六间])|(?<=[一二三四五六日天末日])晚|早(?=\\d))',
    '(?<!\\d[:.\\-]|\\d)(?<h>[01]?\\d|2[0-4]):(?<m>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:])',
    '(?<=[\\d日号至到](?:-|~|至|到))(?<h2>[01]?\\d|2[0-4]):(?<m2>[0-5]\\d)(?![\\d:])',
    `(?<![\\d.第])(?<h3>[01]?\\d|2[0-4]|二十[一二三]?|十[一二三四五六七八九]?|${cn})(?:点钟?|时(?![间段候代期常尚长而]))(?:(?<half>半)|(?<quarter>[一三])刻|(?<m3>[0-5]?\\d|[一二三四五]?十五?|零五)分?(?![\\d年月人元天节个岁\\-~至到点])|整|正)?(?!(?:建议|理由|要求|原因|优势|注意|提示|方法|技巧|说明|左右都|儿|心|对点|读|击|评|赞|滴))`,
    '(?<![\\d.:])(?<bare>[01]?\\d|2[0-4])(?=(?:-|~|至|到)(?:[01]?\\d|2[0-4])(?:点|时(?!间|段)|:\\d\\d))',
    '(?<until>-|~|至|到)',
  ].join('|'),
  'g',
)

const parts: Record<string, PartOfDay> = {
  凌晨: 'morning',
  清晨: 'morning',
  早上: 'morning',
  早晨: 'morning',
  早: 'morning',
  上午: 'morning',
  中午: 'noon',
  下午: 'afternoon',
  午后: 'afternoon',
  傍晚: 'evening',
  晚上: 'evening',
  晚间: 'evening',
  夜间: 'evening',
  夜里: 'evening',
  晚: 'evening',
  全天: 'whole-day',
  整天: 'whole-day',
  白天: 'whole-day',
}

/** More atoms than this in one text say nothing new. */
const mostTokens = 3000

export function timeTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(expression)) {
    const read = readToken(match.groups ?? {})
    if (read) tokens.push({ ...read, from: match.index, to: match.index + match[0].length } as Token)
    if (tokens.length >= mostTokens) break
  }
  return tokens
}

type Groups = Record<string, string | undefined>
type Bare<T> = T extends unknown ? Omit<T, 'from' | 'to'> : never

function readToken(g: Groups): Bare<Token> | null {
  if (g.stamp) return null
  const month = g.month ?? g.cnMonth ?? g.dotMonth ?? g.dotMonth2
  const date = g.day ?? g.cnDay ?? g.dotDay ?? g.dotDay2
  if (month && date) return dateToken(g.year ? Number(g.year) : null, numberOf(month), numberOf(date))
  if (g.dayOnly) return dateToken(null, null, Number(g.dayOnly))
  if (g.weekdays) return { kind: 'weekdays', weekdays: weekdaysOf(g.weekdays) }
  const dayKind = dayKindOf(g)
  if (dayKind) return { kind: 'day-kind', dayKind, part: g.everyEvening ? 'evening' : null }
  if (g.part) return { kind: 'part', part: parts[g.part] ?? 'morning' }
  if (g.until) return { kind: 'until' }
  return clockToken(g)
}

function dateToken(year: number | null, month: number | null, date: number | null): Bare<Token> | null {
  if (date === null || date < 1 || date > 31 || (month !== null && (month < 1 || month > 12))) return null
  return { kind: 'date', year, month, day: date }
}

function dayKindOf(g: Groups): DayKind | null {
  if (g.weekend) return 'weekend'
  if (g.weekday) return 'weekday'
  if (g.everyEvening || g.daily) return 'daily'
  if (g.summer) return 'summer-vacation'
  if (g.winter) return 'winter-vacation'
  return g.holiday ? 'holiday' : null
}

function clockToken(g: Groups): Bare<Token> | null {
  if (g.bare) return { kind: 'clock', hour: Number(g.bare), minute: 0, chinese: false, bare: true }
  const hour = numberOf(g.h ?? g.h2 ?? g.h3 ?? '')
  if (hour === null) return null
  const minute = g.half
    ? 30
    : g.quarter
      ? g.quarter === '一'
        ? 15
        : 45
      : (numberOf(g.m ?? g.m2 ?? g.m3?.replace('零', '') ?? '0') ?? 0)
  return { kind: 'clock', hour, minute, chinese: g.h3 !== undefined && !/\d/.test(g.h3), bare: false }
}

const dayNumbers: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 }

/** 一至五 → 1-5, 二四 → 2, 4, 六、日 → 6, 7. */
function weekdaysOf(words: string): number[] {
  const days: number[] = []
  let range = false
  for (const char of words) {
    if ('至到-~'.includes(char)) range = true
    const number = dayNumbers[char] ?? (char >= '1' && char <= '7' ? Number(char) : null)
    if (number === null) continue
    const last = days.at(-1)
    if (range && last !== undefined) for (let at = last + 1; at < number; at += 1) days.push(at)
    days.push(number)
    range = false
  }
  return [...new Set(days)].sort((a, b) => a - b)
}
