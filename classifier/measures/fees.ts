/** Money: unit prices against the guided price, prepayment against the limits, former prices beside pressure. */
import { districtByCode, districtOf } from '#policy/districts.ts'
import { limitOn, priceCeiling } from '#policy/limits.ts'
import type { Rule } from '#policy/rules/define.ts'
import type { Context } from '../context.ts'
import type { Amount } from '../facts/amounts.ts'
import type { Price } from '../facts/prices.ts'
import type { Span } from '../find-patterns.ts'
import type { Verdict } from '../judge.ts'
import { subjectAt } from '../subject-class.ts'

const gap = (a: Span, b: Span) => (a.to <= b.from ? b.from - a.to : Math.max(0, a.from - b.to))
const sameLine = ({ reading }: Context, at: Span, other: Span) => {
  const line = reading.lineAt(at.from)
  return other.from >= line.from && other.to <= line.to
}

/** Minutes of the lesson a price is for: stated beside it, by the unit, or the most lenient usual length. */
function minutesFor(context: Context, price: Price): number {
  if (price.per === 'hour') return 60
  const fixed = /^(\d+)min$/.exec(price.per)
  if (fixed) return Number(fixed[1])
  const stated = context.amounts
    .filter(
      (amount) => amount.unit === 'minutes' && amount.value >= 20 && amount.value <= 240 && sameLine(context, price, amount),
    )
    .sort((a, b) => gap(a, price) - gap(b, price))[0]
  if (stated && gap(stated, price) <= 40) return stated.value
  const slot = context.slots.find((each) => each.start && each.end && sameLine(context, price, each))
  const length = slot ? minuteOf(slot.end) - minuteOf(slot.start) : 0
  if (length >= 30 && length <= 240) return price.per === 'lesson' ? Math.min(length, 60) : length
  return price.per === 'lesson' ? 45 : context.mode === 'online_live' ? 60 : 120
}

const minuteOf = (time: string | null) => Number(time?.slice(0, 2) ?? 0) * 60 + Number(time?.slice(3) ?? 0)

function feeAreaOf({ reading }: Context): 'center' | 'outer' {
  const registered = reading.doc.licence?.district ? districtByCode(reading.doc.licence.district) : null
  return (registered ?? districtOf(reading.text.slice(0, 4000)))?.feeArea ?? 'center'
}

const compulsoryOnly = (stages: readonly string[]) =>
  stages.length === 0 || stages.some((stage) => stage === 'primary' || stage === 'junior')

export function unitPrice(rule: Rule, context: Context): Verdict[] {
  const lessons = compulsoryOnly(context.audience.stages) ? perLesson(context) : []
  if (lessons.length === 0) return []
  const online = context.mode === 'online_live'
  const ceiling = priceCeiling(
    online ? { mode: 'online' } : { mode: 'offline', feeArea: feeAreaOf(context), classSize: 1 },
    context.day,
  )
  if (!ceiling) return []
  return lessons.flatMap(({ span, yuan, minutes }): Verdict[] => {
    if (subjectAt(context.reading, span, context.subject.overall) !== 'subject') return []
    const scaled = (yuan / minutes) * ceiling.perMinutes
    if (scaled <= ceiling.yuan + 0.005) return []
    const facts = { yuan, minutes, scaled: Math.round(scaled * 100) / 100, limit: ceiling.yuan, perMinutes: ceiling.perMinutes }
    const reason = {
      zh: `折合每${facts.perMinutes}分钟${facts.scaled}元，高于上限${facts.limit}元`,
      en: `${facts.scaled} yuan per ${facts.perMinutes} minutes, above the ceiling of ${facts.limit} yuan`,
    }
    return [{ rule, span, confidence: rule.confidence, facts, reason }]
  })
}

const lessonUnits = new Set(['lesson', 'class', 'session', 'hour'])
const isLesson = (per: string) => lessonUnits.has(per) || per.endsWith('min')

/** Prices for one lesson, printed so or as a total with a number of lessons beside it. */
function perLesson(context: Context): { span: Span; yuan: number; minutes: number }[] {
  return context.prices.flatMap((price) => {
    if (price.former || isDeposit(context, price)) return []
    if (isLesson(price.per))
      return price.yuan >= 15 ? [{ span: price, yuan: price.yuan, minutes: minutesFor(context, price) }] : []
    const lessons = lessonsBeside(context, price)
    if (!lessons || price.yuan < 200) return []
    const unit = /课时/.test(context.reading.text.slice(lessons.from, lessons.to)) ? 'lesson' : 'class'
    const span = { from: Math.min(price.from, lessons.from), to: Math.max(price.to, lessons.to) }
    return [{ span, yuan: price.yuan / lessons.value, minutes: minutesFor(context, { ...price, per: unit }) }]
  })
}

function lessonsBeside(context: Context, price: Price): Amount | null {
  const beside = context.amounts.filter(
    (amount) => amount.unit === 'lessons' && amount.value >= 4 && gap(amount, price) <= 14 && sameLine(context, price, amount),
  )
  return beside.sort((a, b) => gap(a, price) - gap(b, price))[0] ?? null
}

