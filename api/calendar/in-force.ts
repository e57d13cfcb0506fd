/** The calendar by which deadlines run now: as the product came, with the years that an administrator put in force. */

import type { OfficialDay } from '#policy/calendar/official-days.ts'
import { calendar as builtIn, type Calendar, makeCalendar } from '#policy/calendar.ts'
import type { Prisma } from '#prisma/generated/client.ts'

type Year = { id: string; year: number; days: OfficialDay[] | null }

let made: { key: string; calendar: Calendar } = { key: '', calendar: builtIn }

/** Asked in each transaction anew: a calendar remembered for longer would give a case the deadline of yesterday's. */
export async function calendarInForce(db: Prisma.TransactionClient): Promise<Calendar> {
  const years = await db.$queryRaw<Year[]>`
    SELECT DISTINCT ON (year) id::text, year, days FROM calendar_version ORDER BY year, version DESC`
  const key = years.map(({ id }) => id).join(' ')
  if (key !== made.key) made = { key, calendar: years.length === 0 ? builtIn : overridden(years) }
  return made.calendar
}

function overridden(years: Year[]): Calendar {
  const changed = new Map(years.flatMap(({ year, days }) => (days ? [[String(year), days] as const] : [])))
  const kept = builtIn.data.holidays.filter(({ date }) => !changed.has(date.slice(0, 4)))
  const holidays = [...kept, ...[...changed.values()].flat()]
  return makeCalendar({ ...builtIn.data, holidays })
}

/** The arrangement of one year, in the order of its days. */
export const daysOfYear = (calendar: Calendar, year: number): OfficialDay[] =>
  calendar.data.holidays.filter(({ date }) => date.startsWith(`${year}-`)).sort((a, b) => (a.date < b.date ? -1 : 1))
