/**
 * Addresses: found by what ends a street or a building (路12号, 广场3楼), by the word for address, or by a street behind a
 * unit's name; then read backwards to where they begin. Never tries every place where one might begin.
 */
import { charAt, codeAt } from '../text/at.ts'
import { isDigit, isHan, type Marks } from '../text/marks.ts'
import { beginOf } from './address-begin.ts'
import type { Found } from './found.ts'

const mostFound = 20

export function addressesIn(text: string, marks: Marks): Found[] {
  const spans: Place[] = []
  for (const at of marks.at('label')) add(spans, labelled(text, at))
  for (const at of marks.at('street')) add(spans, charAt(text, at) === '号' ? houseNumber(text, at) : street(text, at))
  for (const at of marks.at('building')) add(spans, building(text, at))
  return longest(spans).map(({ from, to }) => ({ value: text.slice(from, to), from, to }))
}

type Place = { from: number; to: number }

function add(spans: Place[], span: Place | null): void {
  if (span && spans.length < mostFound * 3) spans.push(span)
}

function longest(spans: Place[]): Place[] {
  const kept: Place[] = []
  for (const span of spans.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1)
    if (last && span.from < last.to) {
      if (span.to - span.from > last.to - last.from) kept[kept.length - 1] = span
    } else kept.push(span)
  }
  return kept.slice(0, mostFound)
}

/** What may stand right before a house number. */
const beforeNumber = '路街巷道段弄里村社组坊园苑镇院乡湾桥沟'

function houseNumber(text: string, at: number): Place | null {
  let number = at
  while (number > 0 && at - number < 9 && isNumberChar(codeAt(text, number - 1))) number -= 1
  if (number === at)
    while (number > 0 && at - number < 4 && '一二三四五六七八九十百'.includes(charAt(text, number - 1))) number -= 1
  if (number === at || !/[\d一二三四五六七八九十百]/.test(text.slice(number, at))) return null
  let end = number
  if ('附号第 '.includes(charAt(text, end - 1))) end -= 1
  if (!beforeNumber.includes(charAt(text, end - 1) || '\0')) return null
  const from = beginOf(text, end)
  return from === null ? null : { from, to: endOf(text, at + 1) }
}

const isNumberChar = (code: number) => isDigit(code) || code === 45 || code === 65 || code === 97

const buildingWords = /(?:广场|商场|大厦|写字楼|公寓|国际|公馆|商城|购物城|花园|家园|名苑|小区)$/
const room =
  /^[a-zA-Z一二三]?\d?[座区栋幢]?-?\d{0,2}(?:号楼|栋|幢|座|楼|层|单元)?-?\d{0,4}(?:室|号|铺|楼|层|单元|[fF](?![a-zA-Z]))/

/** 天悦广场3楼; without a floor or room a building counts behind a street or unit only, and then its street says it. */
function building(text: string, at: number): Place | null {
  const end = at + 1
  if (!buildingWords.test(text.slice(Math.max(0, end - 3), end))) return null
  const tail = room.exec(text.slice(end, end + 16))
  if (!tail || !/[\d一二三四五六七八九]/.test(tail[0])) return null
  const from = beginOf(text, end)
  return from === null ? null : { from, to: endOf(text, end + tail[0].length) }
}

const crossing = /^(?:与|和|、)[\u4e00-\u9fff]{2,6}(?:路|街|道|环)?(?:交[汇会]处?|交叉口|交叉路口|交界处?)/
const placeAfter =
  /^(?:[东南西北中一二三四五六七八九十]{1,2}段)?(?:[\u4e00-\u9fffa-zA-Z0-9]{0,8}?(?:路口|对面|旁边?|附近|内|广场|大厦|小区|商场|地铁站))?/

const noStreet = '线道思铁公网出马套修带迷走上轨街各老条这那岔分'
const notStreet = /^(?:况|由|线|径|段|轨|理|德|具|歉|教|士|办)/

/** A street without a number: behind the name of a unit, or at a crossing. */
function street(text: string, at: number): Place | null {
  if (
    noStreet.includes(charAt(text, at - 1) || '\0') ||
    notStreet.test(text.slice(at + 1, at + 2)) ||
    text.startsWith('街道', at)
  )
    return null
  const cross = crossing.exec(text.slice(at + 1, at + 18))
  const from = beginOf(text, at + 1, !cross)
  if (from === null || at - from < 2) return null
  if (cross) return { from, to: at + 1 + cross[0].length }
  return { from, to: at + 1 + (placeAfter.exec(text.slice(at + 1, at + 22))?.[0].length ?? 0) }
}

const further =
  /(?:附?\d{1,5}号|\s?[\u4e00-\u9fffa-zA-Z0-9()-]{0,12}?(?:号楼|楼|层|室|栋|幢|座(?!机)|单元|号(?![码线])|广场|大厦|中心|商场|公寓|小区|国际(?!部)|花园|\d[fF](?![a-zA-Z])))/y
const notOfAddress = /教育|培训|学校|咨询|电话|微信|报名|热线|联系|招生|上课|开课|校区|我们|欢迎|[的了]/

/** Building, floor and room behind the number. */
function endOf(text: string, from: number): number {
  let to = from
  for (let part = 0; part < 4; part += 1) {
    further.lastIndex = to
    const next = further.exec(text)?.[0]
    if (next === undefined || notOfAddress.test(next)) break
    to += next.length
  }
  return to
}

const labelWord = /(?:地|校|新|住|店|馆)址|地点|教学点$/
const stop =
  /[\n,，。;；|!！?？【】]|\s(?=[\u4e00-\u9fff]{2,5}[:：])|电话|热线|邮编|微信|联系|咨询|传真|[qQ]{2}|tel|\s*[\u4e00-\u9fff]?icp|在线|版权|营业时间|上课时间|--/i
const placeWord = /[路街道巷号楼层室栋镇苑]|广场|大厦|单元|公寓|小区|[区县市].{2}/

function labelled(text: string, at: number): Place | null {
  if (!labelWord.test(text.slice(Math.max(0, at - 2), at + 1))) return null
  let from = at + 1
  while (from - at < 6 && ' :：是为在于\t】]'.includes(charAt(text, from) || '\0')) from += 1
  if (!/[:：是为在于】\]]/.test(text.slice(at + 1, from))) return null
  const rest = text.slice(from, from + 60)
  const cut = rest.search(stop)
  const value = withoutTail(cut < 0 ? rest : rest.slice(0, cut)).replace(/[\s(（、]+$/, '')
  return value.length >= 4 && placeWord.test(value) && !value.includes('的') && hanOf(value) >= 3
    ? { from, to: from + value.length }
    : null
}

/** Behind a floor and a space only another number goes on with the address. */
function withoutTail(value: string): string {
  const space = value.indexOf(' ')
  if (space < 0 || !/[\d一二三四五六七八九十](?:号|楼|层|室|栋|座|单元)/.test(value.slice(0, space))) return value
  return /[\d楼层室栋座号]/.test(value.slice(space)) ? value : value.slice(0, space)
}

const hanOf = (value: string): number => [...value].filter((char) => isHan(char.charCodeAt(0))).length