const notTuition =
  /定金|押金|红包|返现|返|奖学金|减|优惠券|立减|抵|资料费|教材费|材料费|工资|底薪|月薪|薪|罚款|罚|补贴|赔偿|礼包|价值|赠|餐费|午餐|餐|现金|折|抽奖|奖金|奖品|省|注册资本|实付|保险|学杂费|校服|房|工本费/

const isDeposit = ({ reading }: Context, price: Span) =>
  notTuition.test(reading.text.slice(Math.max(0, price.from - 6), price.to))

const paid =
  /(?:一次性?|充值?|储值|预存|预交|预缴|预付|年卡|全年|套餐|打包|大课包|课包|课时包|包年|年费|学费|全款|付清|缴费|交费|报名|购买|报|买|卡|套|享|赠|送|上|含|共|次卡|续费|交|缴|存|优惠|原价|现价|特价|仅|连报|年|课程|收费|价格|元)/

export function prepaidAmount(rule: Rule, context: Context): Verdict[] {
  const { reading, day } = context
  // on days without the limit nothing is too much
  const most = {
    lessons: limitOn('prepaid-lessons', day)?.value ?? Number.POSITIVE_INFINITY,
    months: limitOn('prepaid-months', day)?.value ?? Number.POSITIVE_INFINITY,
    yuan: limitOn('prepaid-yuan', day)?.value ?? Number.POSITIVE_INFINITY,
  }
  const verdicts: Verdict[] = []
  for (const price of context.prices) {
    if (price.former || isLesson(price.per) || price.yuan < 300 || isDeposit(context, price)) continue
    const amount = context.amounts.find(
      (each) =>
        each.unit !== 'minutes' &&
        each.value > most[each.unit] &&
        each.value < 2000 &&
        gap(each, price) <= 16 &&
        sameLine(context, price, each) &&
        !lowerMonths(reading.text, each),
    )
    const kind = subjectAt(reading, price, context.subject.overall)
    const tooMuch =
      price.yuan > most.yuan &&
      price.yuan < 200_000 &&
      kind === 'non-subject' &&
      paid.test(reading.text.slice(Math.max(0, price.from - 24), price.to + 12))
    const perYear = price.per === 'year' && price.yuan >= 1000
    if (!amount && !tooMuch && !perYear) continue
    const span = amount
      ? { from: Math.min(price.from, amount.from), to: Math.max(price.to, amount.to) }
      : { from: price.from, to: price.to }
    verdicts.push({
      rule,
      span,
      confidence: rule.confidence,
      facts: {
        yuan: price.yuan,
        ...(amount ? { [amount.unit]: amount.value, limit: most[amount.unit as 'lessons' | 'months'] } : { limit: most.yuan }),
      },
    })
  }
  return verdicts
}

const lowerMonths = (text: string, amount: Amount) =>
  /教龄|经验|成立|历史|专注|深耕|办学|执教|从教/.test(text.slice(Math.max(0, amount.from - 8), amount.to + 6))

const pressure =
  /先付先得|涨回|调回|天内|过了|席|这周|限时|仅剩|最后|恢复原价|涨价|抢|秒杀|今晚|截止|名额|倒计时|前\d+名|明日|即将|过期|错过|手慢|马上|仅限|当天|疯抢|特价|立省|直降|骨折|今日|本周|早鸟|即刻|双十一|双十二|狂欢|钜惠|拼团|爆款|只要|仅需|仅/
const formerWords =
  /平时|老价格|原收费|原来|以前|从|挂牌|本来|原价|市场价|日常价|划线价|门市价|正价|原售价|标价|官网价|平时价|曾售|原本|恢复/

/** 半价, 对折, 三折: a price named by its share of the former one. */
function discountAfter(text: string, price: Price): (Span & { yuan: number }) | null {
  const found = /半价|对折|五折|([一二三四五1-5])折/.exec(text.slice(price.to, price.to + 20))
  return found ? { from: price.to + found.index, to: price.to + found.index + found[0].length, yuan: price.yuan / 2 } : null
}

/** A named former price next to a much lower one, with pressure to hurry. */
export function formerPrice(rule: Rule, context: Context): Verdict[] {
  const { reading, prices } = context
  return prices.flatMap((price): Verdict[] => {
    if (!price.former && !formerWords.test(reading.text.slice(Math.max(0, price.from - 6), price.from))) return []
    const cheaper = prices.find(
      (other) => other !== price && !other.former && other.yuan < price.yuan * 0.8 && gap(other, price) <= 24,
    )
    const now = cheaper ?? discountAfter(reading.text, price)
    if (!now) return []
    const span = { from: Math.min(price.from, now.from), to: Math.max(price.to, now.to) }
    const near = reading.text.slice(Math.max(0, span.from - 80), span.to + 80)
    if (!pressure.test(near)) return []
    return [{ rule, span, confidence: rule.confidence, facts: { former: price.yuan, now: now.yuan } }]
  })
}
