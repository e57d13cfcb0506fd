/** What kind of day a day is, for schools and for offices. */
import { builtInCalendar, type CalendarData, type Vacation } from './calendar/data.ts'
import { addCalendarDays, weekdayOf } from './days.ts'
import type { Stage } from './stages.ts'

export type { CalendarData, Vacation }
export { addCalendarDays }

export type DayType = 'STATUTORY_OFF' | 'MAKEUP_WORKDAY' | 'WEEKEND' | 'VACATION' | 'SCHOOL_DAY'

/** Whose school calendar is asked for; nothing means the city's. */
export type Where = { stage?: Stage | undefined; district?: string | undefined }

/**
 * In a year whose holiday notice was not loaded (`yearKnown` is false) only weekends rest:
 * answers there are provisional and the caller must say so. `termKnown` tells the same about school vacations.
 */
export type Calendar = {
  dayType: (day: string, where?: Where) => DayType
  holidayName: (day: string) => string | null
  vacationName: (day: string, where?: Where) => 'winter' | 'summer' | null
  /** The vacation under way, or else the next one of that name. */
  vacationFrom: (name: 'winter' | 'summer', day: string, where?: Where) => Vacation | null
  isWorkday: (day: string) => boolean
  /** A day pupils need not be at school: day off, weekend or vacation. A make-up workday inside a vacation rests too. */
  isRestDay: (day: string, where?: Where) => boolean
  /** The nth workday after the day, which itself is not counted; negative counts back. */
  addWorkdays: (day: string, n: number) => string
  /** Workdays after `from` up to and including `to`; negative when `to` is earlier. */
  workdaysBetween: (from: string, to: string) => number
  /** The day itself when it is a workday, else the next one. */
  shiftToWorkday: (day: string) => string
  yearKnown: (year: number) => boolean
  termKnown: (day: string) => boolean
  data: CalendarData
}

/** A calendar over the given arrangement: how an administrator's official data takes effect. */
export function makeCalendar(data: CalendarData): Calendar {
  const marked = new Map(data.holidays.map((row) => [row.date, row]))
  const years = new Set(data.holidays.map((row) => row.date.slice(0, 4)))

  const isWorkday = (day: string): boolean => {
    const row = marked.get(day)
    return row ? !row.off : weekdayOf(day) <= 5
  }
  const vacations = vacationsBy(data.vacations)
  const vacationName: Calendar['vacationName'] = (day, where) =>
    vacations(where).find(({ from, to }) => from <= day && day <= to)?.name ?? null

  const dayType: Calendar['dayType'] = (day, where) => {
    const row = marked.get(day)
    if (row) return row.off ? 'STATUTORY_OFF' : 'MAKEUP_WORKDAY'
    if (weekdayOf(day) > 5) return 'WEEKEND'
    return vacationName(day, where) ? 'VACATION' : 'SCHOOL_DAY'
  }

  return {
    dayType,
    vacationName,
    isWorkday,
    ...workdayArithmetic(isWorkday),
    holidayName: (day) => (marked.get(day)?.off ? (marked.get(day)?.name ?? null) : null),
    vacationFrom: (name, day, where) =>
      vacations(where)
        .filter((row) => row.name === name && row.to >= day)
        .sort((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null,
    isRestDay: (day, where) => !isWorkday(day) || vacationName(day, where) !== null,
    yearKnown: (year) => years.has(String(year)),
    termKnown: (day) => data.vacations.some(({ schoolYear }) => schoolYear === schoolYearOf(day)),
    data,
  }
}

function workdayArithmetic(isWorkday: (day: string) => boolean) {
  const addWorkdays = (day: string, n: number): string => {
    const step = n < 0 ? -1 : 1
    let at = day
    for (let left = Math.abs(n); left > 0; ) {
      at = addCalendarDays(at, step)
      if (isWorkday(at)) left -= 1
    }
    return at
  }
  const workdaysBetween = (from: string, to: string): number => {
    if (to < from) return -workdaysBetween(to, from)
    let count = 0
    for (let at = addCalendarDays(from, 1); at <= to; at = addCalendarDays(at, 1)) if (isWorkday(at)) count += 1
    return count
  }
  const shiftToWorkday = (day: string): string => (isWorkday(day) ? day : addWorkdays(day, 1))
  return { addWorkdays, workdaysBetween, shiftToWorkday }
}

/** School years turn on 1 September: 2025-02-01 lies in 2024-2025. */
export function schoolYearOf(day: string): string {
  const year = Number(day.slice(0, 4))
  const first = day.slice(5) >= '09-01' ? year : year - 1
  return `${first}-${first + 1}`
}

/** The rows that hold for an asker, worked out once for each kind of asker. */
function vacationsBy(rows: Vacation[]): (where?: Where) => Vacation[] {
  const known = new Map<string, Vacation[]>()
  return (where = {}) => {
    const key = `${where.stage ?? ''} ${where.district ?? ''}`
    const there = known.get(key)
    if (there) return there
    const found = mostSpecific(rows, where)
    known.set(key, found)
    return found
  }
}

/** Of the rows for one vacation, the one closest to the asker: district and stage, district, stage, city. */
function mostSpecific(rows: Vacation[], where: Where): Vacation[] {
  const weight = (row: Vacation): number => (row.district ? 2 : 0) + (row.stage ? 1 : 0)
  const best = new Map<string, Vacation>()
  for (const row of rows) {
    if (row.stage && row.stage !== where.stage) continue
    if (row.district && row.district !== where.district) continue
    const key = `${row.schoolYear} ${row.name}`
    const held = best.get(key)
    if (!held || weight(row) > weight(held)) best.set(key, row)
  }
  return [...best.values()]
}

/** The built-in calendar: official holidays 2021-2026, estimated vacations of Chengdu 2021-2027. */
export const calendar: Calendar = makeCalendar(builtInCalendar)

export const { dayType, holidayName, vacationName, isWorkday, addWorkdays, workdaysBetween, shiftToWorkday, yearKnown } = calendar
