/** Non-subject institutions that schools may bring in: selection, contracts, evaluation, exit (M6.2). */

import { ledger } from '../define.ts'
import { choice, day, flag, number, optional, text } from '../field.ts'

export const serviceInstitutions = ledger({
  id: 'service-institutions',
  zh: '引进非学科类机构',
  en: 'Institutions in after-school service',
  measures: 'M6.2',
  of: 'district',
  period: 'year',
  writers: ['reporter'],
  section: 6,
  day: 'date',
  key: ['institution', 'round'],
  filters: ['state'],
  fields: {
    date: day('日期', 'Date'),
    institution: text('机构', 'Institution'),
    round: text('遴选批次', 'Round of selection'),
    selected: flag('在遴选名单内', 'Selected'),
    paid: flag('开展学科类有偿辅导', 'Gives paid lessons in school subjects'),
    state: choice('状态', 'State', { listed: ['入选', 'listed'], working: ['服务中', 'at work'], left: ['已退出', 'left'] }),
    schools: optional(text('服务学校', 'Schools')),
    price: optional(number('价格', 'Price', { unit: 'yuan' })),
    score: optional(number('评估得分', 'Score', { max: 100 })),
    exitReason: optional(text('退出原因', 'Why it left')),
  },
  checks: [
    {
      id: 'not-selected',
      violation: 'H08',
      measure: 'M6.2',
      judge: ([{ state, selected, institution }]) =>
        state === 'working' && !selected
          ? { zh: `${institution}不在遴选名单内而进校服务`, en: `${institution} works at schools without being selected` }
          : null,
    },
    {
      id: 'paid-lessons',
      violation: 'H08',
      measure: 'M6.2',
      judge: ([{ paid, institution }]) =>
        paid
          ? { zh: `学校与${institution}合作开展有偿学科辅导`, en: `paid lessons in school subjects with ${institution}` }
          : null,
    },
  ],
  public: {
    shows: { zh: '经遴选可进校服务的非学科类机构', en: 'Institutions selected to serve at schools, outside school subjects' },
    fields: ['institution', 'round', 'state', 'price', 'score'],
    only: { selected: [true] },
  },
})
