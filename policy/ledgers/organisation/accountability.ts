/** Whom the plan was enforced against among offices and officials (M30.7). Restricted. */

import { ledger } from '../define.ts'
import { choice, day, long, text } from '../field.ts'

export const accountability = ledger({
  id: 'accountability',
  zh: '责任追究',
  en: 'Accountability',
  measures: 'M30.7',
  of: 'district',
  period: 'year',
  writers: ['supervisor'],
  readers: ['supervisor'],
  retention: 10,
  day: 'date',
  key: ['date', 'unit'],
  filters: ['kind'],
  fields: {
    date: day('决定日期', 'Decided on'),
    unit: text('单位或责任人', 'Unit or person', { sensitive: true }),
    fact: long('事实', 'Facts', { sensitive: true }),
    kind: choice('方式', 'Kind', {
      talk: ['约谈', 'talk'],
      circular: ['通报', 'circular'],
      order: ['责令整改', 'order'],
      discipline: ['处分', 'discipline'],
    }),
    body: text('决定机关', 'Decided by'),
  },
  checks: [
    {
      id: 'duty-not-done',
      violation: 'O04',
      measure: 'M30.7',
      judge: ([{ kind }]) =>
        kind === 'discipline' ? { zh: '属地或部门未履职受到处分', en: 'an office was disciplined for not doing its duty' } : null,
    },
  ],
})
