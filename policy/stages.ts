/** School years and the four stages the rules speak of. */

export const stages = ['preschool', 'primary', 'junior', 'senior'] as const
export type Stage = (typeof stages)[number]

export const gradeCodes = ['PRE', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'J7', 'J8', 'J9', 'H10', 'H11', 'H12'] as const
export type GradeCode = (typeof gradeCodes)[number]

export const grades: readonly { code: GradeCode; stage: Stage; zh: string; en: string }[] = [
  { code: 'PRE', stage: 'preschool', zh: '学龄前', en: 'preschool' },
  { code: 'P1', stage: 'primary', zh: '一年级', en: 'grade 1' },
  { code: 'P2', stage: 'primary', zh: '二年级', en: 'grade 2' },
  { code: 'P3', stage: 'primary', zh: '三年级', en: 'grade 3' },
  { code: 'P4', stage: 'primary', zh: '四年级', en: 'grade 4' },
  { code: 'P5', stage: 'primary', zh: '五年级', en: 'grade 5' },
  { code: 'P6', stage: 'primary', zh: '六年级', en: 'grade 6' },
  { code: 'J7', stage: 'junior', zh: '初一', en: 'grade 7' },
  { code: 'J8', stage: 'junior', zh: '初二', en: 'grade 8' },
  { code: 'J9', stage: 'junior', zh: '初三', en: 'grade 9' },
  { code: 'H10', stage: 'senior', zh: '高一', en: 'grade 10' },
  { code: 'H11', stage: 'senior', zh: '高二', en: 'grade 11' },
  { code: 'H12', stage: 'senior', zh: '高三', en: 'grade 12' },
]

/** Grades 1 to 9, whose homework the plan limits. */
export const schoolGrades = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'J7', 'J8', 'J9'] as const
export type SchoolGrade = (typeof schoolGrades)[number]

/** The first grade named, as people write it: 小学三年级, 7年级, 初二(3)班. Null for none, and for senior grades. */
export function schoolGradeIn(words: string): SchoolGrade | null {
  const [, junior, grade] = /初([一二三1-3])|([一二三四五六七八九1-9])年级/.exec(words) ?? []
  if (/高[一二三1-3]|高中/.test(words)) return null
  const at = (numeral: string) => ('123456789'.includes(numeral) ? Number(numeral) : '一二三四五六七八九'.indexOf(numeral) + 1)
  if (junior) return schoolGrades[at(junior) + 5] ?? null
  return grade ? (schoolGrades[at(grade) - 1] ?? null) : null
}

const stageByGrade = new Map<string, Stage>(grades.map(({ code, stage }) => [code, stage]))

export const stageOf = (grade: string): Stage | null => stageByGrade.get(grade) ?? null

/** Senior high school follows the rules of compulsory education by reference only (M18.8): findings there carry a flag. */
export const isByReference = (stage: Stage): boolean => stage === 'senior'
