/** What homework should and must not be, as the city and its counties list it, version by version (M1.1). */

import { ledger } from '../define.ts'
import { choice, day, optional, text } from '../field.ts'

export const homeworkLists = ledger({
  id: 'homework-lists',
  zh: '作业管理清单',
  en: 'Homework lists',
  measures: 'M1.1',
  of: 'district',
  period: 'always',
  writers: ['reporter', 'supervisor'],
  day: 'from',
  key: ['list', 'item', 'version'],
  filters: ['list'],
  fields: {
    list: choice('清单', 'List', { positive: ['正面清单', 'what should be'], negative: ['负面清单', 'what must not be'] }),
    item: text('条目', 'Item'),
    version: text('版本', 'Version', { help: ['如：2026-1', 'e.g. 2026-1'] }),
    from: day('启用日期', 'In force from'),
    to: optional(day('停用日期', 'In force until')),
  },
  public: { fields: ['list', 'item', 'version', 'from', 'to'] },
})
