/** What teachers learned about homework, and how they were assessed in it (M3.2, M3.3). */

import { ledger } from '../define.ts'
import { choice, day, number, optional, text } from '../field.ts'

export const teacherTraining = ledger({
  id: 'teacher-training',
  zh: '作业设计培训与考核',
  en: 'Training and assessment in homework',
  measures: 'M3.2 M3.3',
  of: 'school',
  period: 'year',
  writers: ['school', 'reporter'],
  section: 6,
  day: 'date',
  key: ['date', 'teacher', 'kind', 'title'],
  filters: ['kind'],
  fields: {
    date: day('日期', 'Date'),
    teacher: text('教师', 'Teacher', { sensitive: true }),
    kind: choice('类别', 'Kind', { training: ['培训', 'training'], assessment: ['专业技术考核', 'professional assessment'] }),
    title: text('课程或指标', 'Course or item'),
    hours: optional(number('学时', 'Hours', { unit: 'hours', max: 1000 })),
    result: text('结果', 'Result'),
    score: optional(number('考核得分', 'Score', { max: 100, help: ['专业技术考核填写', 'of an assessment'] })),
  },
})
