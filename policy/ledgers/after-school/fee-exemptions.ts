/** Children of poor families who pay less or nothing (M9.4). Only those who decide see it. */

import { ledger } from '../define.ts'
import { choice, day, share, text } from '../field.ts'

export const feeExemptions = ledger({
  id: 'fee-exemptions',
  zh: '困难学生减免',
  en: 'Reduced fees',
  measures: 'M9.4',
  of: 'school',
  period: 'term',
  writers: ['school'],
  readers: ['school', 'reporter'],
  retention: 3,
  day: 'date',
  key: ['date', 'pupil'],
  filters: ['ground'],
  fields: {
    date: day('日期', 'Date'),
    pupil: text('学生（校内编号）', 'Pupil (number of the school)', { sensitive: true }),
    ground: choice('认定依据', 'Ground', {
      'low-income': ['低保家庭', 'on minimum income'],
      disabled: ['残疾', 'disability'],
      orphan: ['孤儿或无人抚养', 'orphan or without support'],
      other: ['其他困难', 'other hardship'],
    }),
    reduction: share('减免比例', 'Reduction'),
  },
  checks: [
    {
      id: 'not-reduced',
      violation: 'H06',
      measure: 'M9.4',
      judge: ([{ reduction }]) =>
        reduction === 0 ? { zh: '已认定困难而未减免', en: 'hardship was found and nothing was reduced' } : null,
    },
  ],
})
