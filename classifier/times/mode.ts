/** How a lesson is held, by the words beside its time. */
import type { Mode } from '#policy/nouns.ts'

const live = /直播|线上|网课|在线|腾讯会议|钉钉|zoom|云课堂|classin|视频会议/
/** A lesson that can be watched again (回放) was live. */
const recorded = /录播|录像|随到随学|点播/
const offline = /线下|面授|到店|到校|来校|现场授课|(?:校区|教室)(?:内|里)?(?:上课|授课|面授)/

const any = new RegExp([live, recorded, offline].map(({ source }) => source).join('|'))

/** 线下：周六… 线上：周三… */
const labelBefore = /(?:线[上下]|直播|面授|录播)(?:课程?|班|时间)?:\s?$/

const reach = 40

/** The clause behind the time speaks first, then the one before it, then its sentence, then its line. */
export function modeBeside(text: string, { from, to }: { from: number; to: number }, lineStart: number): Mode | null {
  const before = text.slice(Math.max(lineStart, from - reach), from)
  const behind = text.slice(to, to + reach).split('\n', 1)[0] ?? ''
  if (!any.test(before) && !any.test(behind)) return null
  const [sentenceBefore, sentenceBehind] = [before.split(/[;。]/).at(-1) ?? '', behind.split(/[;。]/, 1)[0] ?? '']
  const [clauseBefore, clauseBehind] = [sentenceBefore.split(',').at(-1) ?? '', sentenceBehind.split(',', 1)[0] ?? '']
  return (
    modeIn(labelBefore.exec(before)?.[0] ?? '') ??
    modeIn(clauseBehind) ??
    modeIn(clauseBefore) ??
    modeIn(sentenceBefore + sentenceBehind) ??
    modeIn(before + behind)
  )
}

function modeIn(context: string): Mode | null {
  if (live.test(context)) return 'online_live'
  if (recorded.test(context)) return 'recorded'
  return offline.test(context) ? 'offline' : null
}
