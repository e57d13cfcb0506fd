/** Documents and research by which city and counties guide: homework, admission, teaching (M3.1, M11.1, M11.4, M12.3). */

import { ledger } from '../define.ts'
import { choice, count, day, long, optional, text } from '../field.ts'

export const guidanceDocuments = ledger({
  id: 'guidance-documents',
  zh: '指导文件与教研活动',
  en: 'Guidance and research',
  measures: 'M3.1 M11.1 M11.4 M12.3',
  of: 'district',
  period: 'always',
  writers: ['reporter', 'supervisor'],
  section: 6,
  day: 'date',
  key: ['number', 'title'],
  filters: ['kind', 'level'],
  fields: {
    date: day('日期', 'Date'),
    kind: choice('类别', 'Kind', {
      homework: ['作业设计教研', 'research on homework'],
      zones: ['划片与入学政策', 'admission by zones'],
      senior: ['高中招生政策', 'admission to senior schools'],
      teaching: ['课堂教学指导', 'guidance for teaching'],
      contest: ['教学比赛', 'contest of teaching'],
    }),
    level: choice('层级', 'Level', { city: ['市级', 'city'], county: ['区（市）县级', 'county'] }),
    number: text('文号或编号', 'Number'),
    title: text('标题', 'Title'),
    address: optional(text('全文地址', 'Address of the text')),
    round: optional(text('届次', 'Round', { help: ['教学比赛填写', 'of a contest'] })),
    participants: optional(count('参加人数', 'Took part', { unit: 'people' })),
    results: optional(long('结果', 'Results')),
  },
  public: {
    shows: { zh: '作业、入学、高中招生和课堂教学的指导文件', en: 'Guidance on homework, admission and teaching' },
    fields: ['date', 'kind', 'level', 'number', 'title', 'address', 'round', 'results'],
    files: {},
  },
})
