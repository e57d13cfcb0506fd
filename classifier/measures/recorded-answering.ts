/** T19: recordings, and live answering at a time when live lessons are forbidden. */
import type { Rule } from '#policy/rules/define.ts'
import type { Context } from '../context.ts'
import type { Verdict } from '../judge.ts'
import { rawBreaches } from './times.ts'

const answering = /直播答疑|答疑直播|现场答疑|实时答疑|在线答疑|连麦|直播互动|集中答疑|开直播|直播间[^。!?;\n]{0,12}答疑|答疑|直播解析|直播讲解|同步讲评|线上串讲/g
const recorded = /录播|录像|回放|录制|录好|视频课|点播|录课|视频/
const reach = 80

export function recordedAnswering(rule: Rule, context: Context): Verdict[] {
  const { text, sentenceAt } = context.reading
  const forbidden = rawBreaches(context).filter(({ breach }) => breach.violation === 'T05' || breach.violation === 'T19' || breach.violation === 'T06')
  return [...text.matchAll(answering)].slice(0, 20).flatMap((found): Verdict[] => {
    const { from, to } = sentenceAt(found.index)
    if (!recorded.test(text.slice(Math.max(0, from - reach), to + reach))) return []
    const slot = forbidden.find((each) => each.slot.from >= from - reach && each.slot.to <= to + reach)?.slot
    if (!slot) return []
    const span = { from: Math.max(from, Math.min(slot.from, found.index)), to: Math.min(to, Math.max(slot.to, found.index + found[0].length)) }
    return [{ rule, span: span.to > span.from ? span : { from: found.index, to: found.index + found[0].length }, confidence: rule.confidence, facts: { start: slot.start, end: slot.end } }]
  })
}
