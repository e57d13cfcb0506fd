/** Experience worth spreading, of homework and of everything else in the plan (M2.5, M30.6). */

import { ledger } from '../define.ts'
import { choice, day, flag, long, text } from '../field.ts'

export const goodPractice = ledger({
  id: 'good-practice',
  zh: '典型经验库',
  en: 'Good practice',
  measures: 'M2.5 M30.6',
  of: 'district',
  period: 'always',
  writers: ['reporter', 'supervisor'],
  section: 2,
  day: 'date',
  key: ['title'],
  filters: ['topic'],
  fields: {
    date: day('日期', 'Date'),
    title: text('标题', 'Title'),
    unit: text('单位', 'Unit'),
    topic: choice('主题', 'Topic', {
      homework: ['作业', 'homework'],
      'after-school': ['课后服务', 'after-school service'],
      quality: ['提质', 'quality'],
      exams: ['考试', 'examinations'],
      training: ['校外培训治理', 'off-campus training'],
    }),
    summary: long('做法', 'What was done'),
    published: flag('已公布', 'Published'),
  },
  public: {
    shows: { zh: '值得推广的做法', en: 'Practice worth following' },
    fields: ['date', 'title', 'unit', 'topic', 'summary'],
    only: { published: [true] },
    files: {},
  },
})
