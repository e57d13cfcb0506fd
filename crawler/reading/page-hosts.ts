/** Those who carry or build a page print their own numbers on it: they are not the institution behind it. */
import type { Found } from '#policy/contacts/found.ts'

/** Filings that platforms print at the foot of every page of theirs, as seen there; a site of the same holder has another suffix. */
const platformFilings = new Set([
  '京ICP证030173号', // Baidu
  '京ICP证060405号', // 58.com
  '京ICP备10012705号', // 58.com
  '京ICP证070791号', // Meituan
  '京ICP证100780号', // Weibo
  '京ICP证110745号', // Zhihu
  '京ICP备13052560号', // Zhihu
  '京ICP证140141号', // Toutiao
  '京ICP备12025439号', // Toutiao
  '京ICP备16016397号', // Douyin
  '沪ICP备13002172号', // Bilibili
  '沪ICP备13030189号', // Xiaohongshu
])

export const isPlatformFiling = (icp: string): boolean => platformFilings.has(icp.replace(/-[\dA-Z]+$/, ''))

const builds = '(?:技术支持|网站建设|网站制作|网站设计|建站服务)'
/** 技术支持：蓝网科技 028-86660019: the word, perhaps a name, and what is meant. */
const builderBefore = new RegExp(
  `${builds}(?:热线|电话|单位|方|商)?\\s*[:：]?\\s*(?:[\\u4e00-\\u9fff()a-zA-Z0-9]{2,24}[\\s(:：]?)?$`,
)
/** ...由成都蓝网科技有限公司提供技术支持 */
const builderBehind = new RegExp(`^(?:提供|承担|负责)${builds}`)
const reach = 48

/** Whether what stands there belongs to the builder of the page, by the words around it. */
export const isOfBuilder = (text: string, { from, to }: Pick<Found, 'from' | 'to'>): boolean =>
  builderBehind.test(text.slice(to, to + 12)) || builderBefore.test(text.slice(Math.max(0, from - reach), from))
