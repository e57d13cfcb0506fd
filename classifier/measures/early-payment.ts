/** Fees taken long before the class begins: both months stand in the sentence. */
import { limitOn } from '#policy/limits.ts'
import type { Rule } from '#policy/rules/define.ts'
import type { Context } from '../context.ts'
import type { Verdict } from '../judge.ts'
import { numberOf } from '../numerals.ts'

const month = '(?<!\\d)(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|底|初|中旬|上旬|下旬|\\d{1,2}[日号]|[一二三四五六七八九十]{1,3}[日号])?'
const pays = new RegExp(`${month}[^,。;!?\\n]{0,8}(?:收费|收取|收齐|开始收|付款|缴费|缴|交费|交齐|交清|付清|预付|支付)|(?:收费|付款|缴费|交费|付清|交清|请)[^,。;!?\\n]{0,6}${month}[^,。;!?\\n]{0,2}前`, 'g')
const begins = new RegExp(`${month}[^,。;!?\\n]{0,10}(?:课|班|开课|开班|集结|上课|开训|开营|球队|开学|训练|课程|学习)`, 'g')

export function earlyPayment(rule: Rule, { reading, day }: Context): Verdict[] {
  const { text } = reading
  const most = limitOn('collect-ahead', day)?.value ?? 1
  const verdicts: Verdict[] = []
  for (const payment of text.matchAll(pays)) {
    const paid = numberOf(payment[1] ?? payment[2] ?? '')
    const sentence = reading.sentenceAt(payment.index)
    for (const beginning of text.slice(sentence.from, sentence.to).matchAll(begins)) {
      const start = numberOf(beginning[1] ?? '')
      const at = sentence.from + beginning.index
      if (paid === null || start === null || (at >= payment.index && at < payment.index + 3)) continue
      const ahead = (start - paid + 12) % 12
      if (ahead <= most || ahead > 8) continue
      const span = { from: Math.min(at, payment.index), to: Math.max(at + beginning[0].length, payment.index + payment[0].length) }
      verdicts.push({ rule, span, confidence: rule.confidence, facts: { paidInMonth: paid, beginsInMonth: start, limitMonths: most } })
    }
  }
  return verdicts
}
