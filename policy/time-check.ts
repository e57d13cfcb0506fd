/** Are these teaching times allowed? The algorithm of M20: days off for subjects, the evening limit and school hours for everybody. */

import type { Calendar } from './calendar.ts'
import { isByReference, type Stage, stages } from './stages.ts'
import { type Found, type SlotInQuestion, spanOf, type TimeBreach, type TimeQuestion } from './time-check/breach.ts'
import { forbiddenDays } from './time-check/forbidden-days.ts'
import { duringSchool, endsTooLate, lessonTooLong } from './time-check/hours.ts'

export type { TimeBreach, TimeQuestion }

export function checkTimes(question: TimeQuestion): TimeBreach[] {
  const minors = stages.filter((stage) => question.stages.includes(stage))
  if (question.stages.length > 0 && minors.length === 0) return []
  const byReference = minors.length > 0 && minors.every(isByReference)
  const perSlot = question.slots.flatMap((slot) => {
    const inQuestion: SlotInQuestion = { ...question, slot, slotMode: slot.mode ?? question.mode, minors }
    return foundAt(inQuestion).map((found): TimeBreach => ({ ...found, slot, byReference }))
  })
  return [...preschool(question, minors), ...perSlot]
}

/** The same few hundred times are printed on every page, and weeks of days are looked through for each: answers are remembered. */
const answers = new WeakMap<Calendar, Map<string, readonly Found[]>>()
const mostRemembered = 5000

function foundAt(question: SlotInQuestion): readonly Found[] {
  const known = answers.get(question.calendar) ?? new Map<string, readonly Found[]>()
  answers.set(question.calendar, known)
  const { slot, slotMode, minors, subjectClass, publishedOn, district } = question
  const { start, end, weekdays, dates, dayKind } = slot
  const key = `${start} ${end} ${weekdays} ${dates?.from} ${dates?.to} ${dayKind} ${slotMode} ${minors} ${subjectClass} ${publishedOn} ${district}`
  const answer = known.get(key) ?? checks.flatMap((check) => check(question))
  if (known.size < mostRemembered) known.set(key, answer)
  return answer
}

/** Preschool children may have no subject training at all, and nothing online. */
function preschool({ mode, slots, subjectClass }: TimeQuestion, minors: Stage[]): TimeBreach[] {
  if (!minors.includes('preschool')) return []
  const online = [mode, ...slots.map((slot) => slot.mode)].some((each) => each === 'online_live' || each === 'recorded')
  if (subjectClass !== 'subject' && !online) return []
  const reason =
    subjectClass === 'subject'
      ? { zh: '面向学龄前儿童开展学科类培训', en: 'Subject training for preschool children' }
      : { zh: '面向学龄前儿童开展线上培训', en: 'Online training for preschool children' }
  return [{ violation: 'T11', slot: null, dayType: null, dates: [], limit: null, confidence: 'high', byReference: false, reason }]
}

const halfDay = 210

/** A class for preschoolers that fills half a day looks like a kindergarten; a person looks. */
function halfDayForPreschool({ slot, minors, subjectClass }: SlotInQuestion): Found[] {
  const { start, end } = spanOf(slot)
  if (subjectClass === 'subject' || !minors.includes('preschool') || minors.length > 1) return []
  if (start === null || end === null || end - start < halfDay) return []
  const reason = { zh: '面向学龄前儿童的半日或全日制培训', en: 'Half-day or full-day training for preschool children' }
  return [{ violation: 'T11', dayType: null, dates: [], limit: null, confidence: 'low', reason }]
}

const checks = [forbiddenDays, endsTooLate, duringSchool, lessonTooLong, halfDayForPreschool]
