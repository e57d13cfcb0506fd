/**
 * Telephone numbers as they are printed: in groups, with an area code or behind the word for telephone. Values are digits only.
 * Order numbers, identity numbers, dates and prices have another shape, or another word before them.
 */
import { charAt, codeAt } from '../text/at.ts'
import { isAlnum, isDigit, type Marks } from '../text/marks.ts'
import { Words } from '../text/words.ts'
import { disguisedPhones } from './disguised-phones.ts'
import type { Found } from './found.ts'

/** Groups of digits that stand side by side, with where they stand. */
type Groups = { digits: string; sizes: string; from: number; to: number }

const called = new Words(
  '电话 热线 手机 座机 固话 咨询 致电 来电 拨打 垂询 详询 查询 询 联系 联系人 报名 预约 客服 服务 tel Tel TEL phone Phone 微信 号码 同号 教务 教务处 前台 招生办 老师 经理 校长 主任 顾问 女士 先生 ☎ 📞 📱 或 店 校区 分校 电',
)
const otherNumber = new Words(
  '订单 订单号 单号 编号 学号 工号 账号 帐号 卡号 流水 流水号 序列号 身份证 身份证号 准考证号 证号 qq QQ qq群 QQ群 群号 货号 条码 合同号 案号 邮编',
)
const joints = ' -.·*_()/—\ufe0f\u20e3'

export function phonesIn(text: string, marks: Marks): Found[] {
  const found: Found[] = []
  const runs = marks.digits
  for (let run = 0; run < runs.length; run += 2) {
    const read = numberAt(text, runs, run, found.at(-1)?.to ?? -10)
    if (!read) continue
    found.push(read)
    while (run + 2 < runs.length && (runs[run + 2] as number) < read.to) run += 2
  }
  return merged(found, disguisedPhones(text, marks))
}

/** A local number that another one repeats with its area code says nothing new. */
function merged(plain: Found[], disguised: Found[]): Found[] {
  const free = disguised.filter(({ from, to }) => !plain.some((one) => one.from < to && from < one.to))
  const all = [...plain, ...free].sort((a, b) => a.from - b.from)
  return all.filter(({ value }) => value.length > 8 || !all.some((one) => one.value.length > 8 && one.value.endsWith(value)))
}

const mostGroups = 11

function numberAt(text: string, runs: readonly number[], run: number, lastEnd: number): Found | null {
  const [from, to] = [runs[run] as number, runs[run + 1] as number]
  if (isAlnum(codeAt(text, from - 1)) && codeAt(text, from - 1) > 57) return null
  // inside a row of single digits only its head is tried
  const before = runs[run - 1] ?? Number.NEGATIVE_INFINITY
  if (to - from === 1 && before - (runs[run - 2] ?? 0) === 1 && joined(text, before, from)) return null
  // most numbers are short and alone
  if (to - from < 7 && !joined(text, to, runs[run + 2] ?? Number.POSITIVE_INFINITY)) return null
  const groups = { digits: '', sizes: '', from, to: from }
  let best: Found | null = null
  for (let next = run; next < runs.length && next < run + 2 * mostGroups; next += 2) {
    const [start, end] = [runs[next] as number, runs[next + 1] as number]
    if (next > run && !joined(text, groups.to, start)) break
    if (end - start > 13) break
    groups.digits += text.slice(start, end)
    groups.sizes += (end - start).toString(36)
    groups.to = end
    if (groups.digits.length > 17) break
    if (groups.digits.length < 7 || isAlnum(codeAt(text, end))) continue
    const value = numberFrom(groups, text, lastEnd)
    if (value) best = { value, from, to: end }
  }
  return best
}

function joined(text: string, from: number, to: number): boolean {
  if (to - from > 3) return false
  for (let at = from; at < to; at += 1) if (!joints.includes(charAt(text, at))) return false
  return to > from
}

/** How many digits of +86 or 0086 stand first, as a group of their own. */
const countryCode = (digits: string, sizes: string): number =>
  sizes.startsWith('2') && digits.startsWith('86') ? 2 : sizes.startsWith('4') && digits.startsWith('0086') ? 4 : 0

