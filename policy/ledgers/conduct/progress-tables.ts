/** Which lessons a county teaches in which week: no class may be ahead of it (M21.4). */

import { ledger } from '../define.ts'
import { count, day, grade, optional, text } from '../field.ts'

export const progressTables = ledger({
  id: 'progress-tables',
  zh: '教学进度表',
  en: 'Progress of teaching',
  measures: 'M21.4',
  of: 'district',
  period: 'term',
  expected: true,
  writers: ['reporter'],
  section: 6,
  day: 'week',
  key: ['week', 'grade', 'subject'],
  filters: ['grade'],
  fields: {
    week: day('周次（周一日期）', 'Week (its Monday)'),
    grade: grade(),
    subject: text('学科', 'Subject'),
    progress: text('教学进度', 'Progress'),
    unit: optional(count('教到单元', 'Unit reached', { help: ['教材第几单元', 'of the book'], max: 50 })),
  },
  public: {
    shows: { zh: '各年级各学科的教学进度', en: 'How far teaching has come, by grade and subject' },
    fields: ['week', 'grade', 'subject', 'progress', 'unit'],
  },
})
