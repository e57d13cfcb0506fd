/** School years by number: 三年级, 四五年级, 3-6年级, 一至六年级, 初一、二, 高1-高3, 初一至高二, 五升六. */
import { charAt } from '#policy/text/at.ts'
import { between, digitOf } from './grade-codes.ts'

export type YearsRead = { from: number; to?: number; grades: number[] }

const rangeSigns = '-~至到—'
const listSigns = '、,和与及或/.&'
const mostListed = 6

/** `at` is the offset of 年 in 年级: numbers are read backwards. */
export function yearAt(text: string, at: number): YearsRead | null {
  const last = numberBefore(text, at)
  if (!last) return senior(text, at)
  const years = [last.value]
  let from = last.from
  for (let count = 0; count < mostListed; count += 1) {
    const sign = charAt(text, from - 1)
    const afterWord = text.startsWith('年级', from - 3)
    const next = numberBefore(text, afterWord ? from - 3 : from - 1)
    if (rangeSigns.includes(sign) && sign !== '' && next && next.value < (years[0] as number)) {
      years.unshift(...between(next.value, (years[0] as number) - 1))
      from = next.from
    } else if (listSigns.includes(sign) && sign !== '' && next && !afterWord) {
      years.unshift(next.value)
      from = next.from
    } else if (digitOf(sign) > 0 && !/\d/.test(sign) && digitOf(sign) < (years[0] as number)) {
      years.unshift(digitOf(sign))
      from -= 1
    } else break
  }
  return years.some((year) => year > 12) ? null : placed(text, from, years)
}

/** 初中一年级 and 初二年级 count from seven, 大一年级 is no school. */
function placed(text: string, from: number, years: number[]): YearsRead | null {
  const before = charAt(text, from - 1)
  const school = before === '中' ? charAt(text, from - 2) : before
  if ('大研读博硕第'.includes(before) && before !== '') return null
  const base = school === '初' ? 6 : school === '高' ? 9 : 0
  if (base === 0 || Math.max(...years) > 3) return { from, grades: years }
  return { from: before === '中' ? from - 2 : from - 1, grades: years.map((year) => base + year) }
}

function numberBefore(text: string, end: number): { value: number; from: number } | null {
  const last = charAt(text, end - 1)
  const before = charAt(text, end - 2)
  if (/\d/.test(last) && /\d/.test(before)) {
    const value = Number(before + last)
    return value >= 10 && value <= 12 && !/[\d.]/.test(charAt(text, end - 3)) ? { value, from: end - 2 } : null
  }
  const value = digitOf(last)
  if (value === 0) return null
  return before === '十' ? (value <= 2 ? { value: 10 + value, from: end - 2 } : null) : { value, from: end - 1 }
}

const senior = (text: string, at: number): YearsRead | null =>
  charAt(text, at - 1) === '十' && digitOf(charAt(text, at - 2)) === 0 ? { from: at - 1, grades: [10] } : null

const bases: Record<string, number> = { 小: 0, 初: 6, 高: 9 }
const lastYears: Record<string, number> = { 小: 6, 初: 3, 高: 3 }
/** 提高一, 正月初一, 从小一起: no school year. */
const notBefore: Record<string, string> = { 高: '提最更增拔很升身长约宽', 初: '月年历当最', 小: '从大最' }
const notAfter = '个次位人对点些种的份直号样步只条件定倍米厘cm层楼块元岁折'

/** `at` is the offset of 小, 初 or 高. */
export function schoolYearAt(text: string, at: number): YearsRead | null {
  const school = charAt(text, at)
  const first = yearOf(text, school, at + 1)
  if (first === 0 || notBefore[school]?.includes(charAt(text, at - 1) || '\0')) return null
  const grades = [(bases[school] ?? 0) + first]
  let to = at + 2
  for (let count = 0; count < mostListed; count += 1) {
    const sign = charAt(text, to)
    const range = rangeSigns.includes(sign) && sign !== ''
    if (!range && !(listSigns.includes(sign) && sign !== '')) break
    const next = charAt(text, to + 1)
    const named = bases[next] !== undefined
    const year = named ? yearOf(text, next, to + 2) : yearOf(text, school, to + 1)
    if (year === 0 || (!named && /[年月日点时节期班]/.test(charAt(text, to + 2)))) break
    const grade = (named ? (bases[next] ?? 0) : (bases[school] ?? 0)) + year
    const last = grades.at(-1) as number
    if (range && grade > last) grades.push(...between(last + 1, grade))
    else if (!range) grades.push(grade)
    else break
    to += named ? 3 : 2
  }
  if (to < text.length && notAfter.includes(charAt(text, to)) && to === at + 2) return null
  if (text.startsWith('年级', to)) to += 2
  return { from: at, to, grades }
}

function yearOf(text: string, school: string, at: number): number {
  const char = charAt(text, at)
  const year = digitOf(char)
  if (year === 0 || year > (lastYears[school] ?? 0)) return 0
  return /\d/.test(char) && /[\d.,:%]/.test(charAt(text, at + 1)) ? 0 : year
}

/** 五升六, 6升7, 六升初一: who rises is in the lower grade. */
export function riseAt(text: string, at: number): YearsRead | null {
  const [lower, upper] = [digitOf(charAt(text, at - 1)), charAt(text, at + 1)]
  if (lower === 0 || /\d/.test(charAt(text, at - 2))) return null
  const next = digitOf(upper)
  if (
    next === lower + 1 ||
    (lower === 9 && text.startsWith('10', at + 1)) ||
    (lower === 6 && upper === '初') ||
    (lower === 9 && upper === '高')
  )
    return { from: at - 1, grades: [lower] }
  return null
}
