/**
 * The periods of the half-monthly report (M30.2). The first report of a month is due on its 15th, the second on its 30th, in
 * February on its last day. A report covers the days since the one before was due, so that no day falls between two reports.
 */
import type { Bilingual } from '#policy/bilingual.ts'
import { addCalendarDays, daysBetween } from '#policy/days.ts'

/** `from` and `due` are inclusive days; a report sent on the day it is due is in time. */
export type HalfMonth = Bilingual & { id: string; from: string; due: string }

/** Days before the due day on which a unit that has not sent its report is reminded. */
const remindFrom = 3

export const isHalfMonth = (id: string): boolean => /^20\d\d-(?:0[1-9]|1[0-2])-[12]$/.test(id)

const lastOfFebruary = (year: string): string => addCalendarDays(`${year}-03-01`, -1)

function dueOf(id: string): string {
  const month = id.slice(0, 7)
  if (id.endsWith('1')) return `${month}-15`
  return month.endsWith('-02') ? lastOfFebruary(month.slice(0, 4)) : `${month}-30`
}

/** 2026-11-1 is the report due on 15 November, 2026-11-2 the one due on the 30th. Throws for other texts. */
export function halfMonth(id: string): HalfMonth {
  if (!isHalfMonth(id)) throw new Error(`no half month is called ${id}`)
  const [year, month] = [id.slice(0, 4), Number(id.slice(5, 7))]
  const second = id.endsWith('2')
  return {
    id,
    from: addCalendarDays(dueOf(halfMonthBefore(id)), 1),
    due: dueOf(id),
    zh: `${year} 年 ${month} 月${second ? '下' : '上'}半月`,
    en: `${second ? 'second' : 'first'} half of ${id.slice(0, 7)}`,
  }
}

export function halfMonthBefore(id: string): string {
  if (id.endsWith('2')) return `${id.slice(0, 7)}-1`
  return `${addCalendarDays(`${id.slice(0, 7)}-01`, -1).slice(0, 7)}-2`
}

export const yearBefore = (id: string): string => `${Number(id.slice(0, 4)) - 1}${id.slice(4)}`

/** The report that is due next, on the day itself included. */
export function halfMonthDueFrom(day: string): HalfMonth {
  const month = day.slice(0, 7)
  const id = [`${month}-1`, `${month}-2`].find((one) => day <= dueOf(one))
  return halfMonth(id ?? `${addCalendarDays(`${month}-01`, 31).slice(0, 7)}-1`)
}

export const standings = ['open', 'remind', 'overdue', 'in-time', 'late'] as const
export type Standing = (typeof standings)[number]

/** How a unit stands: `sent` is the day of its first submission, or null. */
export function standingOf(due: string, sent: string | null, today: string): Standing {
  if (sent !== null) return sent <= due ? 'in-time' : 'late'
  if (today > due) return 'overdue'
  return daysBetween(today, due) <= remindFrom ? 'remind' : 'open'
}