/** Usual ways to group the eleven digits of a mobile number; others need the word for telephone before them. */
const mobileSizes = new Set(['b', '344', '38', '74', '353'])
const serviceSizes = new Set(['a', '334', '343', '37', '433', '46', '3133', '424'])
const landlineSizes = /^(?:[bc]|[34](?:[78]|34|44|43))$/

function numberFrom({ digits: all, sizes: printed, from, to }: Groups, text: string, lastEnd: number): string | null {
  const country = countryCode(all, printed)
  const abroad = country > 0 && all.length >= country + 10
  const merged = !abroad && all.length === 13 && printed === 'd' && all.startsWith('86')
  const [digits, sizes] = abroad ? [all.slice(country), printed.slice(1)] : merged ? [all.slice(2), 'b'] : [all, printed]
  const local = /^[2-8]\d{6,7}$/.test(digits) && (sizes.length === 1 || sizes === '44' || sizes === '34')
  // most are dates: the words around them need not be looked at
  if (!local && !abroad && !/^(?:1[3-9]\d{9}|[48]00\d{7}|0\d{9,11})$/.test(digits)) return null
  if (otherNumber.endingAt(text, labelEnd(text, from)) || (continues(text, from, lastEnd) && sizes !== 'b')) return null
  if (inAddress(text, from) || countOrOrdinal(text, from, to)) return null
  if (/^1[3-9]\d{9}$/.test(digits)) return mobileSizes.has(sizes) || labelled(text, from, lastEnd) ? digits : null
  if (/^[48]00\d{7}$/.test(digits) && serviceSizes.has(sizes)) return digits
  if (abroad && /^(?:10|2\d)\d{8}$|^[3-9]\d{9,10}$/.test(digits)) return `0${digits}`
  if (/^0(?:10|2\d)\d{7,8}$|^0[3-9]\d{9,10}$/.test(digits) && landlineSizes.test(sizes)) return digits
  return local && !counted(text, to) && (labelled(text, from, lastEnd) || signed(text, from, to)) ? digits : null
}

/** 6222 0802 0001: a group in the middle of a card's number begins no telephone number. */
const continues = (text: string, from: number, lastEnd: number): boolean =>
  from > lastEnd + 3 && ' -'.includes(charAt(text, from - 1) || '\0') && isDigit(codeAt(text, from - 2))

/** Part of a page's address: http://a.example/p/13800001234.html */
function inAddress(text: string, from: number): boolean {
  let at = from
  while (at > 0 && from - at < 120 && isOfAddress(codeAt(text, at - 1))) at -= 1
  return /:\/\/[^/]/.test(text.slice(at, from))
}
/** Printable ASCII but the comma and the semicolon, behind which something new begins. */
const isOfAddress = (code: number): boolean => code > 32 && code < 127 && code !== 44 && code !== 59

/** 阅读13800001234次, 13800001234人在看, 第13800001234号 */
const countOrOrdinal = (text: string, from: number, to: number): boolean =>
  charAt(text, from - 1) === '第' || /^\s?(?:次|人[在已次])/.test(text.slice(to, to + 3))

/** A text message ends with a bare local number and the sender in brackets: 快速提分!60000000【学海】. */
const signed = (text: string, from: number, to: number): boolean =>
  charAt(text, to) === '【' ||
  charAt(text, from - 1) === '】' ||
  (to === text.length && '!。,;'.includes(charAt(text, from - 1) || '\0'))

const counted = (text: string, to: number) =>
  isDigit(codeAt(text, to)) || '元块人名.-/年家个次'.includes(charAt(text, to) || '\0')

/** Where a label before a number ends: colons, spaces and brackets between do not count. */
function labelEnd(text: string, from: number): number {
  let at = from
  while (at > 0 && from - at < 4 && ' :：(+是为-.,/'.includes(charAt(text, at - 1))) at -= 1
  return at
}

/** The word for telephone before the number, or another number right before this one. */
function labelled(text: string, from: number, lastEnd: number): boolean {
  if (from - lastEnd <= 3 && from >= lastEnd) return true
  const end = labelEnd(text, from)
  const near = called.lastIn(text, Math.max(0, end - 6), end)
  return near !== null && !/[\n,，。;；!！?？\d]/.test(text.slice(near.to, end))
}
