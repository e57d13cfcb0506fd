/** Whom a text speaks to: pre-schoolers, pupils of which stage, adults. */
import { taughtTopics } from './curriculum-topics.ts'
import type { GradeMention } from './facts/grades.ts'
import type { Reading } from './reading.ts'

export type Audience = {
  grades: string[]
  /** preschool, primary, junior, senior, adult; empty when nobody is named */
  stages: string[]
  pupils: boolean
  adultOnly: boolean
  seniorOnly: boolean
  preschool: boolean
  infantsOnly: boolean
}

const order = ['PRE', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'J7', 'J8', 'J9', 'H10', 'H11', 'H12']
const stageOrder = ['preschool', 'primary', 'junior', 'senior', 'adult']

/** Subjects that adults learn, too: alone they do not make a text one for pupils. */
const alsoForAdults = /英语|英文|english|外教|单词|写作|日语|俄语|考点|单科|函数|几何|学科|新概念|文科|理科|补习|习作|读写/

/** In a letter these are what a child's teacher lacks. */
const aboutTeachers = /^(?:教师资格|教资|大学生|月薪|年薪)$/

/** Who trains teachers names schools and grades, too: so many words for adults, and half as many again as for pupils, outweigh them. */
const plenty = 5

export function audienceOf(reading: Reading, mentions: readonly GradeMention[]): Audience {
  const grades = new Set(mentions.flatMap((mention) => mention.grades))
  const stages = new Set(mentions.flatMap((mention) => mention.stages))
  const count = (cue: string) => reading.hits(cue).length
  const told = reading.doc.kind === 'complaint'
  const adult = reading.hits('adult').filter(({ from, to }) => !(told && aboutTeachers.test(reading.text.slice(from, to)))).length
  const grade9 = count('grade9')
  const pupil = count('pupil')
  const senior = count('senior')
  const preschool = grades.has('PRE') || count('preschool') > 0
  const infantsOnly = count('infant') > 0 && grade9 === 0 && !preschool && count('subjectStrong') === 0
  const adultsInTheMain = adult >= plenty && adult * 2 >= (pupil + senior + count('preschool')) * 3
  const adultOnly = adultsInTheMain || (adult > 0 && grade9 === 0 && senior === 0 && !preschool && adult >= Math.min(pupil, 3))
  const school = reading.hits('subjectStrong').some(({ from, to }) => !alsoForAdults.test(reading.text.slice(from, to)))
  const marks = count('schoolwork') > 0
  const pupils =
    !adultOnly && (pupil > 0 || senior > 0 || preschool || ((school || marks || taughtTopics(reading).length > 0) && adult === 0))
  if (adultOnly) stages.add('adult')
  return {
    grades: order.filter((grade) => grades.has(grade)),
    stages: stageOrder.filter((stage) => stages.has(stage)),
    pupils,
    adultOnly,
    seniorOnly:
      !adultOnly &&
      senior > 0 &&
      grade9 === 0 &&
      !preschool &&
      ![...stages].some((stage) => stage === 'primary' || stage === 'junior'),
    preschool,
    infantsOnly,
  }
}
