/** T06, T07 and T18: too late, during school, too long at a stretch. */
import { limitValue, schoolHours } from '../limits.ts'
import { clockTime, type Found, minuteOfDay, type SlotInQuestion, spanOf } from './breach.ts'
import { expandSlot } from './expand.ts'
import { namesDaysOff } from './forbidden-days.ts'

const endOffline = limitValue('end-offline')
const endOnline = limitValue('end-online-live')
const onlineLesson = limitValue('online-lesson')
/** A class that only names its start is taken to last at least this long. */
const shortestLesson = { offline: 45, online_live: 30 }

/** The limit itself is allowed. When nobody knows whether the class is online, between the two limits only a person can tell. */
export function endsTooLate({ slot, slotMode }: SlotInQuestion): Found[] {
  if (slotMode === 'recorded') return []
  const online = slotMode === 'online_live'
  const limit = online ? endOnline : endOffline
  const { start, end } = spanOf(slot)
  const late = end ?? start
  if (late === null) return []
  const ends = end ?? (start ?? 0) + (online ? shortestLesson.online_live : shortestLesson.offline)
  if (ends <= limit) return []
  const certain = (end === null ? late >= limit : true) && (slotMode !== null || ends > endOnline)
  const at = end === null ? `${slot.start} 开始` : `${slot.end} 结束`
  const atEn = end === null ? `starts at ${slot.start}` : `ends at ${slot.end}`
  const how = online ? ['线上直播', 'live online'] : ['线下', 'offline']
  return [
    {
      violation: 'T06',
      dayType: null,
      dates: [],
      limit: clockTime(limit),
      confidence: certain ? 'high' : 'low',
      reason: {
        zh: `培训 ${at}，晚于${how[0]}限时 ${clockTime(limit)}`,
        en: `Training ${atEn}, later than ${clockTime(limit)} (${how[1]})`,
      },
    },
  ]
}

const schoolStages = ['primary', 'junior', 'senior'] as const

/** Overlap with school hours on a school day. Certain only when every stage addressed would be in class. */
export function duringSchool(question: SlotInQuestion): Found[] {
  const { slot, slotMode, minors, calendar, publishedOn, district } = question
  const { start, end } = spanOf(slot)
  if (slotMode === 'recorded' || start === null || namesDaysOff(slot)) return []
  const stages = minors.length === 0 ? [...schoolStages] : schoolStages.filter((stage) => minors.includes(stage))
  const clashing = stages.filter((stage) => overlaps(start, end, schoolHours[stage]))
  const [first] = clashing
  if (first === undefined) return []
  const where = { stage: stages.length === 1 ? stages[0] : undefined, district }
  const expansion = expandSlot(slot, publishedOn, calendar, where)
  const days = slot.dayKind === 'weekday' && expansion.days.length === 0 ? null : expansion.days
  const atSchool = days?.filter((day) => !calendar.isRestDay(day, where)) ?? []
  if (days !== null && (atSchool.length === 0 || (!expansion.certain && atSchool.length * 2 < days.length))) return []
  if (expansion.certain && !expansion.everyDay && atSchool.length * 2 < expansion.days.length) return []
  const hours = schoolHours[first]
  const certain =
    clashing.length === stages.length &&
    minors.length > 0 &&
    end !== null &&
    slot.dayKind !== 'daily' &&
    atSchool.every(calendar.termKnown)
  return [
    {
      violation: 'T07',
      dayType: atSchool[0] === undefined ? 'SCHOOL_DAY' : calendar.dayType(atSchool[0], where),
      dates: atSchool.slice(0, 5),
      limit: `${hours.start}-${hours.end}`,
      confidence: certain ? 'high' : 'low',
      reason: {
        zh: `教学日 ${slot.start}${slot.end ? `–${slot.end}` : ' 开始'}，与学校上课时间 ${hours.start}–${hours.end} 重叠`,
        en: `On a school day at ${slot.start}${slot.end ? `-${slot.end}` : ''}, within school hours ${hours.start}-${hours.end}`,
      },
    },
  ]
}

function overlaps(start: number, end: number | null, hours: { start: string; end: string }): boolean {
  const opens = minuteOfDay(hours.start) ?? 0
  const closes = minuteOfDay(hours.end) ?? 0
  return start < closes && (end ?? start + 1) > opens
}

/** Live online lessons for pupils have a longest length; a longer stretch may hold a break, so a person looks. */
export function lessonTooLong({ slot, slotMode, subjectClass, minors }: SlotInQuestion): Found[] {
  const { start, end } = spanOf(slot)
  const pupils = minors.length === 0 || minors.some((stage) => stage !== 'preschool')
  if (slotMode !== 'online_live' || subjectClass !== 'subject' || !pupils) return []
  if (start === null || end === null || end - start <= onlineLesson) return []
  return [
    {
      violation: 'T18',
      dayType: null,
      dates: [],
      limit: String(onlineLesson),
      confidence: 'low',
      reason: {
        zh: `线上时段长 ${end - start} 分钟，每节不得超过 ${onlineLesson} 分钟`,
        en: `${end - start} minutes online; a lesson may last ${onlineLesson}`,
      },
    },
  ]
}
