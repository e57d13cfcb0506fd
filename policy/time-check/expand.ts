/** Turns a teaching time as printed into the days it means, counted from the day of publication. */
import type { Calendar, Where } from '../calendar.ts'
import { addCalendarDays, eachDay, weekdayOf } from '../days.ts'
import type { Slot } from '../nouns.ts'

/**
 * `certain`: the words themselves or printed dates fix the days. Otherwise they are the next eight weeks, an assumption.
 * `everyDay`: the text says the class meets on each of the days, so a single forbidden one is enough.
 */
export type Expansion = { days: string[]; certain: boolean; everyDay: boolean }

const weeksAhead = 8

export function expandSlot(slot: Slot, publishedOn: string | null, calendar: Calendar, where: Where): Expansion {
  const weekdays = weekdaysOf(slot)
  const keep = (days: string[]) => (weekdays ? days.filter((day) => weekdays.includes(weekdayOf(day))) : days)
  const everyDay = weekdays !== null || slot.dayKind === 'daily'
  if (slot.dates) {
    const days = eachDay(slot.dates.from, slot.dates.to)
    return { days: keep(days), certain: true, everyDay: everyDay || days.length === 1 }
  }
  if (publishedOn === null) return { days: [], certain: false, everyDay }
  if (slot.dayKind === 'winter-vacation' || slot.dayKind === 'summer-vacation') {
    const vacation = calendar.vacationFrom(slot.dayKind === 'winter-vacation' ? 'winter' : 'summer', publishedOn, where)
    return { days: vacation ? keep(eachDay(vacation.from, vacation.to)) : [], certain: true, everyDay: true }
  }
  if (slot.dayKind === 'holiday') return { days: nextHoliday(publishedOn, calendar), certain: true, everyDay: true }
  if (weekdays === null && slot.dayKind !== 'daily') return { days: [], certain: false, everyDay }
  const ahead = eachDay(addCalendarDays(publishedOn, 1), addCalendarDays(publishedOn, weeksAhead * 7))
  return { days: keep(ahead), certain: false, everyDay }
}

/** Printed weekdays, or those the kind of day stands for; null when any weekday is possible. */
function weekdaysOf(slot: Slot): number[] | null {
  if (slot.weekdays && slot.weekdays.length > 0) return slot.weekdays
  if (slot.dayKind === 'weekend') return [6, 7]
  if (slot.dayKind === 'weekday') return [1, 2, 3, 4, 5]
  return null
}

/** The days off of the next official holiday within a year. */
function nextHoliday(day: string, { data }: Calendar): string[] {
  const lastDay = addCalendarDays(day, 365)
  const off = data.holidays
    .filter((row) => row.off && row.date >= day && row.date <= lastDay)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  const [first] = off
  if (!first) return []
  return off.flatMap(({ name, date }) => (name === first.name && date.slice(0, 4) === first.date.slice(0, 4) ? [date] : []))
}
