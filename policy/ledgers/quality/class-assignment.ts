/** How a school put its new pupils into classes, and who saw it (M11.2). */

import { ledger } from '../define.ts'
import { choice, count, day, grade, text } from '../field.ts'

export const classAssignment = ledger({
  id: 'class-assignment',
  zh: '均衡分班',
  en: 'How classes are made',
  measures: 'M11.2',
  of: 'school',
  period: 'year',
  expected: true,
  writers: ['school', 'reporter'],
  section: 6,
  day: 'date',
  key: ['date', 'grade'],
  filters: ['grade', 'method'],
  fields: {
    date: day('分班日期', 'Date'),
    grade: grade(),
    method: choice('方式', 'Method', {
      random: ['随机', 'at random'],
      balanced: ['均衡编排', 'balanced'],
      scores: ['按成绩', 'by scores'],
      key: ['设重点班、实验班', 'key classes'],
    }),
    classes: count('班数', 'Classes', { unit: 'places' }),
    witnesses: text('监督人员', 'Witnesses'),
  },
  checks: [
    {
      id: 'not-balanced',
      violation: 'H09',
      measure: 'M11.2',
      judge: ([{ method, grade }]) =>
        (method === 'scores' || method === 'key') && !/^H/.test(grade)
          ? { zh: '义务教育阶段按成绩或设重点班分班', en: 'classes were made by scores or as key classes', facts: { method } }
          : null,
    },
  ],
})
