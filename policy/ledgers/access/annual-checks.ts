/** Yearly checks: who failed may neither advertise nor enrol (M19.4). */

import { ledger } from '../define.ts'
import { choice, day, flag, optional, text } from '../field.ts'

/** Until then whoever had to register anew still had time; from the day after the result binds. */
const lastDay = '2021-12-31'

export const annualChecks = ledger({
  id: 'annual-checks',
  zh: '年检',
  en: 'Yearly checks',
  measures: 'M19.4',
  of: 'institution',
  period: 'year',
  writers: ['reporter', 'officer'],
  section: 1,
  day: 'date',
  key: ['date'],
  filters: ['result'],
  fields: {
    date: day('年检日期', 'Date'),
    result: choice('结果', 'Result', {
      passed: ['合格', 'passed'],
      failed: ['不合格', 'failed'],
      overdue: ['逾期未登记', 'not registered in time'],
    }),
    enrolling: flag('仍在招生或培训', 'Still enrols or teaches'),
    reason: optional(text('原因', 'Reason')),
  },
  checks: [
    {
      id: 'still-enrolling',
      violation: 'T15',
      measure: 'M19.4',
      judge: ([{ result, enrolling }], { day }) =>
        day > lastDay && result !== 'passed' && enrolling
          ? { zh: '年检不合格或逾期未登记仍招生培训', en: 'failed the check or did not register, and still enrols or teaches' }
          : null,
    },
  ],
  public: {
    shows: { zh: '培训机构年度检查的结果', en: 'Results of the yearly check of training institutions' },
    fields: ['date', 'result'],
  },
})
