/** Live online lessons for pupils: thirty minutes a lesson, ten minutes' break. */
import { limitOn } from '#policy/limits.ts'
import type { Rule } from '#policy/rules/define.ts'
import type { Context } from '../context.ts'
import type { Span } from '../find-patterns.ts'
import type { Verdict } from '../judge.ts'

const stated =
  /(?:每[节次讲堂场]课?(?:开放|直播|持续|时长)?|一场|每场|连上|单[节次]课?|一[节次堂]课?|课时|时长|课程|[节讲次]课|直播)[^,。;!?\n\d]{0,8}$/
const notALesson = /休息|间隔|课间|分钟前|课后答疑|赠送|体验|提前|试听|迟到|试课/

export function lessonLength(rule: Rule, context: Context): Verdict[] {
  const { reading, amounts, day } = context
  const most = limitOn('online-lesson', day)?.value ?? Number.POSITIVE_INFINITY
  const fewest = limitOn('online-break', day)?.value ?? 0
  if (reading.hits('live').length === 0) return []
  return amounts.flatMap((amount): Verdict[] => {
    if (amount.unit !== 'minutes') return []
    if (!isLive(context, amount)) return []
    const before = reading.text.slice(Math.max(0, amount.from - 16), amount.from)
    const after = reading.text.slice(amount.to, amount.to + 4)
    const pause = /(?:休息|课间|间隔|中间停|只停|歇)[^,。;\n\d]{0,5}$/.test(before) || /^(?:课间)?休息/.test(after)
    const tooShort = pause && amount.value < fewest
    const tooLong =
      !pause &&
      amount.value > most &&
      amount.value <= 240 &&
      !notALesson.test(before) &&
      (stated.test(before) || /^(?:\/|一|每)?(?:节|次|课|讲|堂|直播|\/)/.test(after))
    if (!tooShort && !tooLong) return []
    return [
      {
        rule,
        span: { from: amount.from, to: amount.to },
        confidence: rule.confidence,
        facts: { minutes: amount.value, limit: tooShort ? fewest : most, break: tooShort },
      },
    ]
  })
}

const rooms = /^.*(?:线下|面授|到校|校区|到店)/s

/** A page may speak of rooms and of live lessons; the word last said before the length counts, in its sentence. */
function isLive({ reading, mode }: Context, amount: Span): boolean {
  const { from, to } = reading.sentenceAt(amount.from)
  const near = reading.hits('live').filter((span) => span.from >= from - 40 && span.to <= to + 20)
  if (near.length === 0) return false
  const saidBefore = rooms.exec(reading.text.slice(from, amount.from))
  if (saidBefore) return near.some((span) => span.from >= from + saidBefore[0].length && span.to <= amount.from)
  return mode === 'online_live' || !rooms.test(reading.text.slice(from, to))
}
