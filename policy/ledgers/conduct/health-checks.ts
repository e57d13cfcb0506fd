/** The daily list of the epidemic years; kept for what was written then (M24.6). */

import { ledger } from '../define.ts'
import { choice, day, flag } from '../field.ts'

/** From 2023 on the list is switched off. */
const lastDay = '2022-12-31'

export const healthChecks = ledger({
  id: 'health-checks',
  zh: '疫情防控检查（历史）',
  en: 'Epidemic checks (past)',
  measures: 'M24.6',
  of: 'institution',
  period: 'day',
  writers: ['institution', 'reporter'],
  day: 'date',
  key: ['date', 'item'],
  filters: ['item'],
  fields: {
    date: day('日期', 'Date'),
    item: choice('项目', 'Item', {
      register: ['来访登记', 'register of visitors'],
      temperature: ['测温', 'temperature'],
      masks: ['口罩', 'masks'],
      hands: ['洗手', 'washing of hands'],
      cleaning: ['消杀', 'disinfection'],
    }),
    done: flag('已落实', 'Done'),
  },
  checks: [
    {
      id: 'not-done',
      violation: 'S04',
      measure: 'M24.6',
      judge: ([{ done }], { day }) =>
        done || day > lastDay ? null : { zh: '当日疫情防控措施未落实', en: 'a measure of that day was not carried out' },
    },
  ],
})
