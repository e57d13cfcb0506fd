/** Who is in the task force of the city and of each county (M27.1, M27.2). */

import { ledger } from '../define.ts'
import { day, text } from '../field.ts'

export const taskForces = ledger({
  id: 'task-forces',
  zh: '工作专班',
  en: 'Task forces',
  measures: 'M27.1 M27.2',
  of: 'district',
  period: 'year',
  expected: true,
  writers: ['reporter', 'supervisor'],
  section: 2,
  day: 'from',
  key: ['name', 'duty'],
  fields: {
    from: day('任职日期', 'Since'),
    name: text('姓名', 'Name'),
    unit: text('单位', 'Office'),
    duty: text('职责', 'Duty'),
    phone: text('联系电话', 'Telephone', { sensitive: true }),
  },
})
