/** Lesson counts, months and minutes named in a text. Offsets in the normalised text. */

import type { amountUnits } from '#policy/nouns.ts'
import { charAt, codeAt } from '#policy/text/at.ts'
import { isDigit, type Marks, marksOf } from '#policy/text/marks.ts'
import { Words } from '#policy/text/words.ts'
import type { Span } from '../find-patterns.ts'
import { type NumberToken, numbersIn } from './numbers.ts'

export type Amount = Span & {
  value: number
  unit: (typeof amountUnits)[number]
  /** 送半年: what is given on top. */
  gift: boolean
}

const units = new Words(
  '课时 个课时 节课 节 次课 次 堂课 讲 个月 年 学年 个学年 学期 个学期 分钟 小时 个小时 个半小时 h 季度 个季度',
)
/** What makes another thing of the unit: 三年级, 十五年教龄, 两次月考. */
const otherwise = new Words(
  '前 级 龄 后 经验 的经验 老 教龄 内 以来 之 制 薪 费结 租 嫂 份 日 目 假 约 一贯 一线 从教 执教 教学经 教育经 办学 品牌 历史 匠心 专注 深耕 风雨 如一日 来 多来 级部 高考 中考 真题 以上教 以上经 以上的教',
)
const monthsOf: Record<string, number> = { 个月: 1, 季度: 3, 个季度: 3, 学期: 5, 个学期: 5, 年: 12, 学年: 12, 个学年: 12 }
/** 第三节, 下半年, 几十年, 2009年 written as 09年 behind another digit. */
const notBefore = '第:上下前后几数'
const most = 120
/** Longer spans are calendar years or histories. */
const mostYears = 12
const fewestTimes = 10

export function amountsIn(
  text: string,
  marks: Marks = marksOf(text),
  numbers: readonly NumberToken[] = numbersIn(text, marks),
): Amount[] {
  const amounts: Amount[] = []
  for (const number of numbers) {
    const amount = number.from < (amounts.at(-1)?.to ?? 0) ? null : amountAt(text, number)
    if (amount) amounts.push(amount)
    if (amounts.length >= most) break
  }
  return amounts
}

function amountAt(text: string, { from, to, value: written }: NumberToken): Amount | null {
  const unit = units.startingAt(text, to)
  if (unit === null || notBefore.includes(charAt(text, from - 1) || '\0')) return null
  let end = to + unit.length
  const half = charAt(text, end) === '半' && /年|小时/.test(unit)
  if (half) end += 1
  if (otherwise.startingAt(text, end) || (isDigit(codeAt(text, end)) && /[年月次]$/.test(unit))) return null
  const value = written + (half || unit === '个半小时' ? 0.5 : 0)
  const gift = /[送赠]/.test(text.slice(Math.max(0, from - 3), from))
  const span = { from, to: end, gift }
  if (unit === '分钟') return { ...span, value, unit: 'minutes' }
  if (/小时|h/.test(unit)) return { ...span, value: value * 60, unit: 'minutes' }
  const months = monthsOf[unit]
  if (months !== undefined)
    return unit.endsWith('年') && value > mostYears ? null : { ...span, value: value * months, unit: 'months' }
  return unit === '次' && value < fewestTimes ? null : { ...span, value, unit: 'lessons' }
}
