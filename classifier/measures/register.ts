/** Words held against the register: who teaches without a licence, and where no site is licensed. */
import { addressesIn } from '#policy/contacts/addresses.ts'
import type { Rule } from '#policy/rules/define.ts'
import type { Context } from '../context.ts'
import type { Verdict } from '../judge.ts'
import { headline } from './whole-text.ts'

const organised = /团队|教师|老师|校区|教室|中心|工作室|学校|机构|教育|我们|课程|培训|小班|分校|地址|班|训练|教练|营/

/** T01: an unlicensed provider with a place or site and a team; single tutors in hiding are T02. */
export function provider(rule: Rule, context: Context): Verdict[] {
  const { reading, has } = context
  const taught = reading.hits('subjectStrong').length + reading.hits('nonSubject').length > 0
  if (!has['training-talk'] || !taught || !organised.test(reading.text)) return []
  return [{ rule, span: headline(context), confidence: rule.confidence, facts: { licence: reading.doc.licence?.status ?? null } }]
}

const site =
  /(?:也能上|都能上|也可以上|班在|课在|借用|借址|租用|设立|增设|改到|搬到|迁到|迁至|开始上课|上课|开课|训练|新址|授课|校区|分校|教学点|校址|上课地(?:点|址)|教学地(?:点|址)|培训地(?:点|址)|新店|中心地址|新校区|分部|地址|分店|分中心|学习中心)/

/** T04: a training site that none of the licensed addresses matches. */
export function foreignSite(rule: Rule, context: Context): Verdict[] {
  const { reading } = context
  const licensed = reading.doc.licence?.addresses ?? []
  if (licensed.length === 0) return []
  const keys = licensed.flatMap(keysOf)
  return addressesIn(reading.text, context.marks).flatMap(({ from, to }): Verdict[] => {
    const line = reading.lineAt(from)
    const around = reading.text.slice(Math.max(line.from, from - 30), Math.min(line.to, to + 16))
    const written = reading.text.slice(from, to)
    if (!site.test(around) || /注册地|住所|登记|总部(?!经济)|集团|发证|审批|学校地址:?教育局/.test(around)) return []
    const own = keysOf(written)
    if (own.length === 0 || own.some((key) => keys.includes(key))) return []
    return [{ rule, span: { from, to }, confidence: rule.confidence, facts: { address: written, licensed } }]
  })
}

/** 人民南路四段12号 → street with its house number; 天悦广场 → the building where no number is printed; the number alone or the street alone is not enough to differ. */
function keysOf(address: string): string[] {
  const plain = address.normalize('NFKC').replace(/\s+/g, '')
  const streets = [
    ...plain.matchAll(/([\p{Script=Han}]{2,6}(?:路|街|大道|巷|道)(?:[东南西北中一二三四五六七八九十]{1,2}段)?)(?:附?(\d+)号)?/gu),
  ].map(([, street = '', number = '']) => `${street.slice(-5)}${number}`)
  const buildings = [...plain.matchAll(/(\p{Script=Han}{2,8}(?:广场|天街|大厦|商场|写字楼|国际))/gu)].map(([, name = '']) =>
    name.slice(-4),
  )
  return streets.some((street) => /\d/.test(street)) ? streets : [...streets, ...buildings]
}
