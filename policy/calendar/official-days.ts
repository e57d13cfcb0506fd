/**
 * The official arrangement of a year, as an administrator pastes it: one line a day, `2027-01-01,元旦,休` or `2027-02-06,春节,班`.
 * Every fault is told with its line, so that it can be mended at once.
 */
import type { Bilingual } from '../bilingual.ts'
import { addCalendarDays, weekdayOf } from '../days.ts'

export type OfficialDay = { date: string; name: string; off: boolean }
/** `line` counts from 1; 0 is about the whole. */
export type CalendarFault = Bilingual & { line: number }

/** A year has some forty; whoever sends more sends something else. */
const mostLines = 120
/** Days off by law, without the weekends around them (National Holidays Regulation as of 2025: 13; before: 11). */
const fewestOff = 11
const offWords = new Set(['休', '放假', '休息', 'off'])
const workWords = new Set(['班', '上班', '补班', '调休上班', 'work'])

const fault = (line: number, zh: string, en: string): CalendarFault => ({ line, zh, en })

/** The date of `2027-1-1`, `2027/01/01` or `2027年1月1日`; null for anything else and for days that do not exist. */
function dateOf(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  if (!year || !month || !day) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && addCalendarDays(date, 0) === date ? date : null
}

function dayOfLine(text: string, line: number, year: number): OfficialDay | CalendarFault {
  const [first = '', name = '', kind = '', ...rest] = text.split(/[,，;；\t]/).map((part) => part.trim())
  if (rest.some((part) => part !== '') || kind === '')
    return fault(line, '应为“日期,节日,休/班”三项', 'three parts are asked for: date, festival, off or work')
  const date = dateOf(first)
  if (date === null) return fault(line, `“${first.slice(0, 20)}”不是日期`, `"${first.slice(0, 20)}" is no date`)
  if (!date.startsWith(`${year}-`)) return fault(line, `${date} 不在 ${year} 年`, `${date} is not in ${year}`)
  if (name === '' || name.length > 20) return fault(line, '节日名称须为 1 至 20 字', 'the festival has 1 to 20 characters')
  const off = offWords.has(kind.toLowerCase())
  if (!off && !workWords.has(kind.toLowerCase()))
    return fault(line, `“${kind.slice(0, 20)}”应为“休”或“班”`, `"${kind.slice(0, 20)}" should be off or work`)
  if (!off && weekdayOf(date) <= 5)
    return fault(line, `${date} 本来就是工作日，不能是补班日`, `${date} is a working day anyway and makes up for nothing`)
  return { date, name, off }
}

const isFault = (row: OfficialDay | CalendarFault): row is CalendarFault => 'line' in row

/** A first line of headings is passed over, and so are empty lines. */
export function readOfficialDays(text: string, year: number): { days: OfficialDay[]; faults: CalendarFault[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  if (lines.length > mostLines) return { days: [], faults: [fault(0, `多于 ${mostLines} 行`, `more than ${mostLines} lines`)] }
  const rows = lines.flatMap((raw, at) => {
    const told = raw.trim()
    return told === '' || (at === 0 && /^(日期|date)\b|^日期/i.test(told))
      ? []
      : [{ line: at + 1, row: dayOfLine(told, at + 1, year) }]
  })
  const faults: CalendarFault[] = []
  const days = new Map<string, OfficialDay>()
  for (const { line, row } of rows) {
    if (isFault(row)) faults.push(row)
    else if (days.has(row.date)) faults.push(fault(line, `${row.date} 重复`, `${row.date} comes twice`))
    else days.set(row.date, row)
  }
  const all = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
  if (faults.length === 0 && all.filter(({ off }) => off).length < fewestOff)
    faults.push(fault(0, `放假不足 ${fewestOff} 天，名单不完整`, `fewer than ${fewestOff} days off: the list is not complete`))
  return { days: all, faults }
}

/** What another arrangement of a year would change, day by day. */
export function changedDays(before: readonly OfficialDay[], after: readonly OfficialDay[]) {
  const was = new Map(before.map((row) => [row.date, row]))
  const is = new Map(after.map((row) => [row.date, row]))
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((date) => {
    const [old, next] = [was.get(date) ?? null, is.get(date) ?? null]
    return old?.off === next?.off && old?.name === next?.name ? [] : [{ date, old, next }]
  })
}
