/** What a school asked about homework each term, and to whom the results went back (M1.7). */

import { ledger } from '../define.ts'
import { count, day, flag, grade, long, number, optional } from '../field.ts'

export const homeworkSurveys = ledger({
  id: 'homework-surveys',
  zh: '作业情况调研',
  en: 'Homework surveys',
  measures: 'M1.7',
  of: 'school',
  period: 'term',
  expected: true,
  writers: ['school', 'reporter'],
  section: 6,
  day: 'date',
  key: ['date', 'grade'],
  filters: ['grade'],
  fields: {
    date: day('调研日期', 'Date'),
    grade: grade(),
    asked: count('调查人数', 'Asked', { unit: 'people' }),
    tooMuch: count('认为作业过多', 'Found it too much', { unit: 'people' }),
    minutes: number('反映的平均用时', 'Mean time they told', { unit: 'minutes', max: 600 }),
    results: long('主要结果', 'Results'),
    toTeachers: flag('已反馈任课教师', 'Told the teachers'),
    toParents: flag('已反馈家委会', 'Told the parents’ committee'),
    questions: optional(long('调研问题', 'Questions')),
    toldOn: optional(day('反馈日期', 'Told on')),
  },
})
