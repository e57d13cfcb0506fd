/** Grades and stages named in a text. A range names all grades inside it; a stage word names the stage, not its grades. */
import { charAt, codeAt } from '#policy/text/at.ts'
import { type Marks, marksOf } from '#policy/text/marks.ts'
import type { Span } from '../find-patterns.ts'
import { ageAt } from './ages.ts'
import { codeOf, indexOf, stageOfIndex } from './grade-codes.ts'
import { gradeSigns, gradeWords } from './grade-words.ts'
import { riseAt, schoolYearAt, type YearsRead, yearAt } from './school-years.ts'

export type GradeMention = Span & { grades: string[]; stages: string[] }

/** More mentions than this say nothing new. */
const most = 200

export function gradesIn(text: string, marks: Marks = marksOf(text)): GradeMention[] {
  const mentions: GradeMention[] = []
  for (const at of marks.at('year')) if (charAt(text, at + 1) === '级') add(mentions, yearAt(text, at), at + 2)
  for (const at of marks.at('age')) add(mentions, ageAt(text, at), at + 1)
  for (const at of marks.at('rise')) add(mentions, riseAt(text, at), at + 2)
  for (const at of marks.at('school')) add(mentions, schoolYearAt(text, at), at + 2)
  for (const sign of gradeSigns) for (const at of marks.at(sign)) wordAt(text, at, mentions)
  return mentions.sort((a, b) => a.from - b.from).slice(0, most)
}

function add(mentions: GradeMention[], read: YearsRead | null, to: number): void {
  if (read && mentions.length < most * 2) mentions.push(mention(read.from, read.to ?? to, read.grades))
}

function mention(from: number, to: number, grades: readonly number[]): GradeMention {
  return { from, to, grades: grades.map(codeOf), stages: [...new Set(grades.map(stageOfIndex))] }
}

function wordAt(text: string, at: number, mentions: GradeMention[]): void {
  if (mentions.length >= most * 2) return
  for (const { word, offset, grades, stages, notBefore, notAfter } of gradeWords.get(codeAt(text, at)) ?? []) {
    const from = at - offset
    if (!text.startsWith(word, from)) continue
    const to = from + word.length
    if (from > 0 && notBefore?.includes(charAt(text, from - 1))) continue
    if (to < text.length && notAfter?.includes(charAt(text, to))) continue
    if (grades) mentions.push(mention(from, to, grades.map(indexOf)))
    else mentions.push({ from, to, grades: [], stages: stages ?? [] })
    return
  }
}
