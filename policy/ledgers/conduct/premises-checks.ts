/** Lights, exits, fire equipment, one-to-one rooms and space for each pupil (M24.2-M24.4). Inspectors write it, the institution sees it. */

import { ledger } from '../define.ts'
import { count, day, flag, number, optional, share, text } from '../field.ts'

export const premisesChecks = ledger({
  id: 'premises-checks',
  zh: '场所安全检查',
  en: 'Checks of premises',
  measures: 'M24.2 M24.3 M24.4',
  of: 'institution',
  period: 'year',
  writers: ['officer', 'reporter'],
  section: 1,
  day: 'date',
  key: ['date', 'place'],
  fields: {
    date: day('检查日期', 'Date'),
    place: text('教学点', 'Site'),
    lit: share('照明亮化率', 'Lights that work'),
    exits: flag('安全出口和疏散通道畅通', 'Exits are free'),
    equipment: flag('消防设施完好', 'Fire equipment is sound'),
    oneToOne: count('一对一教室', 'One-to-one rooms', { unit: 'places' }),
    observable: count('有视频或观察窗', 'With camera or window', { unit: 'places' }),
    area: number('教学面积', 'Area', { unit: 'squareMetres' }),
    pupils: count('同一时段学员', 'Pupils at one time', { unit: 'pupils' }),
    fireLane: optional(flag('消防车通道畅通', 'The lane for fire engines is free')),
  },
  checks: [
    {
      id: 'lights',
      violation: 'S04',
      measure: 'M24.2',
      limit: 'lighting-share',
      judge: ([{ lit }], { limit }) =>
        lit < limit ? { zh: `照明亮化率 ${lit}%`, en: `${lit} % of the lights work`, facts: { lit } } : null,
    },
    {
      id: 'exits',
      violation: 'S01',
      measure: 'M24.3',
      // a check from before the lane was asked for says nothing of it
      judge: ([{ exits, equipment, fireLane }]) =>
        exits && equipment && fireLane !== false
          ? null
          : {
              zh: '疏散或消防车通道堵塞，或消防设施不全',
              en: 'exits or the lane for fire engines are blocked, or fire equipment is missing',
            },
    },
    {
      id: 'one-to-one',
      violation: 'S03',
      measure: 'M24.4',
      judge: ([{ oneToOne, observable }]) =>
        observable < oneToOne
          ? {
              zh: `${oneToOne} 间一对一教室中 ${observable} 间可观察`,
              en: `${observable} of ${oneToOne} one-to-one rooms can be looked into`,
              facts: { oneToOne, observable },
            }
          : null,
    },
    {
      id: 'crowded',
      violation: 'S05',
      measure: 'M24.3',
      limit: 'area-per-pupil',
      judge: ([{ area, pupils }], { limit }) =>
        pupils > 0 && area / pupils < limit
          ? { zh: `生均面积不足 ${limit} 平方米`, en: `less than ${limit} m² for each pupil`, facts: { area, pupils } }
          : null,
    },
  ],
})
