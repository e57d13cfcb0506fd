/** Exercises that schools wrote to fit book and standard, shared with others once reviewed (M3.4, M3.5). */

import { ledger } from '../define.ts'
import { choice, count, day, grade, optional, text } from '../field.ts'

export const exercises = ledger({
  id: 'exercises',
  zh: '校本练习与作业资源库',
  en: 'Library of exercises',
  measures: 'M3.4 M3.5',
  of: 'school',
  period: 'always',
  writers: ['school', 'reporter'],
  section: 6,
  day: 'date',
  key: ['title', 'subject', 'grade'],
  filters: ['grade', 'state'],
  fields: {
    date: day('提交日期', 'Handed in'),
    title: text('名称', 'Title'),
    subject: text('学科', 'Subject'),
    grade: grade(),
    textbook: text('配套教材', 'Textbook'),
    standard: text('课标条目', 'Item of the standard'),
    author: text('作者', 'Author'),
    address: optional(text('下载地址', 'Address')),
    downloads: optional(count('下载次数', 'Downloads')),
    state: choice('审核', 'Review', { filed: ['待审核', 'filed'], approved: ['通过', 'approved'], refused: ['退回', 'refused'] }),
  },
  public: {
    fields: ['title', 'subject', 'grade', 'textbook', 'standard', 'author', 'address', 'downloads'],
    when: ({ state }) => state === 'approved',
  },
})
