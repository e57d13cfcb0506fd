/** Documents and deeds that set targets of entry to senior schools or tie honours to them (M17.1, M17.2). */

import { ledger } from '../define.ts'
import { choice, day, flag, long, optional, text } from '../field.ts'

export const entryTargets = ledger({
  id: 'entry-targets',
  zh: '下达升学指标核查',
  en: 'Targets of entry',
  measures: 'M17.1 M17.2',
  of: 'district',
  period: 'year',
  writers: ['reporter', 'supervisor'],
  section: 6,
  day: 'date',
  key: ['date', 'unit', 'kind'],
  filters: ['kind'],
  fields: {
    date: day('核查日期', 'Date'),
    unit: text('单位', 'Unit'),
    kind: choice('核查事项', 'Looked for', {
      target: ['下达升学指标', 'a target of entry'],
      assess: ['以升学率考核', 'assessment by rate of entry'],
      honours: ['与教师评优挂钩', 'tied to honours of teachers'],
    }),
    found: flag('发现问题', 'Found'),
    document: optional(text('文号', 'Document')),
    words: optional(long('原文摘要', 'What it says')),
  },
  checks: [
    {
      id: 'found',
      violation: 'H10',
      measure: 'M17.1',
      also: 'M17.2',
      judge: ([{ found, unit }]) =>
        found ? { zh: `${unit}下达升学指标或与考核评优挂钩`, en: `${unit} set a target of entry or tied something to it` } : null,
    },
  ],
})
