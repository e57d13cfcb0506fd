/** Grades and stages named in a text. A range names all grades inside it; a stage word names the stage, not its grades. */
import type { Span } from './find-patterns.ts'

export type GradeMention = Span & { grades: string[]; stages: string[] }

const codes = ['PRE', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'J7', 'J8', 'J9', 'H10', 'H11', 'H12'] as const
const digits: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 两: 2 }
const toNumber = (digit: string | undefined) => (digit === undefined ? 0 : (digits[digit] ?? Number(digit)))

const n = '[一二三四五六七八九1-9]'
const expression = new RegExp(
  [
    `(?<from>${n})(?:年级)?(?:-|至|到|~|—)(?<to>${n})年级`,
    `(?<list>${n}(?:、?${n}){1,5})年级`,
    `(?<![高大])(?<grade>${n})年级`,
    `新?(?<part>[小初高])(?<of>[一二三四五六123])(?:(?:-|至|到|~)(?:\\k<part>)?(?<upto>[一二三四五六123])|(?<more>(?:、[一二三四五六])+))?(?![个次位人对点些种的级份直])`,
    '(?<word>小升初|幼小衔接|幼升小|学前班|学龄前|幼儿园|幼儿|学前|大班|中班|中考|中招|会考|高考|中小学|小初高|小初|初升高|初高中|k12|小学|初中|高中|初中生|小学生|高中生|复读|预初|一升二|二升三|三升四|四升五|五升六|六升七|七升八|八升九)',
    '(?<age>\\d{1,2})(?:周?岁)?(?:(?:-|至|到|~)(?<toAge>\\d{1,2}))?周?岁',
  ].join('|'),
  'g',
)

const wordGrades: Record<string, { grades?: string[]; stages?: string[] }> = {
  小升初: { grades: ['P6'] },
  幼小衔接: { grades: ['PRE'] },
  幼升小: { grades: ['PRE'] },
  学前班: { grades: ['PRE'] },
  学龄前: { grades: ['PRE'] },
  幼儿园: { grades: ['PRE'] },
  幼儿: { grades: ['PRE'] },
  学前: { grades: ['PRE'] },
  大班: { grades: ['PRE'] },
  中班: { grades: ['PRE'] },
  中考: { grades: ['J9'] },
  中招: { grades: ['J9'] },
  会考: { stages: ['junior'] },
  高考: { grades: ['H12'] },
  复读: { grades: ['H12'] },
  中小学: { stages: ['primary', 'junior', 'senior'] },
  小初高: { stages: ['primary', 'junior', 'senior'] },
  小初: { stages: ['primary', 'junior'] },
  初升高: { grades: ['J9'] },
  初高中: { stages: ['junior', 'senior'] },
  k12: { stages: ['primary', 'junior', 'senior'] },
  小学: { stages: ['primary'] },
  小学生: { stages: ['primary'] },
  初中: { stages: ['junior'] },
  初中生: { stages: ['junior'] },
  高中: { stages: ['senior'] },
  高中生: { stages: ['senior'] },
  预初: { grades: ['P6'] },
}
const risers = '一二三四五六七八九'
for (let at = 1; at < 9; at += 1) wordGrades[`${risers[at - 1]}升${risers[at]}`] = { grades: [codes[at] as string] }

const stageOfIndex = (index: number) => (index === 0 ? 'preschool' : index <= 6 ? 'primary' : index <= 9 ? 'junior' : 'senior')
const between = (from: number, to: number) => codes.slice(Math.max(0, from), Math.min(12, to) + 1) as unknown as string[]

/** More mentions than this say nothing new. */
const mostMentions = 200

export function gradesIn(text: string): GradeMention[] {
  const mentions: GradeMention[] = []
  for (const match of text.matchAll(expression)) {
    const read = readMatch(match.groups ?? {})
    if (read.length === 0 && !match.groups?.word) continue
    const word = match.groups?.word ? wordGrades[match.groups.word] : undefined
    const grades = word?.grades ?? (word ? [] : read)
    const stages = word?.stages ?? grades.map((grade) => stageOfIndex(codes.indexOf(grade as (typeof codes)[number])))
    mentions.push({ from: match.index, to: match.index + match[0].length, grades, stages: [...new Set(stages)] })
    if (mentions.length >= mostMentions) break
  }
  return mentions
}

function readMatch(groups: Record<string, string | undefined>): string[] {
  const { from, to, list, grade, part, of, upto, more, age, toAge } = groups
  if (from && to) return between(toNumber(from), toNumber(to))
  if (list)
    return [...list]
      .map(toNumber)
      .filter((one) => one > 0 && one <= 9)
      .map((one) => codes[one] as string)
  if (grade) return between(toNumber(grade), toNumber(grade))
  if (part && of) {
    const base = part === '小' ? 0 : part === '初' ? 6 : 9
    const first = toNumber(of)
    if (part !== '小' && first > 3) return []
    const rest = more ? [...more].map(toNumber).filter(Boolean) : []
    const all = upto ? between(base + first, base + toNumber(upto)) : between(base + first, base + first)
    return [...all, ...rest.flatMap((one) => between(base + one, base + one))]
  }
  return age ? gradesOfAges(Number(age), Number(toAge ?? age)) : []
}

/** 6-year-olds may be in either stage: a range that begins below six speaks of preschool. */
function gradesOfAges(from: number, to: number): string[] {
  if (from < 3 || from > 18 || to < from) return []
  const preschool = from <= 5 ? ['PRE'] : []
  return to >= 7 || from === 6 ? [...preschool, ...between(Math.max(1, from - 5), Math.min(12, to - 5))] : preschool
}
