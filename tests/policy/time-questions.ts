/** Questions to the check of teaching times, in short. */
import { calendar } from '#policy/calendar.ts'
import type { Slot } from '#policy/nouns.ts'
import { checkTimes, type TimeQuestion } from '#policy/time-check.ts'

export const slot = (start: string | null, end: string | null, more: Partial<Slot> = {}): Slot => ({
  start,
  end,
  quote: '',
  from: 0,
  to: 0,
  ...more,
})

/** Junior pupils, in person, a subject, on a Tuesday of a school term: unless the question says otherwise. */
export const ask = (slots: Slot[], more: Partial<TimeQuestion> = {}) =>
  checkTimes({
    slots,
    mode: 'offline',
    stages: ['junior'],
    subjectClass: 'subject',
    publishedOn: '2024-09-10',
    calendar,
    ...more,
  })

/** Violations in short: T05, or T05? when a person must look. */
export const codes = (slots: Slot[], more: Partial<TimeQuestion> = {}) =>
  ask(slots, more).map(({ violation, confidence }) => violation + (confidence === 'low' ? '?' : ''))
