/** What teachers do for after-school service: elsewhere, at flexible hours, counted for their career (M6.3, M7.1, M7.3). */

import { ledger } from '../define.ts'
import { choice, day, number, optional, text, time } from '../field.ts'

export const teacherService = ledger({
  id: 'teacher-service',
  zh: '教师参与课后服务',
  en: 'Teachers in after-school service',
  measures: 'M6.3 M7.1 M7.3',
  of: 'school',
  period: 'term',
  writers: ['school', 'reporter'],
  section: 6,
  day: 'date',
  key: ['date', 'teacher', 'kind'],
  filters: ['kind'],
  fields: {
    date: day('日期', 'Date'),
    teacher: text('教师', 'Teacher', { sensitive: true }),
    kind: choice('类别', 'Kind', {
      deployed: ['到薄弱学校服务', 'served at a weaker school'],
      flexible: ['弹性上下班', 'flexible hours'],
      points: ['职称评优积分', 'points for the career'],
    }),
    at: optional(text('服务学校', 'At school')),
    arrives: optional(time('上班', 'Arrives')),
    leaves: optional(time('下班', 'Leaves')),
    hours: number('服务时长', 'Hours', { unit: 'hours', max: 1000 }),
    points: optional(number('积分', 'Points', { max: 10_000 })),
  },
})
