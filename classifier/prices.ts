/** Prices, lesson counts and months named in a text, with what they are for. Normalised offsets. */
import type { Span } from './find-patterns.ts'
import { numberOf } from './numerals.ts'

export type Price = Span & { yuan: number; per: string; former: boolean }
export type Amount = Span & { value: number; unit: 'lessons' | 'months' | 'minutes' }

const amount = '(?:\\d{1,7}(?:,\\d{3})*(?:\\.\\d{1,2})?[万w千百]?|[一二两三四五六七八九十百千万零]{1,8})'
const per =
  '课时|节课|节|次课|次|小时|个小时|h|堂课|堂|讲|学期|期|年|月|个月|季度?|季|人|科|门|天|45分钟|40分钟|60分钟|30分钟|半小时'
const price = new RegExp(
  `(?<former>原价|原本|原售价|市场价|日常价|划线价|门市价|平时(?:价|卖|收)?|正价|标价|原收费|原来|老价格|挂牌价|吊牌价|以前(?:卖|收)?|往日|从|本来|曾经|历史价|恢复(?:到|原价)?|涨(?:到|至|回|价到)|官网价|曾售)?(?:[:为是要卖]|只要|仅|达|高达|人民币){0,2} ?(?:¥|rmb ?)?(?<n>${amount})(?:元|块钱?|圆|rmb)?(?: ?(?:/|每|一|\\(每|起/|起每)(?<per>${per}))?`,
  'g',
)
const prefixPer =
  /(?:每|一|单|1)(?:个)?(?<per>(?:30|40|45|50|60|90|100|120)分钟|课时|节课?|次课?|小时|堂课?|讲|学期|期|年|月|科|人)(?:[(,]?(?:\d{1,3}|[一二两三四五六十]{1,3})(?:分钟|个?小时|个半小时)\)?,?)?(?:课|收费|收取|收|价格?|只要|仅需|仅|学费|低至|费用|单价|需|为|:|,|是|卖|才|要|交|付){0,3} ?$/

const mostPrices = 120

export function pricesIn(text: string): Price[] {
  const prices: Price[] = []
  for (const match of text.matchAll(price)) {
    const { n = '', former } = match.groups ?? {}
    const whole = match[0]
    const numberAt = match.index + whole.indexOf(n)
    const after = text.slice(numberAt + n.length, numberAt + n.length + 2)
    const before = text.slice(Math.max(0, match.index - 20), numberAt)
    if (!isMoney(whole, after, before, former !== undefined)) continue
    const yuan = numberOf(n)
    if (yuan === null || yuan < 1) continue
    const unit = match.groups?.per ?? prefixPer.exec(before)?.groups?.per ?? ''
    const from = match.index + (whole.length - whole.trimStart().length)
    prices.push({ from, to: match.index + whole.trimEnd().length, yuan, per: unitOf(unit), former: former !== undefined })
    if (prices.length >= mostPrices) break
  }
  return prices
}

const moneyWords =
  /(?:¥|rmb|价|费|收|充值?|储值|预存|存|只要|仅|仅需|特惠|优惠|学费|只收|特惠|一节|每节|每次|每小时|一次|降到|直降到|改收|现收|定金|卡|缴|交|付|转账?|打款)[:为是要]{0,2} ?$/

function isMoney(whole: string, after: string, before: string, former: boolean): boolean {
  if (/[元块圆¥]|rmb/.test(whole)) return true
  if (
    /^(?:分|天|人|岁|年|月|日|号|点|期|名|个|位|周|:|-|~|%|\d|小|课|节|次|讲|班|级|学|门|科|倍|折|楼|栋|室|层|\.|米|㎡|平|题|页|所|家|万|套|本|对|赠|送|转|字|词|句|篇|道|路|段)/.test(
      after,
    )
  )
    return false
  return former || ((/\d{2,}/.test(whole) || /[百千万]/.test(whole)) && moneyWords.test(before))
}

const unitOf = (unit: string): string => {
  if (/课时|节|堂|讲|次/.test(unit)) return unit.startsWith('次') ? 'session' : unit === '课时' ? 'lesson' : 'class'
  if (/分钟|半小时/.test(unit)) return unit === '半小时' ? '30min' : unit.replace('分钟', 'min')
  if (/小时|^h$/.test(unit)) return 'hour'
  if (/学期|期/.test(unit)) return 'term'
  if (/月/.test(unit)) return 'month'
  if (/年/.test(unit)) return 'year'
  if (/季/.test(unit)) return 'quarter'
  if (/天/.test(unit)) return 'day'
  return unit ? 'person' : 'total'
}

const counts =
  /(?<!第)(\d{1,4}|[一二两三四五六七八九十百]{1,4}|半)(?:个)?(?<unit>课时|节课|节|次课|次|堂课|讲|(?<=[个半])月|年|学年|学期|分钟|小时|季度)(?!前|级|龄|后|的?经验|老|教龄|内|以来|之|制|薪|费结|租|嫂|份|日|\d)/g

export function amountsIn(text: string): Amount[] {
  const amounts: Amount[] = []
  for (const match of text.matchAll(counts)) {
    const written = match[1] ?? ''
    const unit = match.groups?.unit ?? ''
    const value = written === '半' ? 0.5 : numberOf(written)
    if (value === null) continue
    const span = { from: match.index, to: match.index + match[0].length }
    if (unit === '次' && value < 10) continue
    if (/课|节|讲|次/.test(unit)) amounts.push({ ...span, value, unit: 'lessons' })
    else if (unit === '分钟') amounts.push({ ...span, value, unit: 'minutes' })
    else if (unit === '小时') amounts.push({ ...span, value: value * 60, unit: 'minutes' })
    else
      amounts.push({
        ...span,
        value: value * (unit === '月' ? 1 : unit === '季度' ? 3 : unit === '学期' ? 5 : 12),
        unit: 'months',
      })
    if (amounts.length >= mostPrices) break
  }
  return amounts
}
