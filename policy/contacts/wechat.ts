/** WeChat ids: behind the word or one of its spellings (加微, V信, vx, 薇信, 卫星), or a telephone number that is said to be one. */
import { codeAt } from '../text/at.ts'
import { isLatin, type Marks } from '../text/marks.ts'
import type { Found } from './found.ts'

/** A word that stands for WeChat by itself; the single v asks for more (see below). */
const label = /微信|薇信|威信|徽信|微\s?[❤♥xX]|[vV]信|[vV][xX]|[wW][xX]|[wW]e[cC]hat|[wW]eixin/y
/** 加微 and 加V and 卫星 are words of everyday life, too: an id must follow at once. */
const shortLabel = /(?<=[加➕+＋添搜问询:：\s][我上个]?)(?:微|卫星|[vV](?![a-zA-Z]))/y
const between =
  /(?:公众号|服务号|订阅号|客服|咨询|\/?\s?(?:手机|电话|qq|QQ))?\s*(?:号码?|ID|id)?\s*(?:[:：=]|是|为|搜索?|加|➕|\+|-)*\s*/y
const id = /[a-zA-Z][-_a-zA-Z0-9]{5,19}(?![-_a-zA-Z0-9@.])/y
const mobile = /1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/y
const bareNumber = /[1-9]\d{5,10}(?!\d)/y
const noId = /^(?:weixin|wechat|https?|qrcode|erweima|gongzhonghao|android|iphone|ios)/i

export function wechatIn(text: string, marks: Marks, phones: readonly Found[]): Found[] {
  const found: Found[] = []
  for (const at of marks.at('wechat')) {
    if (at < (found.at(-1)?.to ?? 0) || isLatin(codeAt(text, at - 1))) continue
    const read = idBehind(text, at)
    if (read) found.push(read)
  }
  for (const phone of phones) if (isWechatToo(text, phone)) found.push(phone)
  return found.sort((a, b) => a.from - b.from)
}

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

function idBehind(text: string, at: number): Found | null {
  const named = matchAt(label, text, at)
  const word = named ?? matchAt(shortLabel, text, at)
  if (word === null) return null
  const joint = matchAt(between, text, at + word.length) ?? ''
  const from = at + word.length + joint.length
  const written = matchAt(mobile, text, from)
  if (written) return { value: written.replace(/\D/g, ''), from, to: from + written.length }
  const told = /[:：=号是为搜加➕+]/.test(joint)
  const value = matchAt(id, text, from) ?? (named && told ? matchAt(bareNumber, text, from) : null)
  if (value === null || noId.test(value)) return null
  // Without a colon or the word for "id" only what no ordinary word looks like.
  if (!(told || /\d/.test(value)) || (named === null && !/\d|_/.test(value) && !/[:：]/.test(joint))) return null
  if (/^\d/.test(value) && /同$/.test(joint)) return null
  return { value, from, to: from + value.length }
}

const sameAfter =
  /^[\s)）]*[(（[,，/、]?\s*(?:与|和|手机|电话)?(?:微信?|[vV][xX信]?|[wW][xX])\s*号?\s*(?:也|都)?\s*(?:同|一致|一样|是这个)|^[\s)）]*[(（[,，/、]?\s*同(?:微信?|[vV][xX信]?)/
const sameBefore =
  /(?:(?:微信?|[vV][xX信]?|[wW][xX])\s*(?:号)?\s*同(?:号|步)?|(?:电话|手机)[/、和&与]?(?:微信|[vV][xX]?)|(?:微信|[vV][xX])[/、和&与](?:电话|手机))\s*号?\s*[)）]?\s*[:：]?\s*$/

function isWechatToo(text: string, { value, from, to }: Found): boolean {
  if (value.length !== 11 || !value.startsWith('1')) return false
  return sameAfter.test(text.slice(to, to + 12)) || sameBefore.test(text.slice(Math.max(0, from - 12), from))
}
