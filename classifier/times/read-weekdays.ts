/** Reads days of the week: 周六, 每周一三五, 周一至周五, 星期二、星期四, 周1-5, 逢周日. */
import { charAt, codeAt } from '#policy/text/at.ts'
import { matchAt, type Phrase } from './phrase.ts'

/** Characters a weekday may begin with. */
export const weekBegins = '周星礼每逢单双隔本mtwfse'
/** And what stands behind them. */
export const weekFollows = '一二三四五六日天1234567期拜周星礼个逢ouehrav'

const week = '(?:周|星期|礼拜)'
const day = '(?:[一二三四五六日天]|[1-7](?!\\d|[:点时.月号个节次]|小时|年级))'
/** 周一、三年级: a day that leaves out 周 may not begin another word. */
const short = `${day}(?!年级|班|次|[节个人名位楼天点时月号期岁十]|小时|课时|对一|千|百|选|整)`
/** 二，四，六 18:00: a comma joins days that stand alone. */
const comma = ',\\s?(?=[一二三四五六日天](?:[,、]|\\s?\\d{1,2}[:点]|[上下]午|[晚早]))'
const and = `(?:、|/|\\+|&|和|及|以及|与|或|跟|${comma})`
const through = '\\s?(?:-+|~+|[上学]?(?:一直)?[至到])\\s?'
const again = `(?:${and}|${through}|\\s?[,|]?\\s?)(?:每|逢)?${week}${day}`
const goesOn = `(?:${and}|${through})?${short}`
const expression = new RegExp(
  `(?:每逢|每周|每个?|逢|单|双|隔|本)?${week}(${day}(?:${again}|${goesOn}){0,14})(?![次节讲]|小时|课时|[个年岁度刊]|天(?!天))`,
  'y',
)
/** 周一、三、五:18:30-20:00;二、四、六:19:00: later days of a timetable leave out 周. */
const continued = /[一二三四五六日](?:、?[一二三四五六日]){1,5}(?=:?\s?(?:上午|下午|晚上?|早上?)?\s?\d{1,2}[:点])/y
const labelled = /(?:时间|安排|上课|开课)[:为是]?\s?$/
/** 星期：一、三、五 and 每周三次（一、三、五）: whatever follows, these are days. */
const announced = /(?:星期|周)[:为是]\s?$|周[一二两三四五六\d]次\($/
const daysOnly = /[一二三四五六日](?:、?[一二三四五六日]){1,5}(?![一-龥])/y
/** 一三五晚7点: two days or more right before an evening say themselves what they are. */
const beforePart =
  /[一二三四五六日](?:、?[一二三四五六日]){1,5}(?=(?:上午|下午|晚上?|早上?)\s?(?:\d{1,2}[:点]|[一二三四五六七八九十两]{1,2}点))/y

/** What stands second in such a list. */
const listed = new Set([...'一二三四五六日、'].map((char) => char.charCodeAt(0)))

export function readMoreWeekdays(text: string, at: number, last: Phrase | undefined): Phrase | null {
  if (!listed.has(codeAt(text, at + 1))) return null
  const goesOn = last?.kind === 'hours' && at - last.to <= 3 && /^[;,、/|\s或]+$/.test(text.slice(last.to, at))
  const named = goesOn || labelled.test(text.slice(Math.max(0, at - 6), at))
  const alone = /(?:^|[,。;:、\s(])$/.test(charAt(text, at - 1))
  const label = announced.exec(text.slice(Math.max(0, at - 6), at))?.[0]
  const told = label === undefined ? null : matchAt(daysOnly, text, at)
  if (told) return weekdaysPhrase(told[0], at - (label?.length ?? 0), at + told[0].length)
  const found = named ? matchAt(continued, text, at) : alone ? matchAt(beforePart, text, at) : null
  return found && weekdaysPhrase(found[0], at, at + found[0].length)
}

const weekdaysPhrase = (days: string, from: number, to: number): Phrase => ({
  kind: 'weekdays',
  weekdays: weekdaysOf(days),
  from,
  to,
})

/** 一周五次, 第二周六, 半周: here 周 counts, but not behind a clock, 19:30周一; 上周日 is over. */
const counts = /(?:^|[^初高对])[一二两三四第几半]$|(?<!:\d?)\d$|(?:^|[^晚早网线楼])上$/

const isLetter = /[a-z]/

/** 每周五天: five days of each week, whichever they are. */
const manyDays = /周[一二三四五]天$/

export function readWeekdays(text: string, at: number): Phrase | null {
  if (charAt(text, at) === '周' && counts.test(text.slice(Math.max(0, at - 3), at))) return null
  if (isLetter.test(charAt(text, at))) return readEnglish(text, at)
  const found = matchAt(expression, text, at)
  if (found && manyDays.test(found[0])) return null
  return found && { kind: 'weekdays', weekdays: weekdaysOf(found[1] ?? ''), from: at, to: at + found[0].length }
}

const dayInEnglish = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?'
/** Mon-Fri 18:00, every Saturday 9:00: only right before an hour. */
const inEnglish = new RegExp(
  `(?:every |each )?(${dayInEnglish}(?:\\s?(?:-|~|to|&|and|/|,|、)\\s?${dayInEnglish}){0,6})(?=[ :,|]{0,3}\\d{1,2}[:点ap])`,
  'y',
)
const englishDays: Record<string, string> = { mon: '一', tue: '二', wed: '三', thu: '四', fri: '五', sat: '六', sun: '日' }

function readEnglish(text: string, at: number): Phrase | null {
  const found = /[a-z]/.test(charAt(text, at - 1)) ? null : matchAt(inEnglish, text, at)
  if (!found) return null
  const days = (found[1] ?? '')
    .replace(/to(?= )/g, '-')
    .replace(/(mon|tue|wed|thu|fri|sat|sun)[a-z]*/g, (_, day) => englishDays[day] ?? '')
  return { kind: 'weekdays', weekdays: weekdaysOf(days), from: at, to: at + found[0].length }
}

const numbers: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 }

/** 周日至周四 goes on over the end of the week. */
const daysBetween = (first: number, last: number): number[] =>
  Array.from({ length: (last - first + 6) % 7 }, (_, steps) => ((first + steps) % 7) + 1)

/** 一至五 → 1-5, 二四 → 2, 4, 六、日 → 6, 7. */
function weekdaysOf(words: string): number[] {
  const days: number[] = []
  let range = false
  for (const char of words) {
    if ('至到-~'.includes(char)) range = true
    const number = numbers[char] ?? (char >= '1' && char <= '7' ? Number(char) : null)
    if (number === null) continue
    const last = days.at(-1)
    if (range && last !== undefined) days.push(...daysBetween(last, number))
    days.push(number)
    range = false
  }
  return [...new Set(days)].sort((a, b) => a - b)
}
