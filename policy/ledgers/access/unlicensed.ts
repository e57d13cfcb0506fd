/** Institutions without a licence: found by crawler, complaint or inspection, dealt with, closed (M18.7). */

import { ledger } from '../define.ts'
import { choice, day, optional, text } from '../field.ts'

export const unlicensed = ledger({
  id: 'unlicensed',
  zh: '无证机构清理',
  en: 'Institutions without a licence',
  measures: 'M18.7',
  of: 'district',
  period: 'half-month',
  writers: ['reporter', 'officer'],
  section: 1,
  day: 'foundOn',
  key: ['name', 'foundOn'],
  filters: ['result'],
  // whom pages and complaints told of and no register knows; what was done about it a person writes
  feeds: [{ query: 'strangers', from: [], sets: { action: '待核查', result: 'open' }, fills: ['address'] }],
  fields: {
    foundOn: day('发现日期', 'Found on'),
    name: text('名称', 'Name'),
    address: text('地址', 'Address'),
    source: choice('来源', 'Source', {
      crawler: ['网络监测', 'crawler'],
      complaint: ['投诉举报', 'complaint'],
      inspection: ['检查', 'inspection'],
    }),
    action: text('处理措施', 'What was done'),
    result: choice('结果', 'Result', {
      open: ['处理中', 'open'],
      closed: ['已关停', 'closed'],
      licensed: ['已规范', 'licensed'],
    }),
    closedOn: optional(day('办结日期', 'Closed on')),
  },
  checks: [
    {
      id: 'open',
      violation: 'T01',
      measure: 'M18.7',
      judge: ([{ result, name }]) =>
        result === 'open'
          ? { zh: `${name}无证开展培训，尚未清理`, en: `${name} trains without a licence and is not cleared yet` }
          : null,
    },
  ],
})
