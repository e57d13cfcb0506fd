/** Places where no training may be advertised, looked at with a photograph (M26.3-M26.5). */

import { ledger } from '../define.ts'
import { choice, day, flag, long, optional, text } from '../field.ts'

export const placementChecks = ledger({
  id: 'placement-checks',
  zh: '广告载体巡查',
  en: 'Places of adverts',
  measures: 'M26.3 M26.4 M26.5',
  of: 'district',
  period: 'half-month',
  writers: ['reporter', 'officer'],
  section: 4,
  indicators: 'K26',
  day: 'date',
  key: ['date', 'place'],
  filters: ['kind'],
  fields: {
    date: day('巡查日期', 'Date'),
    place: text('地点或载体', 'Place'),
    kind: choice('类别', 'Kind', {
      media: ['主流媒体', 'mainstream media'],
      new: ['新媒体', 'new media'],
      public: ['公共场所', 'public place'],
      residential: ['居民区广告牌', 'residential area'],
      platform: ['网络平台', 'network platform'],
      school: ['中小学、幼儿园内', 'in a school or kindergarten'],
      goods: ['教材校服校车等', 'on books, uniforms or buses'],
    }),
    found: flag('发现培训广告', 'An advert was there'),
    words: optional(long('广告内容', 'What it said')),
    removedOn: optional(day('清理日期', 'Removed on')),
  },
  checks: [
    {
      id: 'public-advert',
      violation: 'A01',
      measure: 'M26.3',
      judge: ([{ found, kind, place }]) =>
        found && kind !== 'school' && kind !== 'goods'
          ? { zh: `${place}刊播校外培训广告`, en: `training is advertised at ${place}` }
          : null,
    },
    {
      id: 'school-advert',
      violation: 'A11',
      measure: 'M26.4',
      also: 'M26.5',
      judge: ([{ found, kind, place }]) =>
        found && (kind === 'school' || kind === 'goods')
          ? { zh: `${place}有商业广告`, en: `a commercial advert at ${place}` }
          : null,
    },
  ],
})
