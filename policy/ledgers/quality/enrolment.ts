/** How many children went to the school near their home, and how many to private schools (M10.2). */

import { ledger } from '../define.ts'
import { choice, count, day, text } from '../field.ts'

export const enrolment = ledger({
  id: 'enrolment',
  zh: '就近入学台账',
  en: 'Children who went to the school nearby',
  measures: 'M10.2',
  of: 'district',
  period: 'year',
  expected: true,
  writers: ['reporter'],
  section: 6,
  day: 'date',
  key: ['date', 'school'],
  filters: ['stage'],
  fields: {
    date: day('统计日期', 'As of'),
    school: text('学校', 'School'),
    stage: choice('学段', 'Stage', { primary: ['小学', 'primary'], junior: ['初中', 'junior high'] }),
    assigned: count('划片应入学', 'Assigned', { unit: 'pupils' }),
    reported: count('实际报到', 'Came', { unit: 'pupils' }),
    toPrivate: count('就读民办学校', 'Went to private schools', { unit: 'pupils' }),
  },
})
