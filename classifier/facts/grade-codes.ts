/** Grades counted through: 0 is preschool, 1-6 primary, 7-9 junior, 10-12 senior. */
import { gradeCodes } from '#policy/stages.ts'

export const codeOf = (index: number): string => gradeCodes[index] as string
export const indexOf = (code: string): number => (gradeCodes as readonly string[]).indexOf(code)
export const stageOfIndex = (index: number): string =>
  index === 0 ? 'preschool' : index <= 6 ? 'primary' : index <= 9 ? 'junior' : 'senior'

export function between(from: number, to: number): number[] {
  const grades: number[] = []
  for (let grade = Math.max(0, from); grade <= Math.min(12, to); grade += 1) grades.push(grade)
  return grades
}

/** 1-9 of a single digit, Arabic or Chinese; 0 for anything else. */
export function digitOf(char: string): number {
  if (char === '') return 0
  const arabic = char.charCodeAt(0) - 48
  if (arabic >= 1 && arabic <= 9) return arabic
  return '一二三四五六七八九'.indexOf(char) + 1
}
