/** Monitoring of learning by samples: never every school, never every pupil (M16.4). */

import { ledger } from '../define.ts'
import { count, day, grade, share, text } from '../field.ts'

export const qualityMonitoring = ledger({
  id: 'quality-monitoring',
  zh: '学业质量监测',
  en: 'Monitoring of learning',
  measures: 'M16.4',
  of: 'district',
  period: 'year',
  writers: ['reporter'],
  section: 6,
  day: 'date',
  key: ['date', 'subject', 'grade'],
  filters: ['grade'],
  fields: {
    date: day('监测日期', 'Date'),
    grade: grade(),
    subject: text('学科', 'Subject'),
    schools: count('辖区学校', 'Schools of the county', { unit: 'places' }),
    sampled: count('抽样学校', 'Schools sampled', { unit: 'places' }),
    pupilShare: share('抽样学生比例', 'Share of pupils'),
  },
  checks: [
    {
      id: 'not-a-sample',
      violation: 'H03',
      measure: 'M16.4',
      judge: ([{ schools, sampled }]) =>
        schools > 1 && sampled >= schools
          ? {
              zh: `监测覆盖全部 ${schools} 所学校，成为统考`,
              en: `all ${schools} schools were tested: that is an examination, not a sample`,
              facts: { schools, sampled },
            }
          : null,
    },
  ],
})
