/** Where the name of an institution begins, read backwards from its last word. */
import { charAt, codeAt } from '../text/at.ts'
import { isAlnum, isHan } from '../text/marks.ts'
import { Words } from '../text/words.ts'

/** Words that stand before a name in a sentence and are no part of it. */
const leadIns = new Words(
  `欢迎来到 欢迎光临 欢迎报名 欢迎 来自 关于 联系 版权所有 版权归 版权属 主办 承办 单位 联系方式 方式 机构名称 公司名称 企业名称 学校名称 名称 全称 运营 开发者 所有 技术支持 咨询 成立 加入 选择 担任 现任 历任 隶属 签约 投诉 举报 反映 在 于 与 和 为 是 让 从 任 由 到 给 去 跟 被 将 把 及 或 以及 还有 通过
   认准 报了 报名了 位于 附近 楼下 门口 对面 叫 叫做 名为 名叫 属于 找 致 请 送 进 进入 选 就读 就读于 交 缴 创办 创立 旗下 品牌 指定 授权 合作 联合 携手 推荐 使用 就是 只有 才是 开办 开设 建议 原 听说 请问 根据 知名 问 有 没有 不是 像 如 例如 比如 包括 专注 注册 我在 孩子在 热烈 祝贺 恭喜 走进 介绍 关注 公众号 学员 电话 地址 微信 说 查一下 查查 核查 调查`,
)
/** No name of an institution contains one of these. */
const never = '的了着们我您你他她这那么吗呢吧啊个每某各些哪何此该本其等很也就还'
/** A name does not end with a preposition or a verb that asks for one: 出租给培训学校, 介绍补习班. */
const isUnfinished = (text: string, end: number): boolean =>
  '给在去到找为是由请送进报对从办开建的和'.includes(charAt(text, end - 1)) ||
  /介绍|推荐|选择|加入|关注|投诉|举报|没有|就读$/.test(text.slice(end - 2, end))

/** What is left when no name was given: 一家培训中心, 少儿艺术中心. */
const generic =
  /^(?:[一二两三几多数]?[个家所间位些]|很多|更多|多|\d+[多余]?所?|[几数多]所|校外|课外|私立|民办|公办|公立|教育|培训|艺术|少儿|儿童|青少年|幼儿|英语|数学|语文|美术|舞蹈|音乐|书法|钢琴|编程|体育|运动|游泳|篮球|学科|非学科|文化|文化课|高考|中考|小学|初中|高中|中小学|职业|技能|职业技能|成人|专业|大型|小型|知名|正规|优秀|一流|国内|全国|市|区|县|省|城|街|镇|乡|社区|小区|当地|无证|非法|违规|有偿|暑假|暑期|寒假|周末|假期|学校|学生|老师|教师|家教|家长|早教|托管|午托|晚托|辅导|补习|兴趣|特长|网络|在线|线上|线下|名师|老年|安亲|外语|中国|国际|课后|作业|学习|素质|奥数|作文|口才|教学|考研|公考|留学|管理|服务|咨询|开设|举办|参加|开办|种|类|型|性|类型|新|旧|老|好|大|小|全)+$/

export function nameBegin(text: string, end: number, reach: number): number | null {
  let from = end
  while (from > 0 && end - from < reach && isNameChar(text, from - 1)) from -= 1
  if (isUnfinished(text, end)) return null
  from = leadIns.lastIn(text, from, end - 1)?.to ?? from
  while (from < end && !isHan(codeAt(text, from)) && !isAlnum(codeAt(text, from))) from += 1
  const year = /^(?:19|20)\d{2}(?:-(?:19|20)\d{2})?年?/.exec(text.slice(from, end))
  if (year) from += year[0].length
  const name = text.slice(from, end)
  return name.length >= 2 && !generic.test(name) && !/[性类式型种]$/.test(name) && !/^\d+$/.test(name) ? from : null
}

const isNameChar = (text: string, at: number): boolean => {
  const code = codeAt(text, at)
  if (isHan(code)) return !never.includes(charAt(text, at))
  return isAlnum(code) || code === 183 || code === 38 || isRegion(text, at)
}

/** The brackets of 某某(成都)教育, and what they hold. */
const isRegion = (text: string, at: number): boolean => {
  const char = charAt(text, at)
  if (char === '(') return /^[\u4e00-\u9fff]{2,6}\)/.test(text.slice(at + 1, at + 8))
  return char === ')' && /\([\u4e00-\u9fff]{2,6}$/.test(text.slice(Math.max(0, at - 7), at))
}
