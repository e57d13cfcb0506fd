/** T05 and T19: subject training on days that belong to the pupils. */
import type { Bilingual } from '../bilingual.ts'
import type { Calendar, DayType, Where } from '../calendar.ts'
import { weekdayOf } from '../days.ts'
import type { Slot } from '../nouns.ts'
import type { Found, SlotInQuestion } from './breach.ts'
import { type Expansion, expandSlot } from './expand.ts'

export function forbiddenDays(question: SlotInQuestion): Found[] {
  const { slot, slotMode, subjectClass, minors, calendar, publishedOn, district } = question
  if (subjectClass !== 'subject' || onlyPreschool(minors)) return []
  if (slotMode === 'recorded' && slot.start === null && slot.end === null) return []
  const where = { stage: minors.length === 1 ? minors[0] : undefined, district }
  const expansion = expandSlot(slot, publishedOn, calendar, where)
  const resting = expansion.days.filter((day) => calendar.isRestDay(day, where))
  const confidence = confidenceOf(slot, expansion, resting, calendar)
  if (confidence === null) return []
  const dayType = restTypeOf(slot, resting[0], calendar, where)
  const recorded = slotMode === 'recorded'
  return [
    {
      violation: recorded ? 'T19' : 'T05',
      dayType,
      dates: resting.slice(0, 5),
      limit: null,
      confidence: recorded ? 'low' : confidence,
      reason: reasonFor(dayType, resting, calendar),
    },
  ]
}

const onlyPreschool = (stages: readonly string[]): boolean => stages.length > 0 && stages.every((stage) => stage === 'preschool')

/** Words that name days off by themselves, whatever the calendar says of the printed dates: school calendars differ. */
export const namesDaysOff = ({ dayKind }: Slot): boolean =>
  dayKind === 'holiday' || dayKind === 'winter-vacation' || dayKind === 'summer-vacation'

const namesWeekend = ({ dayKind, weekdays = [], dates }: Slot): boolean =>
  !dates && (dayKind === 'weekend' || weekdays.some((weekday) => weekday >= 6))

/** How sure the text makes us that the class meets on a day off; null when it need not. */
function confidenceOf(slot: Slot, expansion: Expansion, resting: string[], calendar: Calendar): 'high' | 'low' | null {
  if (namesDaysOff(slot) || namesWeekend(slot)) return 'high'
  const { days, certain, everyDay } = expansion
  if (resting.length === 0) return null
  const most = resting.length * 2 >= days.length
  const known = resting.every((day) => calendar.yearKnown(Number(day.slice(0, 4))))
  if (!certain) return most || slot.dayKind === 'daily' ? 'low' : null
  if (most) return known ? 'high' : 'low'
  if (everyDay) return known && restsEveryWeek(days, resting) ? 'high' : 'low'
  return days.length <= 14 ? 'low' : null
}

/** Some printed weekday falls on a day off at least half the time, so it is no accident of one holiday. */
function restsEveryWeek(days: string[], resting: string[]): boolean {
  const off = new Set(resting)
  return [1, 2, 3, 4, 5, 6, 7].some((weekday) => {
    const these = days.filter((day) => weekdayOf(day) === weekday)
    return these.length > 0 && these.filter((day) => off.has(day)).length * 2 >= these.length
  })
}

function restTypeOf(slot: Slot, first: string | undefined, calendar: Calendar, where: Where): DayType {
  if (slot.dayKind === 'holiday') return 'STATUTORY_OFF'
  if (slot.dayKind === 'winter-vacation' || slot.dayKind === 'summer-vacation') return 'VACATION'
  if (first === undefined) return 'WEEKEND'
  const type = calendar.dayType(first, where)
  return type === 'MAKEUP_WORKDAY' || type === 'SCHOOL_DAY' ? 'VACATION' : type
}

const dayWords: Record<DayType, Bilingual> = {
  STATUTORY_OFF: { zh: '法定节假日', en: 'a statutory holiday' },
  WEEKEND: { zh: '休息日', en: 'a weekend' },
  VACATION: { zh: '寒暑假', en: 'a school vacation' },
  MAKEUP_WORKDAY: { zh: '调休上班日', en: 'a make-up workday' },
  SCHOOL_DAY: { zh: '教学日', en: 'a school day' },
}

function reasonFor(dayType: DayType, resting: string[], calendar: Calendar): Bilingual {
  const [first] = resting
  const holiday = first === undefined ? null : calendar.holidayName(first)
  const words = dayWords[dayType]
  const on = first === undefined ? '' : `（如 ${first}${holiday ? ` ${holiday}` : ''}）`
  const onEn = first === undefined ? '' : `, e.g. ${first}`
  return { zh: `学科类培训安排在${words.zh}${on}`, en: `Subject training on ${words.en}${onEn}` }
}
