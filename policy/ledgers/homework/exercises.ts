/** Exercises that schools wrote to fit book and standard, shared with others once reviewed (M3.4, M3.5). */

import { ledger } from '../define.ts'
import { choice, day, grade, optional, text } from '../field.ts'

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
  office: { begins: { state: 'filed' }, anew: true },
  fields: {
    date: day('提交日期', 'Handed in'),
    title: text('名称', 'Title'),
    subject: text('学科', 'Subject'),
    grade: grade(),
    textbook: text('配套教材', 'Textbook'),
    standard: text('课标条目', 'Item of the standard'),
    author: text('作者', 'Author'),
    address: optional(text('下载地址', 'Address')),
    licence: optional(
      choice(
        '许可',
        'Licence',
        {
          open: ['可免费下载使用', 'free to download and use'],
          attribution: ['注明作者可免费下载使用', 'free to download and use, naming the author'],
          teachers: ['仅供教师使用', 'for teachers only'],
        },
        { help: ['未填写的不提供公众下载', 'left out: the public may not download it'] },
      ),
    ),
    tags: optional(text('标签', 'Tags')),
    state: choice('审核', 'Review', { filed: ['待审核', 'filed'], approved: ['通过', 'approved'], refused: ['退回', 'refused'] }),
  },
  public: {
    shows: {
      zh: '审核通过的校本练习，许可允许的可以下载',
      en: 'Reviewed exercises of schools, to download where their licence allows it',
    },
    fields: ['title', 'subject', 'grade', 'textbook', 'standard', 'author', 'address', 'licence', 'tags'],
    only: { state: ['approved'] },
    files: { licence: ['open', 'attribution'] },
  },
})
