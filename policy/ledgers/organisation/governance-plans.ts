/** Each county’s plan for putting training in order, and the pilots of the city (M27.2, M27.3). */

import { ledger } from '../define.ts'
import { day, flag, optional, text } from '../field.ts'

export const governancePlans = ledger({
  id: 'governance-plans',
  zh: '治理工作方案',
  en: 'Plans of counties',
  measures: 'M27.2 M27.3',
  of: 'district',
  period: 'year',
  expected: true,
  writers: ['reporter'],
  section: 2,
  day: 'date',
  key: ['number'],
  fields: {
    date: day('印发日期', 'Issued on'),
    number: text('文号', 'Number'),
    title: text('标题', 'Title'),
    issuer: text('印发单位', 'Issued by'),
    pilot: flag('试点区（市）县', 'A pilot county'),
    address: optional(text('全文地址', 'Address of the text')),
  },
  public: {
    shows: { zh: '市和区（市）县印发的工作方案', en: 'Plans of work that the city and counties have issued' },
    fields: ['date', 'number', 'title', 'issuer', 'address'],
  },
})
