/** The grades of an age: 5-8岁, 三到六岁, 6周岁. */
import { charAt } from '#policy/text/at.ts'
import { between, digitOf } from './grade-codes.ts'

const youngest = 3
const oldest = 17
const schoolAge = 6

/** `at` is the offset of 岁. */
export function ageAt(text: string, at: number): { from: number; grades: number[] } | null {
  const high = numberBefore(text, charAt(text, at - 1) === '周' ? at - 1 : at)
  if (!high) return null
  let low = high
  const sign = charAt(text, high.from - 1)
  if ('-~至到'.includes(sign) && sign !== '') {
    const end = charAt(text, high.from - 2) === '岁' ? high.from - 2 : high.from - 1
    low = numberBefore(text, charAt(text, end - 1) === '周' ? end - 1 : end) ?? high
  }
  const open = /^(?:半)?(?:以上|起|及以上)/.test(text.slice(at + 1, at + 5)) && low === high
  const grades = gradesOfAges(low.value, high.value)
  return grades.length > 0 && !(open && low.value > oldest - 2) ? { from: low.from, grades } : null
}

const tens = '十'

function numberBefore(text: string, end: number): { value: number; from: number } | null {
  const last = charAt(text, end - 1)
  const before = charAt(text, end - 2)
  const [one, two] = [last === '0' ? 0 : digitOf(last), digitOf(before)]
  if (last === tens) return { value: 10, from: end - 1 }
  if (one === 0 && last !== '0') return null
  if (before === tens) return two === 0 ? { value: 10 + one, from: end - 2 } : null
  if (/\d/.test(last)) {
    if (/[\d.]/.test(charAt(text, end - 3)) && /\d/.test(before)) return null
    if (/\d/.test(before)) return { value: Number(before + last), from: end - 2 }
    return before === '.' ? null : { value: one, from: end - 1 }
  }
  return { value: one, from: end - 1 }
}

/** 6-year-olds may be in either stage: a range that begins below six speaks of preschool. */
function gradesOfAges(from: number, to: number): number[] {
  if (from < youngest || from > oldest || to < from || to > 60) return []
  const preschool = from < schoolAge ? [0] : []
  return to > schoolAge || from === schoolAge
    ? [...preschool, ...between(Math.max(1, from - 5), Math.min(12, to - 5))]
    : preschool
}
