/** What schools take for after-school service, on which standard, and where it is published (M9.1, M9.2). */

import { ledger } from '../define.ts'
import { day, flag, number, optional, text } from '../field.ts'

export const serviceFees = ledger({
  id: 'service-fees',
  zh: '课后服务收费',
  en: 'Fees of after-school service',
  measures: 'M9.1 M9.2',
  of: 'school',
  period: 'term',
  expected: true,
  writers: ['school', 'reporter'],
  section: 6,
  day: 'from',
  key: ['from', 'item'],
  fields: {
    from: day('开始日期', 'From'),
    item: text('收费项目', 'Item'),
    price: number('收费标准', 'Price', { unit: 'yuan' }),
    standard: number('批准标准', 'Approved price', { unit: 'yuan' }),
    document: text('依据文件', 'Document it rests on'),
    voluntary: flag('家长自愿', 'Parents chose it'),
    publishedOn: optional(day('公示日期', 'Published on')),
    notice: optional(text('公示网址', 'Notice at')),
  },
  checks: [
    {
      id: 'above-standard',
      violation: 'H06',
      measure: 'M9.1',
      judge: ([{ price, standard }]) =>
        price > standard
          ? {
              zh: `收费 ${price} 元，批准 ${standard} 元`,
              en: `${price} yuan, ${standard} are approved`,
              facts: { price, standard },
            }
          : null,
    },
    {
      id: 'not-voluntary',
      violation: 'H06',
      measure: 'M9.1',
      judge: ([{ voluntary, item }]) =>
        voluntary ? null : { zh: `“${item}”收费不是家长自愿`, en: `parents did not choose "${item}"` },
    },
    {
      id: 'not-published',
      violation: 'H06',
      measure: 'M9.2',
      judge: ([{ publishedOn }]) => (publishedOn ? null : { zh: '收费项目和标准未公示', en: 'the fee was not published' }),
    },
  ],
  public: {
    shows: { zh: '课后服务收费项目、标准和依据', en: 'Fees of after-school service, their standard and ground' },
    fields: ['item', 'price', 'standard', 'document', 'publishedOn', 'notice'],
  },
})
