/** Where an address begins, read backwards from the end of its street or building. */

import { districts } from '../districts.ts'
import { charAt, codeAt } from '../text/at.ts'
import { isAlnum, isHan } from '../text/marks.ts'
import { Words } from '../text/words.ts'

const reach = 34
/** Characters that no address contains. */
const never = '的了们我您你他她这那么吗呢吧啊把被让请很也就'
const units = new Words(
  ['四川省 四川 成都市 成都 高新区 天府新区', ...districts.flatMap(({ name, short, aliases }) => [name, short, ...aliases])].join(
    ' ',
  ),
)
/** Words that stand before an address; the first list ends whatever came before, the second only before a unit's name. */
const leadIns = new Words(
  '地址 校址 位于 坐落于 坐落在 坐落 设在 设于 搬到 搬至 搬迁至 迁到 迁至 现在 就在 校区 总部 分校 分部 门店 本店 中心 学校 上课 地点 教室 开课 公司 机构 住在 家住 来到 前往 还有 以及 咨询 报名 欢迎 请到 可到 在 到 于 是 为 去 将 把 给 经过 穿过 靠近 毗邻 紧邻 距离 沿着 沿 住 住所地 注册地 所在地 请问',
)
const weakLeadIns = new Words('和 与 及 至 来 从 由 对 有')
const region =
  /(?:[\u4e00-\u9fff]{2,3}省)?[\u4e00-\u9fffa-zA-Z\d]{1,4}市(?=[\u4e00-\u9fffa-zA-Z])|[\u4e00-\u9fffa-zA-Z][\u4e00-\u9fff\da-zA-Z]{0,2}[区县](?=[\u4e00-\u9fff])/
/** Words that end like a unit and are none. */
const noUnit =
  /(?:社|小|城|全|校|片|地|园|景|郊|市|各|专|辖|山|库|教|分|战|灾|禁)区$|(?:城|各|全|超|股|上|门|都|夜|本|我|省|菜|盟)市$|(?:全|各|本|我|州)县$/

/** Offset at which the address ending at `end` begins; null when nothing like a name stands there, or no unit when one is asked for. */
export function beginOf(text: string, end: number, needsUnit = false): number | null {
  let from = end
  while (from > 0 && end - from < reach && isAddressChar(text, from - 1)) from -= 1
  if (end - from < 3) return null
  const unit = firstUnit(text, from, end)
  if (unit !== null) return end - unit >= 4 ? unit : null
  const lead = leadIns.lastIn(text, from, end - 3)
  const start = lead?.to ?? from
  const named = region.exec(text.slice(start, end))
  if (named && !noUnit.test(named[0])) return named.index <= 2 ? start : start + named.index
  if (needsUnit) return null
  const begin = end - start > 9 ? shortened(text, start, end) : start
  return '路街道巷号'.includes(charAt(text, begin)) ? begin + 1 : begin
}

const isAddressChar = (text: string, at: number): boolean => {
  const code = codeAt(text, at)
  return (isHan(code) && !never.includes(charAt(text, at))) || isAlnum(code) || code === 183
}

/** The unit's name that begins the address: the first of a chain like 四川省成都市武侯区, not one named earlier in the sentence. */
function firstUnit(text: string, from: number, end: number): number | null {
  let first: number | null = null
  for (let at = from; at < end - 2; at += 1) {
    const word = units.startingAt(text, at)
    if (word === null || at + word.length > end - 2) continue
    if (first === null) first = at
    at += word.length - 1
    if (leadIns.lastIn(text, at + 1, end - 2) !== null && !/[路街道]/.test(text.slice(at + 1, end - 2))) first = null
  }
  return first
}

/** A street's name has two to five characters; what came before is the sentence. */
function shortened(text: string, start: number, end: number): number {
  const weak = weakLeadIns.lastIn(text, start, end - 3)
  return weak ? weak.to : Math.max(start, end - 9)
}
