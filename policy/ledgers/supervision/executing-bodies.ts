/** Who enforces the law on training in each county, now that it is part of comprehensive enforcement (M26.7). */

import { ledger } from '../define.ts'
import { day, flag, optional, text } from '../field.ts'

export const executingBodies = ledger({
  id: 'executing-bodies',
  zh: '教育执法主体',
  en: 'Who enforces',
  measures: 'M26.7',
  of: 'district',
  period: 'year',
  expected: true,
  writers: ['reporter', 'supervisor'],
  section: 2,
  day: 'asOf',
  key: ['asOf'],
  fields: {
    asOf: day('核对日期', 'As of'),
    body: text('执法主体', 'Executing body', { help: ['如：区综合行政执法局', 'e.g. the comprehensive enforcement bureau'] }),
    comprehensive: flag('已纳入综合执法', 'Part of comprehensive enforcement'),
    document: optional(text('依据文件', 'Document it rests on')),
    phone: optional(text('办公电话', 'Office telephone')),
  },
  public: {
    shows: { zh: '各区（市）县负责执法的机构和电话', en: 'Who enforces in each county, with the telephone number' },
    fields: ['asOf', 'body', 'document', 'phone'],
  },
})
