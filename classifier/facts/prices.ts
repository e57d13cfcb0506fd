/** Prices named in a text, with what they are for. Offsets in the normalised text. */

import type { PricePurpose } from '#policy/nouns.ts'
import { charAt, codeAt } from '#policy/text/at.ts'
import { type Marks, marksOf } from '#policy/text/marks.ts'
import { Words } from '#policy/text/words.ts'
import type { Span } from '../find-patterns.ts'
import { type NumberToken, numbersIn } from './numbers.ts'
import { perAfter, perBefore } from './price-per.ts'
import { formerWords, purposeOf } from './price-purpose.ts'

export type Price = Span & {
  yuan: number
  /** lesson, class, session, hour, 45min, term, month, year, quarter, day, person, or total */
  per: string
  former: boolean
  purpose: PricePurpose
}

const most = 120

export function pricesIn(
  text: string,
  marks: Marks = marksOf(text),
  numbers: readonly NumberToken[] = numbersIn(text, marks),
): Price[] {
  const prices: Price[] = []
  for (const [index, number] of numbers.entries()) {
    const price = priceAt(text, number, prices.at(-1))
    if (!price) continue
    const lower = lowerEnd(text, numbers[index - 1], number, prices.at(-1))
    if (lower) {
      if (price.purpose === 'price') price.purpose = purposeOf(text, { from: lower.from, to: price.to }, false)
      prices.push({ ...price, from: lower.from, to: lower.to, yuan: lower.value })
    }
    prices.push(price)
    if (prices.length >= most) break
  }
  return prices
}

const currency = new Words('元 块 块钱 圆 rmb 人民币 元人民币 元整 大洋')
const currencyBefore = new Words('¥ rmb 人民币 ￥')
const roughly = '多余来几'

function priceAt(text: string, number: NumberToken, last: Price | undefined): Price | null {
  const { to, value } = number
  if (value < 1) return null
  if (plainlyOther(text, number)) return null
  let end = to
  if (roughly.includes(charAt(text, end) || '\0')) end += 1
  if (charAt(text, end) === ' ') end += 1
  const unit = currencyAt(text, end, number)
  if (unit) end += unit.length
  else end = to
  const before = frontOf(text, number.from)
  if (!unit && !before.currency && !isMoney(text, number, before) && !isOffer(text, number, before, last)) return null
  if (before.currency && 'gkmbt'.includes(charAt(text, to) || '\0')) return null
  const per = perAfter(text, end)
  const from = before.from
  const stated = per?.beside ? null : per?.per
  const unitName = stated ?? perBefore(text, from) ?? per?.per ?? 'total'
  const span = { from, to: per?.to ?? end }
  return { ...span, yuan: value, per: unitName, former: before.former, purpose: purposeOf(text, span, before.former) }
}

/** 一元二次 is algebra, 三块 may be parts. */
const algebra = /^元[一二三]次(?:方|函|不|多)|^元[旦素宵件音曲首帅]|^块(?:内容|板|知识|儿|地|状|级|头)/

function currencyAt(text: string, at: number, { value, arabic }: NumberToken): string | null {
  const unit = currency.startingAt(text, at)
  if (unit === null || algebra.test(text.slice(at, at + 4))) return null
  return unit === '块' && !arabic && value < 10 ? null : unit
}

/** Most numbers of a text are no money by the character behind them; that is cheap to see. */
function plainlyOther(text: string, { from, to, value, arabic }: NumberToken): boolean {
  const next = codeAt(text, to)
  if (!arabic && value < 10) return !currencyFirst.has(next)
  return counted.has(next) && !currencyLast.has(codeAt(text, from - 1))
}

type Front = { from: number; former: boolean; currency: boolean; end: number }
const fillers = new Words(': 为 是 要 卖 只要 仅 达 高达 只需 仅需 仅售 约 近 了')

