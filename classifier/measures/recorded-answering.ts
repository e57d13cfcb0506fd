/** T19: recordings, and live answering at a time when live lessons are forbidden. */

import type { Rule } from '#policy/rules/define.ts'
import { matchesIn } from '#policy/text/matches.ts'
import type { Context } from '../context.ts'
import type { Verdict } from '../judge.ts'
import { answers, rawBreaches, recordings } from './times.ts'

const answering = new RegExp(answers.source, 'g')

const reach = 80

export function recordedAnswering(rule: Rule, context: Context): Verdict[] {
  const { text, sentenceAt } = context.reading
  const forbidden = rawBreaches(context).filter(
    ({ breach }) => breach.violation === 'T05' || breach.violation === 'T19' || breach.violation === 'T06',
  )
  return matchesIn(text, answering)
    .slice(0, 20)
    .flatMap((found): Verdict[] => {
      const { from, to } = sentenceAt(found.index)
      if (!recordings.test(text.slice(Math.max(0, from - reach), to + reach))) return []
      const slot = forbidden.find((each) => each.slot.from >= from - reach && each.slot.to <= to + reach)?.slot
      if (!slot) return []
      const span = {
        from: Math.max(from, Math.min(slot.from, found.index)),
        to: Math.min(to, Math.max(slot.to, found.index + found[0].length)),
      }
      return [
        {
          rule,
          span: span.to > span.from ? span : { from: found.index, to: found.index + found[0].length },
          confidence: rule.confidence,
          facts: { start: slot.start, end: slot.end },
        },
      ]
    })
}
