/**
 * The arrangement of a year as files carry it: iCalendar (`BEGIN:VCALENDAR`) and JSON (`[{ date, name, isOffDay }]`, or `{ days: [...] }`).
 * Either becomes the lines that official-days.ts reads, so that it is checked and looked at as a list that was typed.
 */
import { addCalendarDays } from '../days.ts'

type FileDay = { date: string; name: string; off: boolean }

/** As it is, unless it is one of the two. Days of other years are passed over: such files often hold several. */
export function linesOfFile(text: string, year: number): string {
  const told = text.replace(/^\uFEFF/, '').trim()
  const days = told.startsWith('BEGIN:VCALENDAR') ? daysOfIcs(told) : /^[[{]/.test(told) ? daysOfJson(told) : null
  if (days === null) return text
  return days
    .filter(({ date }) => date.startsWith(`${year}-`))
    .map(({ date, name, off }) => `${date},${name},${off ? '休' : '班'}`)
    .join('\n')
}

function daysOfJson(text: string): FileDay[] | null {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  const days = Array.isArray(read) ? read : (read as { days?: unknown }).days
  if (!Array.isArray(days)) return null
  return days.map((one: Record<string, unknown>) => ({
    date: String(one?.date ?? ''),
    name: String(one?.name ?? ''),
    off: one?.isOffDay === true || one?.off === true,
  }))
}

/** More days than a holiday has mean that the file is about something else. */
const mostDays = 20

/** Whole-day events; a line that begins with a blank goes on with the one before (RFC 5545, 3.1). The end is not part of it. */
function daysOfIcs(text: string): FileDay[] {
  const events = text
    .replace(/\r?\n[ \t]/g, '')
    .split('BEGIN:VEVENT')
    .slice(1)
  return events.flatMap((event) => {
    const first = dayIn(event, 'DTSTART')
    if (first === null) return []
    const end = dayIn(event, 'DTEND') ?? addCalendarDays(first, 1)
    const summary = /^SUMMARY[^:\r\n]*:(.*)$/m.exec(event)?.[1]?.trim() ?? ''
    const name = summary.split(/[\s（(]/)[0]?.replace(/(放假|假期|补班|上班|休|班)$/, '') || summary
    const days: FileDay[] = []
    for (let date = first; date < end && days.length < mostDays; date = addCalendarDays(date, 1))
      days.push({ date, name, off: !/班/.test(summary) })
    return days
  })
}

function dayIn(event: string, property: string): string | null {
  const [, year, month, day] = new RegExp(`^${property}[^:\\r\\n]*:(\\d{4})(\\d{2})(\\d{2})`, 'm').exec(event) ?? []
  return year ? `${year}-${month}-${day}` : null
}
