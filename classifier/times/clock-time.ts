/** Minutes of the day behind printed clock times, and the kind of lesson the words beside them name. */
import type { Mode } from '#policy/nouns.ts'
import type { DaySpec } from './day-spec.ts'
import type { PartOfDay, Token } from './tokens.ts'

/** 570 → 09:30 */
export const clock = (minute: number) =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Nobody teaches at two in the night: small hours without a word are meant in the afternoon. */
export function minuteOf(token: Token & { kind: 'clock' }, part: PartOfDay | null, spec: DaySpec | null): number {
  const { hour, minute } = token
  const late = part === 'afternoon' || part === 'evening' || (part === 'noon' && hour <= 3)
  const schoolday =
    spec !== null && (spec.dayKind === 'weekday' || (spec.weekdays.length > 0 && spec.weekdays.every((day) => day <= 5)))
  const small = part === null && hour <= (schoolday ? 7 : 6) && hour > 0
  return ((late || small) && hour < 12 ? hour + 12 : hour) * 60 + minute
}

export function endMinute(token: Token & { kind: 'clock' }, part: PartOfDay | null, start: number): number {
  const late = (part === 'afternoon' || part === 'evening') && token.hour < 12
  const minute = (late ? token.hour + 12 : token.hour) * 60 + token.minute
  return minute < start && token.hour <= 12 && minute + 720 > start ? minute + 720 : minute
}

const live = /直播|线上|网课|在线|腾讯会议|钉钉|zoom|云课堂|classin|视频会议/
const recorded = /录播|回放|录像|随到随学|点播/
const offline = /线下|面授|到店|校区|教室|到校/

export function modeIn(context: string): Mode | null {
  if (live.test(context)) return 'online_live'
  if (recorded.test(context)) return 'recorded'
  return offline.test(context) ? 'offline' : null
}
