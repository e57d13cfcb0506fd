/** The telephone and the mailbox of each county for reports, tried out now and then (M30.4). */

import { ledger } from '../define.ts'
import { day, flag, optional, text } from '../field.ts'

export const contactPoints = ledger({
  id: 'contact-points',
  zh: '举报电话和信箱',
  en: 'Telephone and mailbox for reports',
  measures: 'M30.4',
  of: 'district',
  period: 'year',
  expected: true,
  writers: ['reporter'],
  section: 3,
  day: 'verifiedOn',
  key: ['verifiedOn'],
  fields: {
    verifiedOn: day('拨测日期', 'Tried on'),
    phone: optional(text('举报电话', 'Telephone')),
    mailbox: optional(text('举报信箱', 'Mailbox')),
    hours: text('受理时间', 'Hours'),
    answered: flag('拨测有人接听', 'Somebody answered'),
  },
  checks: [
    {
      id: 'missing',
      violation: 'O04',
      measure: 'M30.4',
      judge: ([{ phone, mailbox }]) =>
        phone && mailbox ? null : { zh: '未同时设立举报电话和信箱', en: 'there are not both a telephone and a mailbox' },
    },
    {
      id: 'nobody-answers',
      violation: 'O04',
      measure: 'M30.4',
      judge: ([{ answered }]) => (answered ? null : { zh: '举报电话无人接听', en: 'nobody answers the telephone' }),
    },
  ],
  public: {
    shows: { zh: '举报和咨询的电话、邮箱与时间', en: 'Where to report and ask: telephone, mailbox, hours' },
    fields: ['verifiedOn', 'phone', 'mailbox', 'hours'],
  },
})
