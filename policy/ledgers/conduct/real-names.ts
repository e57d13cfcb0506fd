/** How many teachers, staff and pupils of an institution are known by their real names (M23.2). */

import { ledger } from '../define.ts'
import { choice, count, day } from '../field.ts'

export const realNames = ledger({
  id: 'real-names',
  zh: '实名制',
  en: 'Real names',
  measures: 'M23.2',
  of: 'institution',
  period: 'month',
  expected: true,
  writers: ['institution', 'reporter'],
  section: 1,
  day: 'date',
  key: ['date', 'who'],
  filters: ['who'],
  fields: {
    date: day('日期', 'Date'),
    who: choice('人员', 'Who', { teachers: ['教师', 'teachers'], staff: ['职员', 'staff'], pupils: ['学员', 'pupils'] }),
    all: count('总数', 'All', { unit: 'people' }),
    verified: count('已实名', 'Known by name', { unit: 'people' }),
  },
  checks: [
    {
      id: 'not-all',
      violation: 'D03',
      measure: 'M23.2',
      judge: ([{ all, verified }]) =>
        verified < all
          ? { zh: `实名 ${verified}/${all} 人`, en: `${verified} of ${all} are known by name`, facts: { all, verified } }
          : null,
    },
  ],
})
