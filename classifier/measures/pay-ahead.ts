/** F11: the month or term a class begins held against the month in which money is taken for it. */

import type { Rule } from '#policy/rules/define.ts'
import { matchesIn } from '#policy/text/matches.ts'
import type { Context } from '../context.ts'
import type { Verdict } from '../judge.ts'
import { numberOf } from '../numerals.ts'

const month = '1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]'
const money =
  /(?:交|缴|付|收|打)(?:纳|清|齐|完|款|取|满|到|上)?[^。!?;,\n]{0,6}(?:费|款|钱|学费|全款|订金)|(?:费|款|学费|费用|全款|定金)[^。!?;\n]{0,12}(?:交|缴|付|收)|付款|缴费|收费|交清|缴清|付清|交齐|缴齐|收齐|预收/
/** The class: a later year's, a coming term's, or one of a named month. */
const begins = new RegExp(
  `(?<next>明年|来年|次年|后年)(?:的)?(?:(?<nextMonth>${month})月)?|(?<term>寒假(?:一过|以后|之后|过后|后)|年后|开春|暑假(?:一过|以后|之后|过后|后)|下学期|下个学期|下学年|秋季开学|秋季班?|春季班?)|(?<month>${month})月(?:份)?(?:底|初|中旬)?(?=的|才|开课|开班|开学|开营|集结|开训|起上课|上课|班|课程)`,
  'g',
)
const paysNow =
  /现在|目前|即日|本月|这个月|今天|今日|本周|眼下|如今|马上|立即|本学期|这学期|这个学期|期中|期末前|提前(?!退|告知|通知|一周|两周|[三五十]天|半个月|一个月(?!以)|\d天|预约)/
const paysIn = new RegExp(
  `(?<!\\d)(?<month>${month})月(?:份)?(?:[一二三四五六七八九十\\d]{1,3}[日号])?(?:底|初|中旬|末)?(?:前|之前|以前|起|开始|内|收|交|缴|付|就|便)`,
  'g',
)
/** Terms that are asked for properly, or named only to be refused or paid back. */
const proper =
  /不(?:跨|预收|提前|得|收|接受|要求|会)|严禁|禁止|开课前(?:一周|两周|一个月内|[三五七十]天|\d{1,2}天)|退(?:还|费|款)|政府|学校(?:学费|收费)|监管部门|大学/

const months = (word: string | undefined) => (word ? numberOf(word) : null)
/** Months from one to the other going forward; more than one is too early. */
const ahead = (from: number, to: number) => (to - from + 12) % 12

export function payAhead(rule: Rule, { reading, publishedOn }: Context): Verdict[] {
  const { text } = reading
  const seen = new Set<number>()
  return matchesIn(text, begins).flatMap((start): Verdict[] => {
    const { from, to } = reading.sentenceAt(start.index)
    const sentence = text.slice(from, to)
    if (seen.has(from) || proper.test(sentence) || !money.test(sentence)) return []
    const rest = `${text.slice(from, start.index)}${'〇'.repeat(start[0].length)}${text.slice(start.index + start[0].length, to)}`
    if (!tooEarly(start.groups ?? {}, rest, publishedOn)) return []
    seen.add(from)
    return [{ rule, span: { from, to }, confidence: rule.confidence, facts: { begins: start[0] } }]
  })
}

function tooEarly(start: Record<string, string | undefined>, rest: string, publishedOn: string | null): boolean {
  const begin =
    months(start.nextMonth) ??
    months(start.month) ??
    (/^[秋暑]/.test(start.term ?? '') ? 9 : /^[春寒年开]/.test(start.term ?? '') ? 3 : null)
  const now = paysNow.test(rest)
  const paid = matchesIn(rest, paysIn)
    .map(({ groups }) => months(groups?.month))
    .filter((each) => each !== null)
  const published = publishedOn ? Number(publishedOn.slice(5, 7)) : null
  if (begin !== null && paid.length > 0) return paid.some((each) => ahead(each, begin) > 1 && ahead(each, begin) < 10)
  if (!now && paid.length === 0) return false
  if (start.next !== undefined && start.nextMonth === undefined) return true
  if (begin === null) return true
  if (published === null) return start.next !== undefined
  return ahead(published, begin) > 1 && ahead(published, begin) < 10
}
