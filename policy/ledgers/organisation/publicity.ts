/** What was said to the public and to parents, where and when (M29.1, M29.3). */

import { ledger } from '../define.ts'
import { choice, day, optional, text } from '../field.ts'

export const publicity = ledger({
  id: 'publicity',
  zh: '宣传引导',
  en: 'Publicity',
  measures: 'M29.1 M29.3',
  of: 'district',
  period: 'half-month',
  writers: ['reporter', 'supervisor'],
  section: 2,
  day: 'date',
  key: ['date', 'title'],
  filters: ['kind'],
  fields: {
    date: day('日期', 'Date'),
    title: text('标题', 'Title'),
    kind: choice('类别', 'Kind', {
      media: ['新闻报道', 'press'],
      parents: ['家长引导', 'for parents'],
      rights: ['维权指引', 'rights'],
      other: ['其他', 'other'],
    }),
    outlet: text('媒体或渠道', 'Outlet'),
    address: optional(text('网址', 'Address')),
  },
  public: {
    shows: { zh: '宣传报道及其网址', en: 'What was published about the plan, and where' },
    fields: ['date', 'title', 'kind', 'outlet', 'address'],
  },
})
