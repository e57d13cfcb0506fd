/** What a school offers after classes, who signed up, and whether guardians agreed (M5.1, M5.3). */

import { ledger } from '../define.ts'
import { choice, count, day, flag, text } from '../field.ts'

export const serviceMenu = ledger({
  id: 'service-menu',
  zh: '课后服务菜单',
  en: 'Menu of after-school service',
  measures: 'M5.1 M5.3',
  of: 'school',
  period: 'term',
  expected: true,
  writers: ['school', 'reporter'],
  section: 6,
  day: 'from',
  key: ['from', 'item'],
  filters: ['kind'],
  fields: {
    from: day('开始日期', 'From'),
    item: text('项目', 'Item'),
    kind: choice('类别', 'Kind', {
      homework: ['作业辅导', 'help with homework'],
      science: ['科普', 'science'],
      art: ['文艺', 'arts'],
      sport: ['体育', 'sport'],
      labour: ['劳动', 'labour'],
      reading: ['阅读', 'reading'],
      club: ['兴趣小组及社团', 'clubs'],
    }),
    capacity: count('名额', 'Places', { unit: 'pupils' }),
    signedUp: count('报名人数', 'Signed up', { unit: 'pupils' }),
    confirmed: count('监护人确认人数', 'Guardians agreed', { unit: 'pupils' }),
    voluntary: flag('自愿选择', 'Voluntary'),
  },
  checks: [
    {
      id: 'not-voluntary',
      violation: 'H06',
      measure: 'M5.1',
      judge: ([{ voluntary, item }]) => (voluntary ? null : { zh: `“${item}”不是自愿选择`, en: `"${item}" is not voluntary` }),
    },
    {
      id: 'not-confirmed',
      violation: 'H06',
      measure: 'M5.1',
      judge: ([{ signedUp, confirmed }]) =>
        confirmed < signedUp
          ? {
              zh: `报名 ${signedUp} 人，监护人确认 ${confirmed} 人`,
              en: `${signedUp} signed up, the guardians of ${confirmed} agreed`,
              facts: { signedUp, confirmed },
            }
          : null,
    },
  ],
  public: {
    shows: { zh: '各校课后服务的项目和名额', en: 'What each school offers after classes, with places' },
    fields: ['from', 'item', 'kind', 'capacity'],
  },
})
