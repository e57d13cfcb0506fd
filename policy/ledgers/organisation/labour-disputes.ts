/** Staff of institutions who lost their work or their pay, and how they were helped (M29.2). */

import { ledger } from '../define.ts'
import { choice, day, number, optional, text } from '../field.ts'

export const labourDisputes = ledger({
  id: 'labour-disputes',
  zh: '劳动争议与就业援助',
  en: 'Labour disputes and help',
  measures: 'M29.2',
  of: 'district',
  period: 'month',
  writers: ['reporter'],
  readers: ['reporter', 'supervisor'],
  retention: 3,
  section: 5,
  day: 'date',
  key: ['date', 'person'],
  filters: ['kind', 'state'],
  fields: {
    date: day('登记日期', 'Date'),
    person: text('人员编号', 'Person (number)', { sensitive: true }),
    institution: text('机构', 'Institution'),
    kind: choice('诉求', 'Matter', {
      wages: ['讨薪', 'wages'],
      dismissal: ['裁员', 'dismissal'],
      training: ['再就业培训', 'training'],
      job: ['就业援助', 'help to find work'],
    }),
    amount: optional(number('金额', 'Amount', { unit: 'yuan' })),
    referredTo: text('转办单位', 'Handed to'),
    state: choice('状态', 'State', { open: ['办理中', 'open'], done: ['办结', 'done'] }),
  },
})
