/** Every complaint category's sentences. Other departments have several sheets; they take turns. */
import type { ComplaintCategoryKey } from '#policy/complaint-categories.ts'
import type { Grammar } from '../grammar.ts'
import { preschool, safety } from './children.ts'
import { advertTold, forbiddenTimeTold, priceTold, refundTold, unlicensedTold } from './clauses.ts'
import { lifeTold, streetTold, townTold } from './clauses-elsewhere.ts'
import { adultTold, dataTold, labourTold, preschoolTold, questionTold, safetyTold, teacherTold } from './clauses-people.ts'
import { afterSchoolTold, examsTold, homeworkTold, schoolAffairsTold, schoolLessonsTold } from './clauses-schools.ts'
import { town, work } from './elsewhere.ts'
import { mirror } from './elsewhere-mirror.ts'
import { health, nature, roads, trade } from './elsewhere-more.ts'
import { price, refund } from './money.ts'
import { healthNouns, natureNouns, roadNouns, schoolNouns, teacherNouns, townNouns, tradeNouns, workNouns } from './nouns.ts'
import { adultTraining, data, labour, teacher } from './people.ts'
import { question } from './questions.ts'
import { schoolAffairs } from './school-affairs.ts'
import { afterSchool, exams, homework, schoolLessons } from './schools.ts'
import { advert, forbiddenTime, unlicensed } from './training.ts'

export const sheets: Record<ComplaintCategoryKey, readonly Grammar[]> = {
  'forbidden-time': [forbiddenTime, forbiddenTimeTold],
  unlicensed: [unlicensed, unlicensedTold],
  advert: [advert, advertTold],
  refund: [refund, refundTold],
  price: [price, priceTold],
  teacher: [teacher, teacherTold],
  preschool: [preschool, preschoolTold],
  homework: [homework, homeworkTold],
  'after-school': [afterSchool, afterSchoolTold],
  'school-lessons': [schoolLessons, schoolLessonsTold],
  exams: [exams, examsTold],
  'school-affairs': [schoolAffairs, schoolAffairsTold, schoolNouns, teacherNouns],
  safety: [safety, safetyTold],
  data: [data, dataTold],
  labour: [labour, labourTold],
  'adult-training': [adultTraining, adultTold],
  question: [question, questionTold],
  'other-department': [
    town,
    townNouns,
    work,
    workNouns,
    health,
    healthNouns,
    trade,
    tradeNouns,
    nature,
    natureNouns,
    roads,
    roadNouns,
    mirror,
    mirror,
    townTold,
    lifeTold,
    streetTold,
  ],
}
