/** How many pupils of a school go to training: counts only, nobody is named (M23.5). */

import { ledger } from '../define.ts'
import { count, day, grade } from '../field.ts'

export const trainingAttendance = ledger({
  id: 'training-attendance',
  zh: '学员参训情况',
  en: 'Pupils in training',
  measures: 'M23.5',
  of: 'school',
  period: 'term',
  writers: ['school', 'reporter'],
  section: 6,
  day: 'date',
  key: ['date', 'grade'],
  filters: ['grade'],
  fields: {
    date: day('统计日期', 'As of'),
    grade: grade(),
    pupils: count('学生', 'Pupils', { unit: 'pupils' }),
    subject: count('参加学科类培训', 'In training of school subjects', { unit: 'pupils' }),
    other: count('参加非学科类培训', 'In other training', { unit: 'pupils' }),
  },
})
