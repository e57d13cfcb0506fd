/** Who works in after-school service besides the teachers of the school, and what was checked (M6.1). */

import { crimeRecord, lookedUpFirst } from '../crime-record.ts'
import { ledger } from '../define.ts'
import { choice, day, optional, text } from '../field.ts'

export const serviceProviders = ledger({
  id: 'service-providers',
  zh: '课后服务提供者',
  en: 'People in after-school service',
  measures: 'M6.1',
  of: 'school',
  period: 'year',
  writers: ['school', 'reporter'],
  readers: ['school', 'reporter', 'supervisor'],
  day: 'from',
  key: ['from', 'name'],
  filters: ['kind'],
  fields: {
    from: day('开始日期', 'From'),
    name: text('姓名', 'Name', { sensitive: true }),
    kind: choice('类别', 'Kind', {
      own: ['本校教师', 'teacher of the school'],
      retired: ['退休教师', 'retired teacher'],
      qualified: ['有资质社会人员', 'qualified person'],
      volunteer: ['志愿者', 'volunteer'],
    }),
    qualification: optional(text('资质证书编号', 'Number of the certificate', { sensitive: true })),
    ...crimeRecord,
  },
  checks: [
    {
      id: 'no-qualification',
      violation: 'P01',
      measure: 'M6.1',
      judge: ([{ kind, qualification }]) =>
        kind === 'qualified' && !qualification
          ? { zh: '社会人员没有登记资质', en: 'a person from outside has no certificate on file' }
          : null,
    },
    lookedUpFirst('M6.1'),
  ],
})
