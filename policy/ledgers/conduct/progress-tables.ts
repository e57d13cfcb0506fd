/** Which lessons a county teaches in which week: no class may be ahead of it (M21.4). */

import { ledger } from '../define.ts'
import { day, grade, text } from '../field.ts'

export const progressTables = ledger({
  id: 'progress-tables',
  zh: '教学进度表',
  en: 'Progress of teaching',
  measures: 'M21.4',
  of: 'district',
  period: 'term',
  expected: true,
  writers: ['reporter'],
  day: 'week',
  key: ['week', 'grade', 'subject'],
  filters: ['grade'],
  fields: {
    week: day('周次（周一日期）', 'Week (its Monday)'),
    grade: grade(),
    subject: text('学科', 'Subject'),
    progress: text('教学进度', 'Progress'),
  },
  public: { fields: ['week', 'grade', 'subject', 'progress'] },
})
