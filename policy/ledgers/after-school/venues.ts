/** Palaces of youth, museums and other places that help with after-school service (M6.4). */

import { ledger } from '../define.ts'
import { choice, count, day, text } from '../field.ts'

export const venues = ledger({
  id: 'venues',
  zh: '社会资源场馆',
  en: 'Places for children',
  measures: 'M6.4',
  of: 'district',
  period: 'always',
  writers: ['reporter'],
  section: 6,
  day: 'date',
  key: ['name'],
  filters: ['kind'],
  fields: {
    date: day('登记日期', 'Registered'),
    name: text('名称', 'Name'),
    kind: choice('类别', 'Kind', {
      youth: ['青少年宫', 'palace of youth'],
      science: ['科技馆', 'science museum'],
      library: ['图书馆', 'library'],
      museum: ['博物馆', 'museum'],
      sport: ['体育场馆', 'sports ground'],
    }),
    address: text('地址', 'Address'),
    capacity: count('可容纳人数', 'Capacity', { unit: 'people' }),
    hours: text('开放时间', 'Opening hours'),
  },
  public: {
    shows: { zh: '学生课后可去的场馆及开放时间', en: 'Places that are open to pupils after classes, and when' },
    fields: ['name', 'kind', 'address', 'capacity', 'hours'],
  },
})
