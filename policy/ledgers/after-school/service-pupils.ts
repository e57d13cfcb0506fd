/** Pupils who need longer care or dinner (M4.2). Only those who look after them see it. */

import { ledger } from '../define.ts'
import { choice, day, flag, text, time } from '../field.ts'

export const servicePupils = ledger({
  id: 'service-pupils',
  zh: '延时托管与晚餐登记',
  en: 'Longer care and dinner',
  measures: 'M4.2',
  of: 'school',
  period: 'term',
  writers: ['school'],
  readers: ['school', 'reporter'],
  retention: 2,
  day: 'from',
  key: ['pupil', 'need'],
  filters: ['need'],
  fields: {
    from: day('开始日期', 'From'),
    pupil: text('学生（校内编号）', 'Pupil (number of the school)', { sensitive: true }),
    need: choice('需求', 'Need', { care: ['延时托管', 'longer care'], dinner: ['晚餐', 'dinner'], both: ['托管和晚餐', 'both'] }),
    until: time('托管至', 'Until'),
    dinnerBy: choice('供餐', 'Dinner by', {
      none: ['不需要', 'not needed'],
      own: ['学校食堂', 'the school'],
      contract: ['配餐单位', 'a caterer'],
    }),
    guardianAgreed: flag('监护人已确认', 'Guardian agreed'),
  },
  checks: [
    {
      id: 'no-dinner',
      violation: 'H04',
      measure: 'M4.2',
      judge: ([{ need, dinnerBy }]) =>
        need !== 'care' && dinnerBy === 'none'
          ? { zh: '有晚餐需求而未安排供餐', en: 'dinner is needed and nobody provides it' }
          : null,
    },
  ],
})
