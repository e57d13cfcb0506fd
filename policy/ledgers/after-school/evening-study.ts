/** Evening self-study in junior and senior high schools, and when it ends (M4.3, M4.4). */

import { ledger } from '../define.ts'
import { day, flag, grade, minuteOf, time } from '../field.ts'

export const eveningStudy = ledger({
  id: 'evening-study',
  zh: '晚自习登记',
  en: 'Evening self-study',
  measures: 'M4.3 M4.4',
  of: 'school',
  period: 'term',
  writers: ['school', 'reporter'],
  section: 6,
  day: 'date',
  key: ['date', 'grade'],
  filters: ['grade'],
  fields: {
    date: day('日期', 'Date'),
    grade: grade(),
    boarding: flag('寄宿', 'Boarding'),
    voluntary: flag('自愿参加', 'Voluntary'),
    endsAt: time('结束时间', 'Ends at'),
  },
  checks: [
    {
      id: 'too-late',
      violation: 'H05',
      measure: 'M4.3',
      limit: ({ boarding, grade }) => (boarding || !/^J/.test(grade) ? null : 'evening-study-end'),
      judge: ([{ endsAt }], { limit }) =>
        minuteOf(endsAt) > limit
          ? { zh: `晚自习 ${endsAt} 结束，应不晚于 20:00`, en: `ended at ${endsAt}, later than 20:00`, facts: { endsAt } }
          : null,
    },
  ],
})
