/** What an amount of money is: the price asked, a former one, a deposit, a discount, a present, a top-up, a fine ... */
import type { PricePurpose } from '#policy/nouns.ts'
import { Words } from '#policy/text/words.ts'
import type { Span } from '../find-patterns.ts'

/** Words that make the number right behind them a former or comparison price. */
export const formerWords = new Words(
  '原价 原本 原售价 市场价 日常价 划线价 门市价 平时价 平时卖 平时收 平时 正价 标价 原收费 原来 老价格 挂牌价 吊牌价 以前卖 以前收 以前 往日 从 本来 曾经 历史价 恢复到 恢复原价 恢复 涨到 涨至 涨回 涨价到 涨 官网价 曾售 全价 原需 价值',
)

const before: [PricePurpose, Words][] = [
  ['deposit', new Words('定金 订金 押金 预付款 预付金 占位费 留位费')],
  ['refund', new Words('退还 退款 退费 退了 只退 仅退 应退 退我 退回 返还 退给')],
  ['discount', new Words('立减 减 优惠 省 直降 抵扣 抵 优惠券 代金券 便宜 立省 返现 返 红包 抵用券 抵用 减免 满减')],
  ['gift', new Words('送 赠 赠送 奖 奖励 奖学金 奖金')],
  ['top-up', new Words('充值 充 储值 预存 存 续费充 充卡 预充')],
  [
    'materials',
    new Words('资料费 教材费 材料费 书本费 书费 工本费 讲义费 服装费 餐费 伙食费 校服费 保险费 住宿费 考级费 报名费'),
  ],
  ['trial', new Words('体验课 试听课 体验价 体验 试听 试听费 体验费 试学')],
  ['fine', new Words('罚款 罚 处罚 罚没 没收 处以 赔偿 注册资本 注册资金')],
  ['pay', new Words('工资 底薪 月薪 年薪 薪资 薪酬 薪水 时薪 补贴 补助 工资待遇 收入 课时费 待遇')],
]
const after: [PricePurpose, Words][] = [
  ['deposit', new Words('定金 订金 押金 的定金 的订金')],
  ['discount', new Words('优惠 优惠券 券 代金券 红包 抵用券 学费券 的优惠 现金券 奖学金券')],
  ['gift', new Words('大礼包 礼包 奖学金 礼品 奖金 的礼')],
  ['materials', new Words('资料费 教材费 材料费 书本费 服装费 餐费 伙食费 工本费 报名费')],
  ['trial', new Words('体验课 试听课 体验 试听 试学 体验券 的体验')],
  ['fine', new Words('罚款 的罚款 赔偿')],
]
const reach = 5

/** The nearest word decides, within a few characters before the number and right behind it. */
export function purposeOf(text: string, { from, to }: Span, former: boolean): PricePurpose {
  if (former) return 'former'
  for (const [purpose, words] of after) if (words.startingAt(text, to)) return purpose
  let best: { purpose: PricePurpose; at: number } | null = null
  for (const [purpose, words] of before) {
    const found = words.lastIn(text, Math.max(0, from - reach), from)
    if (found && found.to > (best?.at ?? 0) && !/[,。;!?\n、]/.test(text.slice(found.to, from))) best = { purpose, at: found.to }
  }
  return best?.purpose ?? 'price'
}
