/** Examination papers that reviewers looked at (M15.2, M17.3). */

import { ledger } from '../define.ts'
import { choice, day, grade, optional, text } from '../field.ts'

export const paperSamples = ledger({
  id: 'paper-samples',
  zh: '试题质量抽查',
  en: 'Reviewed papers',
  measures: 'M15.2 M17.3',
  of: 'district',
  period: 'term',
  writers: ['reporter'],
  section: 6,
  day: 'date',
  key: ['date', 'paper'],
  filters: ['rating'],
  fields: {
    date: day('抽查日期', 'Date'),
    paper: text('试卷', 'Paper'),
    school: text('学校', 'School'),
    grade: grade(),
    subject: text('学科', 'Subject'),
    reviewer: text('评审人', 'Reviewer'),
    rating: choice('结论', 'Rating', {
      good: ['合格', 'sound'],
      hard: ['难度偏高', 'too hard'],
      odd: ['偏题怪题', 'odd questions'],
      beyond: ['超课标', 'beyond the standard'],
    }),
    listItem: optional(text('对应清单条目', 'Item of the list')),
  },
  checks: [
    {
      id: 'unsound',
      violation: 'H11',
      measure: 'M15.2',
      also: 'M17.3',
      judge: ([{ rating, school, subject }]) =>
        rating === 'odd' || rating === 'beyond'
          ? { zh: `${school}${subject}试卷偏怪或超课标`, en: `a ${subject} paper of ${school} is odd or beyond the standard` }
          : null,
    },
  ],
})
