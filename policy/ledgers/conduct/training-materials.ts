/** What institutions teach from, and who reviewed it (M21.5). */

import { ledger } from '../define.ts'
import { choice, day, flag, optional, text } from '../field.ts'

export const trainingMaterials = ledger({
  id: 'training-materials',
  zh: '培训材料登记',
  en: 'Materials of training',
  measures: 'M21.5',
  of: 'institution',
  period: 'year',
  writers: ['institution', 'officer', 'reporter'],
  section: 1,
  day: 'date',
  key: ['title'],
  filters: ['result'],
  office: { begins: { result: 'open' }, anew: true },
  fields: {
    date: day('登记日期', 'Registered'),
    title: text('名称', 'Title'),
    isbn: optional(text('书号', 'ISBN')),
    kind: choice('类别', 'Kind', { published: ['正式出版物', 'published'], own: ['自编材料', 'written by the institution'] }),
    innerReview: flag('机构内部审核', 'Reviewed inside'),
    reviewer: optional(text('外部审核人', 'Reviewed by')),
    result: choice('审核结果', 'Result', {
      open: ['待审核', 'open'],
      passed: ['通过', 'passed'],
      refused: ['不通过', 'refused'],
    }),
    inUse: flag('正在使用', 'In use'),
  },
  checks: [
    {
      id: 'not-reviewed',
      violation: 'T14',
      measure: 'M21.5',
      judge: ([{ inUse, result, kind, title }]) =>
        inUse && (result === 'refused' || (kind === 'own' && result === 'open'))
          ? { zh: `使用未经审核通过的材料《${title}》`, en: `"${title}" is in use without having passed review` }
          : null,
    },
  ],
})
