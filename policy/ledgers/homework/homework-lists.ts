/** What homework and examination questions should and must not be, as counties list it, version by version (M1.1, M17.3). */

import { ledger } from '../define.ts'
import { choice, day, optional, text } from '../field.ts'

export const homeworkLists = ledger({
  id: 'homework-lists',
  zh: '作业与命题清单',
  en: 'Lists for homework and questions',
  measures: 'M1.1 M17.3',
  of: 'district',
  period: 'always',
  writers: ['reporter', 'supervisor'],
  section: 6,
  day: 'from',
  key: ['list', 'item', 'version'],
  filters: ['list'],
  fields: {
    list: choice('清单', 'List', { positive: ['正面清单', 'what should be'], negative: ['负面清单', 'what must not be'] }),
    about: optional(
      choice('适用', 'About', { homework: ['作业', 'homework'], questions: ['试题命制', 'examination questions'] }),
    ),
    item: text('条目', 'Item', {
      help: ['负面清单写关键词，作业内容含此词即被提示', 'on the negative list: the word that homework must not hold'],
    }),
    version: text('版本', 'Version', { help: ['如：2026-1', 'e.g. 2026-1'] }),
    from: day('启用日期', 'In force from'),
    to: optional(day('停用日期', 'In force until')),
  },
  public: {
    shows: { zh: '作业正面清单和负面清单', en: 'What homework should be, and what it must not be' },
    fields: ['list', 'about', 'item', 'version', 'from', 'to'],
  },
})
