/** What departments tell each other about money, accounts and taxes of institutions (M25.7). */

import { ledger } from '../define.ts'
import { count, day, long, optional, text } from '../field.ts'

export const dataExchanges = ledger({
  id: 'data-exchanges',
  zh: '资金账户税务协同',
  en: 'Data exchanged',
  measures: 'M25.7',
  of: 'department',
  period: 'month',
  writers: ['department', 'supervisor'],
  day: 'date',
  key: ['date', 'to', 'what'],
  fields: {
    date: day('日期', 'Date'),
    to: text('接收单位', 'To'),
    what: text('内容', 'What'),
    institutions: count('涉及机构', 'Institutions', { unit: 'places' }),
    result: optional(long('结果', 'Result')),
  },
})
