/** Breaches of ethics by teachers: decisions, their term and appeals (M9.5, M9.6). Restricted and audited. */

import { ledger } from '../define.ts'
import { choice, day, long, optional, text } from '../field.ts'

export const teacherMisconduct = ledger({
  id: 'teacher-misconduct',
  zh: '教师失德失范信息',
  en: 'Misconduct of teachers',
  measures: 'M9.5 M9.6',
  of: 'district',
  period: 'year',
  writers: ['reporter'],
  readers: ['reporter', 'supervisor'],
  retention: 10,
  day: 'date',
  key: ['date', 'teacher'],
  filters: ['kind', 'appeal'],
  fields: {
    date: day('处理日期', 'Decided on'),
    teacher: text('教师', 'Teacher', { sensitive: true }),
    school: text('学校', 'School'),
    kind: choice('类别', 'Kind', {
      'paid-lessons': ['有偿补课', 'paid tutoring'],
      steering: ['组织推荐诱导学生', 'steering pupils to training'],
      other: ['其他', 'other'],
    }),
    fact: long('事实', 'Facts', { sensitive: true }),
    decision: text('处理决定', 'Decision', { sensitive: true }),
    until: optional(day('影响期至', 'In effect until')),
    appeal: choice('申诉', 'Appeal', {
      none: ['无', 'none'],
      pending: ['申诉中', 'pending'],
      upheld: ['维持', 'upheld'],
      changed: ['变更', 'changed'],
    }),
  },
})
