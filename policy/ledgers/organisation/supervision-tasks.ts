/** What the supervision office tells counties to do, by when (M30.1). */

import { ledger } from '../define.ts'
import { choice, day, long, optional, text } from '../field.ts'
import { overdue } from '../last-day.ts'

export const supervisionTasks = ledger({
  id: 'supervision-tasks',
  zh: '督查督办',
  en: 'Supervision tasks',
  measures: 'M30.1',
  of: 'district',
  period: 'half-month',
  writers: ['supervisor', 'reporter'],
  section: 2,
  day: 'asOf',
  key: ['task'],
  filters: ['source', 'state'],
  fields: {
    asOf: day('更新日期', 'As of'),
    task: text('任务', 'Task'),
    source: choice('来源', 'Source', {
      supervision: ['督查督办', 'supervision'],
      campaign: ['专项整治', 'campaign'],
      evaluation: ['督导评价', 'evaluation'],
      media: ['媒体监督', 'press'],
    }),
    owner: text('责任人', 'Owner'),
    due: day('完成期限', 'Due'),
    state: choice('状态', 'State', { open: ['未完成', 'open'], done: ['已完成', 'done'] }),
    result: optional(long('完成情况', 'Result')),
  },
  checks: [overdue('task', 'M30.1')],
})
