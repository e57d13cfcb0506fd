/** Names of institutions, found by their last word and read backwards; brands in the signature of a message. */
import { charAt } from '../text/at.ts'
import type { Marks } from '../text/marks.ts'
import { Words } from '../text/words.ts'
import { educationBrand } from './education-brand.ts'
import type { Found } from './found.ts'
import { nameBegin } from './name-begin.ts'
import { signaturesIn } from './signatures.ts'

const legalEnds = new Words('有限责任公司 股份有限公司 有限公司')
const tradeEnds = new Words(
  `培训学校 艺术学校 外国语学校 补习学校 文化学校 职业学校 职业技术学校 培训中心 艺术中心 教育咨询中心 咨询中心 服务部 咨询服务部 辅导中心 辅导站 学习中心 教育中心 培优中心 托管中心 成长中心 体验中心 美术中心
   艺术培训中心 活动中心 英语中心 托管班 午托班 晚托班 辅导班 补习班 画室 琴行 工作室 俱乐部 健身中心 书法院 书院 棋院 武馆 道馆 舞蹈团 教育集团 艺术团 艺术馆 美术馆 体育馆 网校 教育机构 培训机构 补习机构 辅导机构 幼儿园 托育园 早教中心 美术学校 舞蹈学校 英语学校 音乐学校 学堂 学社 少年宫`,
)
const branch = /^(?:[(（]?[\u4e00-\u9fff]{1,8}?(?:分公司|分校|校区|分店)[)）]?)/

/** 书院街204号, 学堂路: a street that is called after an institution. */
const streetEnds = '街路巷道里坊段村桥'

type Names = { legal: Found[]; trade: Found[] }

/** Legal names and trade names with where they stand; a trade name inside a legal one is left out. */
function namesIn(text: string, marks: Marks): Names {
  const [legal, trade]: [Found[], Found[]] = [[], []]
  for (const at of marks.at('name')) {
    const end = at + 1
    const legalEnd = legalEnds.endingAt(text, end)
    const ending = legalEnd ?? tradeEnds.endingAt(text, end)
    if (ending === null || streetEnds.includes(charAt(text, end) || '。')) continue
    const from = nameBegin(text, end - ending.length, legalEnd ? 28 : 16)
    if (from === null) continue
    const to = end + (legalEnd ? (branch.exec(text.slice(end, end + 14))?.[0].length ?? 0) : 0)
    ;(legalEnd ? legal : trade).push({ value: text.slice(from, to), from, to })
  }
  for (const at of marks.at('trade')) {
    const name = educationBrand(text, at)
    if (name) trade.push(name)
  }
  for (const at of marks.at('class')) {
    const ending = tradeEnds.endingAt(text, at + 1)
    const from = ending ? nameBegin(text, at + 1 - ending.length, 10) : null
    if (from !== null) trade.push({ value: text.slice(from, at + 1), from, to: at + 1 })
  }
  return { legal, trade: trade.filter((name) => !legal.some((full) => full.from <= name.from && name.to <= full.to)) }
}

/** Legal names first, then trade names, brands and signatures. */
export function institutionsIn(text: string, marks: Marks): Found[] {
  const { legal, trade } = namesIn(text, marks)
  const all = [...legal, ...trade.sort((a, b) => a.from - b.from), ...signaturesIn(text, marks)]
  return all.filter(({ value }, index) => !all.some((other, before) => before < index && other.value.includes(value)))
}
