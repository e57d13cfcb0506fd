/** Groups in after-school service: help for those behind, more for those ahead, nothing new for either (M5.4). */

import { ledger } from '../define.ts'
import { choice, count, day, flag, grade, optional, text } from '../field.ts'

export const studyGroups = ledger({
  id: 'study-groups',
  zh: '分层辅导分组',
  en: 'Groups by level',
  measures: 'M5.4',
  of: 'school',
  period: 'term',
  writers: ['school', 'reporter'],
  section: 6,
  day: 'from',
  key: ['from', 'grade', 'name'],
  filters: ['grade', 'kind'],
  fields: {
    from: day('开始日期', 'From'),
    grade: grade(),
    name: text('组名', 'Group'),
    kind: choice('类别', 'Kind', {
      remedial: ['学习有困难的补习辅导', 'help for those behind'],
      extension: ['学有余力的拓展学习', 'more for those ahead'],
    }),
    subject: text('学科', 'Subject'),
    pupils: count('人数', 'Pupils', { unit: 'pupils' }),
    teacher: text('教师', 'Teacher', { sensitive: true }),
    content: optional(text('内容', 'Content')),
    newLessons: flag('讲授新课', 'New lessons taught', { help: ['课后服务不得讲新课', 'service may not teach new lessons'] }),
  },
  checks: [
    {
      id: 'new-lessons',
      violation: 'H04',
      measure: 'M5.4',
      judge: ([{ newLessons, name }]) =>
        newLessons ? { zh: `“${name}”利用课后服务讲授新课`, en: `"${name}" was taught something new in service` } : null,
    },
  ],
})
