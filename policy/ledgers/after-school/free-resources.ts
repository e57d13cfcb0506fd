/** Free lessons and learning material on the platforms of the city (M8.1, M8.2). */

import { ledger } from '../define.ts'
import { choice, count, day, grade, number, optional, text } from '../field.ts'

export const freeResources = ledger({
  id: 'free-resources',
  zh: '免费学习资源目录',
  en: 'Free learning resources',
  measures: 'M8.1 M8.2',
  of: 'city',
  period: 'always',
  writers: ['supervisor', 'department'],
  section: 6,
  day: 'date',
  key: ['title', 'address'],
  filters: ['kind'],
  fields: {
    date: day('上线日期', 'Since'),
    title: text('名称', 'Title'),
    kind: choice('类别', 'Kind', {
      admission: ['招生入学', 'admission'],
      advice: ['政策咨询', 'advice'],
      lesson: ['直播与录播课', 'lessons'],
      exercise: ['练习', 'exercises'],
      answers: ['在线答疑', 'questions answered'],
    }),
    audience: choice('对象', 'For', { pupils: ['学生', 'pupils'], parents: ['家长', 'parents'], teachers: ['教师', 'teachers'] }),
    subject: optional(text('学科', 'Subject')),
    grade: optional(grade()),
    address: text('网址', 'Address'),
    fee: number('收费', 'Fee', { unit: 'yuan' }),
    views: optional(count('使用次数', 'Times used')),
  },
  checks: [
    {
      id: 'not-free',
      violation: 'H06',
      measure: 'M8.2',
      judge: ([{ fee, title }]) =>
        fee > 0 ? { zh: `“${title}”收费 ${fee} 元`, en: `"${title}" costs ${fee} yuan`, facts: { fee } } : null,
    },
  ],
  public: {
    shows: { zh: '免费的线上学习资源', en: 'Learning resources online that cost nothing' },
    fields: ['title', 'kind', 'audience', 'subject', 'grade', 'address', 'views'],
    only: { fee: [0] },
  },
})
