/** Minutes of the day behind printed hours. */
import type { DaySpec } from './day-spec.ts'
import type { Clock, Hours, PartOfDay } from './phrase.ts'

/** 570 → 09:30 */
export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const noon = 12
const halfDay = 12 * 60
/** Nobody begins later than this and still teaches. */
const latestEnd = 22 * 60 + 30
/** 补课到九点, 上到十点: an end alone, without a part of the day, is meant in the evening up to this hour. */
const latestSmallEnd = 10

const isLate = (part: PartOfDay | null): boolean => part === 'afternoon' || part === 'evening'

/** Start and end in minutes after midnight; the part of the day is the one printed beside the hours, else beside the day. */
export function minutesOf(hours: Hours, spec: DaySpec | null): { start: number; end: number | null } {
  const { start, end, endPart } = hours
  const part = hours.part ?? spec?.part ?? null
  const literal = start.hour * 60 + start.minute
  const shifted = shift(start, part, spec)
  if (!end) return { start: shifted, end: null }
  const guessed = shifted !== literal && (part === null || part === 'whole-day')
  if (guessed && endMinute(end, endPart, shifted) > latestEnd) return { start: literal, end: endMinute(end, endPart, literal) }
  if (guessed && end.hour > noon && shifted >= end.hour * 60 + end.minute)
    return { start: literal, end: endMinute(end, endPart, literal) }
  return { start: shifted, end: endMinute(end, endPart, shifted) }
}

/** The minute of an hour that is only an end, 20:30结束; in the half of the day of the start printed before it, if any. */
export function endAlone({ start, part }: Hours, spec: DaySpec | null, after: string | null): number {
  if (after === null) {
    const half = part ?? spec?.part ?? null
    const inEvening = half === null && !start.padded && start.hour <= latestSmallEnd
    return inEvening ? shift(start, 'evening', spec) : shift(start, half, spec)
  }
  return endMinute(start, part, Number(after.slice(0, 2)) * 60 + Number(after.slice(3)))
}

/** Nobody teaches at two in the night: small hours without a word are meant in the afternoon, on school days up to seven. */
function shift({ hour, minute, padded }: Clock, part: PartOfDay | null, spec: DaySpec | null): number {
  const late = isLate(part) || (part === 'noon' && hour <= 3)
  const untilHour = padded ? 5 : meetsOnSchoolDays(spec) ? 7 : 6
  const small = (part === null || part === 'whole-day') && hour <= untilHour && hour > 0
  return ((late || small) && hour < noon ? hour + noon : hour) * 60 + minute
}

function meetsOnSchoolDays(spec: DaySpec | null): boolean {
  if (spec === null) return false
  return spec.dayKind === 'weekday' || (spec.weekdays.length > 0 && spec.weekdays.every((weekday) => weekday <= 5))
}

function endMinute({ hour, minute }: Clock, part: PartOfDay | null, start: number): number {
  const printed = (isLate(part) && hour < noon ? hour + noon : hour) * 60 + minute
  return printed < start && hour <= noon && printed + halfDay > start ? printed + halfDay : printed
}
