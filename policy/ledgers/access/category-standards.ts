/** Whether an institution meets the standard of its kind: sport, arts, science (M18.3). */

import { ledger } from '../define.ts'
import { choice, day, flag, text } from '../field.ts'

export const categoryStandards = ledger({
  id: 'category-standards',
  zh: '分类设置标准核查',
  en: 'Standards by kind',
  measures: 'M18.3',
  of: 'institution',
  period: 'year',
  writers: ['officer', 'reporter', 'department'],
  section: 1,
  day: 'date',
  key: ['date', 'item'],
  filters: ['category'],
  fields: {
    date: day('核查日期', 'Date'),
    category: choice('类别', 'Kind', { sport: ['体育', 'sport'], art: ['文化艺术', 'arts'], science: ['科技', 'science'] }),
    standard: text('标准文件', 'Standard'),
    item: text('条目', 'Item'),
    passed: flag('符合', 'Met'),
  },
  checks: [
    {
      id: 'not-met',
      violation: 'T03',
      measure: 'M18.3',
      judge: ([{ passed, item }]) =>
        passed ? null : { zh: `不符合设置标准：${item}`, en: `does not meet the standard: ${item}` },
    },
  ],
})
