/** Who answers for the safety of an institution, its plan and its drills (M24.1). */

import { ledger } from '../define.ts'
import { count, day, flag, text } from '../field.ts'

export const safetyPlans = ledger({
  id: 'safety-plans',
  zh: '安全责任与应急预案',
  en: 'Safety plans',
  measures: 'M24.1',
  of: 'institution',
  period: 'year',
  expected: true,
  writers: ['institution', 'officer', 'reporter'],
  section: 1,
  day: 'date',
  key: ['date'],
  fields: {
    date: day('日期', 'Date'),
    officer: text('安全负责人', 'Officer'),
    phone: text('电话', 'Telephone', { sensitive: true }),
    plan: flag('已制定应急预案', 'A plan exists'),
    drills: count('本年演练次数', 'Drills this year', { max: 365 }),
  },
  checks: [
    {
      id: 'no-plan',
      violation: 'S04',
      measure: 'M24.1',
      judge: ([{ plan }]) => (plan ? null : { zh: '未制定应急预案', en: 'there is no emergency plan' }),
    },
  ],
})
