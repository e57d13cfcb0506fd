/** Pay for after-school service, kept apart from the base of wages (M7.2). */

import { ledger } from '../define.ts'
import { count, day, flag, number, text } from '../field.ts'

export const subsidies = ledger({
  id: 'subsidies',
  zh: '课后服务补助',
  en: 'Pay for after-school service',
  measures: 'M7.2',
  of: 'school',
  period: 'month',
  writers: ['school', 'reporter'],
  readers: ['school', 'reporter', 'supervisor'],
  day: 'date',
  key: ['date', 'item'],
  fields: {
    date: day('发放日期', 'Paid on'),
    item: text('单列项目', 'Item of its own'),
    amount: number('金额', 'Amount', { unit: 'yuan' }),
    teachers: count('教师人数', 'Teachers', { unit: 'people' }),
    inBase: flag('计入次年绩效工资基数', 'Counted into the base of next year'),
  },
  checks: [
    {
      id: 'in-base',
      violation: 'H06',
      measure: 'M7.2',
      judge: ([{ inBase }]) =>
        inBase ? { zh: '课后服务补助计入了次年绩效工资基数', en: 'the pay was counted into the base of next year' } : null,
    },
  ],
})
