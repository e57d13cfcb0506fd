/** What a county would do if an institution collapsed (M25.6). */

import { ledger } from '../define.ts'
import { choice, day, long, text } from '../field.ts'

export const contingencyPlans = ledger({
  id: 'contingency-plans',
  zh: '风险预案',
  en: 'Contingency plans',
  measures: 'M25.6',
  of: 'district',
  period: 'year',
  expected: true,
  writers: ['reporter'],
  section: 7,
  day: 'date',
  key: ['date', 'title'],
  fields: {
    date: day('制定日期', 'Date'),
    title: text('预案名称', 'Title'),
    level: choice('适用等级', 'For risks that are', {
      high: ['高风险', 'high'],
      medium: ['中风险', 'medium'],
      all: ['全部', 'any'],
    }),
    lead: text('牵头部门', 'Led by'),
    steps: long('处置步骤', 'Steps'),
  },
})
