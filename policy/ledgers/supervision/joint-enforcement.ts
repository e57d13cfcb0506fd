/** When offices go out together, whom they visit and what they find (M26.1, M26.7). */

import { ledger } from '../define.ts'
import { choice, count, day, long, optional, text } from '../field.ts'

export const jointEnforcement = ledger({
  id: 'joint-enforcement',
  zh: '联合执法',
  en: 'Joint enforcement',
  measures: 'M26.1 M26.7',
  of: 'district',
  period: 'half-month',
  writers: ['reporter', 'officer'],
  section: 2,
  indicators: 'K27',
  day: 'date',
  key: ['date', 'area'],
  filters: ['matter'],
  fields: {
    date: day('日期', 'Date'),
    area: text('区域', 'Area'),
    body: text('执法主体', 'Executing body'),
    departments: text('参与部门', 'Departments'),
    matter: choice('重点', 'Matter', {
      unlicensed: ['无证办学', 'no licence'],
      overtime: ['超时', 'overtime'],
      outline: ['超纲', 'beyond the outline'],
      ahead: ['超前', 'ahead'],
      false: ['虚假宣传', 'false publicity'],
      fees: ['违规收费', 'unlawful fees'],
    }),
    visited: count('检查机构', 'Institutions visited', { unit: 'places' }),
    problems: count('发现问题', 'With problems', { unit: 'places' }),
    result: optional(long('处理情况', 'What was done')),
  },
})
