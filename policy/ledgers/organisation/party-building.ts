/** Party work in institutions and the conduct of their teachers: a record only (M22.1, M27.4). */

import { ledger } from '../define.ts'
import { choice, day, long } from '../field.ts'

export const partyBuilding = ledger({
  id: 'party-building',
  zh: '党建与师德',
  en: 'Party work',
  measures: 'M22.1 M27.4',
  of: 'institution',
  period: 'year',
  writers: ['officer', 'reporter', 'department'],
  section: 1,
  day: 'date',
  key: ['date', 'kind'],
  filters: ['kind'],
  fields: {
    date: day('日期', 'Date'),
    kind: choice('类别', 'Kind', {
      organisation: ['组织覆盖', 'organisation'],
      instructor: ['党建指导员', 'instructor'],
      together: ['联建共建', 'with others'],
      ethics: ['思想政治与师德师风', 'ethics of teachers'],
    }),
    facts: long('情况', 'Facts'),
  },
})
