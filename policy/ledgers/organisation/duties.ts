/** The duties that the plan gives to fifteen departments, each with an owner and a day (M28.1-M28.15). */

import { ledger } from '../define.ts'
import { choice, day, long, optional, text } from '../field.ts'
import { overdue } from '../last-day.ts'

export const duties = ledger({
  id: 'duties',
  zh: '部门职责任务',
  en: 'Duties of departments',
  measures: 'M28.1 M28.2 M28.3 M28.4 M28.5 M28.6 M28.7 M28.8 M28.9 M28.10 M28.11 M28.12 M28.13 M28.14 M28.15',
  of: 'department',
  period: 'half-month',
  writers: ['department', 'supervisor'],
  section: 8,
  day: 'asOf',
  key: ['duty', 'task'],
  filters: ['state'],
  fields: {
    asOf: day('更新日期', 'As of'),
    duty: text('职责编号', 'Duty', { help: ['如：M28.3', 'e.g. M28.3'] }),
    task: text('任务', 'Task'),
    owner: text('责任人', 'Owner'),
    due: day('完成期限', 'Due'),
    state: choice('状态', 'State', { open: ['未开始', 'not begun'], running: ['进行中', 'under way'], done: ['已完成', 'done'] }),
    doneOn: optional(day('完成日期', 'Done on')),
    progress: optional(long('进展', 'Progress')),
    contact: optional(text('联系方式', 'Contact', { sensitive: true })),
  },
  checks: [overdue('task', 'M28.1', 'M28.2 M28.3 M28.4 M28.5 M28.6 M28.7 M28.8 M28.9 M28.10 M28.11 M28.12 M28.13 M28.14 M28.15')],
})
