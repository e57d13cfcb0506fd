/** Fees that parents want back, and when they got them (M25.6). */

import { addCalendarDays } from '#policy/days.ts'
import { ledger } from '../define.ts'
import { choice, day, number, text } from '../field.ts'

export const refundRequests = ledger({
  id: 'refund-requests',
  zh: '退费登记',
  en: 'Refunds',
  measures: 'M25.6',
  of: 'institution',
  period: 'month',
  writers: ['officer', 'reporter', 'institution'],
  section: 7,
  day: 'settledOn',
  key: ['askedOn', 'number'],
  filters: ['state'],
  fields: {
    number: text('编号', 'Number'),
    askedOn: day('申请日期', 'Asked on'),
    payer: text('申请人', 'Who asks', { sensitive: true }),
    due: number('应退金额', 'Due', { unit: 'yuan' }),
    paid: number('已退金额', 'Paid', { unit: 'yuan' }),
    settledOn: day('最近处理日期', 'Last dealt with'),
    state: choice('状态', 'State', { open: ['处理中', 'open'], done: ['已退', 'paid'], refused: ['拒绝', 'refused'] }),
  },
  checks: [
    {
      id: 'delayed',
      violation: 'F04',
      measure: 'M25.6',
      limit: 'refund-delay',
      lastDay: ({ askedOn, paid, due }, limit) => (paid < due ? addCalendarDays(askedOn, limit) : null),
      judge: ([{ askedOn, paid, due }], { limit }) => ({
        zh: `${askedOn} 申请退费 ${due} 元，${limit} 天后仍未退足（已退 ${paid} 元）`,
        en: `${due} yuan asked back on ${askedOn}, ${paid} paid after ${limit} days`,
        facts: { due, paid },
      }),
    },
    {
      id: 'refused',
      violation: 'F04',
      measure: 'M25.6',
      judge: ([{ state, due }]) => (state === 'refused' && due > 0 ? { zh: '拒绝退费', en: 'the refund was refused' } : null),
    },
  ],
})