/** What stands before a number: the currency, the word that makes it a former price, and where the price begins. */
function frontOf(text: string, at: number): Front {
  let end = skipSpace(text, at)
  const sign = currencyBefore.endingAt(text, end)
  if (sign) end -= sign.length
  let from = sign ? end : at
  end = skipSpace(text, end)
  for (let count = 0; count < 2; count += 1) {
    const filler = fillers.endingAt(text, end)
    if (filler) end -= filler.length
  }
  end = skipSpace(text, end)
  const former = formerWords.endingAt(text, end)
  if (former) from = end - former.length
  return { from, former: former !== null, currency: sign !== null, end }
}

const skipSpace = (text: string, end: number): number => (codeAt(text, end - 1) === 32 ? end - 1 : end)

const moneyWords = new Words(
  '价 费 收 充 充值 储值 预存 存 只要 仅 仅需 特惠 优惠 学费 只收 一节 每节 每次 每小时 一次 降到 直降到 改收 现收 定金 订金 押金 卡 缴 交 付 转账 转账打 转打 价格 低至 立减 券后 到手 秒杀 拼团 团购 现价 售价 收费',
)
const notMoney =
  '分天人岁年月日号点期名个位周:-~%小课节次讲班级学门科倍折楼栋室层.米㎡平题页所家万套本对赠送转字词句篇道路段厘公平0123456789'
const codes = (chars: string): ReadonlySet<number> => new Set([...chars].map((char) => char.charCodeAt(0)))
const counted = codes(notMoney.replace(/[本对赠送]/g, ''))
const currencyFirst = codes('元块圆r人大多余来几 ')
const currencyLast = codes('¥b币 ')
const isLong = /\d{2,}|[百千万]/

/** A number without a currency: behind a word of money, or before /节 and the like. */
function isMoney(text: string, { from, to, value, arabic }: NumberToken, front: Front): boolean {
  const next = charAt(text, to)
  if (next === '/' && value >= 10 && arabic && charAt(text, from - 1) !== '/') return perAfter(text, to) !== null
  if (next !== '' && notMoney.includes(next)) return false
  if (front.former || isPerUnit(text, from, to, value)) return true
  return isLong.test(text.slice(from, to)) && moneyWords.endingAt(text, front.end) !== null
}

const topUps = new Words('充值 充 储值 预存 存 充卡 预充 续费充')
const course = new Words('班 营 课程 套餐 全款 全年 半年 一年 一期 一学期 卡')
const endsHere = /^(?:$|[\s,。;、)】!起])/

/** 充5000送2000, and a class with nothing but a number behind it: 暑假班1280. */
function isOffer(text: string, { from, to, value, arabic }: NumberToken, front: Front, last: Price | undefined): boolean {
  if (value < 100) return false
  if (topUps.endingAt(text, front.end) && '送赠得抵返'.includes(charAt(text, to) || '\0')) return true
  if (last && from - last.to <= 2 && '送赠抵返得'.includes(charAt(text, from - 1)))
    return !'元块课节次'.includes(charAt(text, to) || '\0')
  const likePrice = arabic && value >= 300 && value < 100_000 && !(value > 1900 && value < 2100)
  return likePrice && course.endingAt(text, front.end) !== null && endsHere.test(text.slice(to, to + 1))
}

/** 一小时300, 三千八一学期: what one of something costs. */
function isPerUnit(text: string, from: number, to: number, value: number): boolean {
  if (value > 1900 && value < 2100) return false
  if (value >= 100 && '一每'.includes(charAt(text, to) || '\0') && perAfter(text, to) !== null) return true
  const behindUnit = value >= 30 && '时节课次堂讲期月'.includes(charAt(text, from - 1) || '\0')
  return behindUnit && endsHere.test(text.slice(to, to + 1)) && perBefore(text, from) !== null
}

const upTo = /^ ?[-~至到] ?$/

/** 80-120元/节: the lower end has no currency of its own. */
function lowerEnd(text: string, low: NumberToken | undefined, high: NumberToken, last: Price | undefined): NumberToken | null {
  if (!low || (last && last.to > low.from) || high.from - low.to > 3 || !upTo.test(text.slice(low.to, high.from))) return null
  const tenThousands = /[万w]$/.test(text.slice(high.from, high.to)) && low.value < 100
  const value = tenThousands ? low.value * 10_000 : low.value
  return value >= 1 && value < high.value ? { ...low, value } : null
}
