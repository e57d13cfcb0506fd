/** Cameras in important places: seeing at night, keeping 90 days (M24.5). Inspectors write it, the institution sees it. */

import { ledger } from '../define.ts'
import { count, day, flag, text } from '../field.ts'

export const cameras = ledger({
  id: 'cameras',
  zh: '视频监控',
  en: 'Cameras',
  measures: 'M24.5',
  of: 'institution',
  period: 'year',
  writers: ['officer', 'reporter'],
  section: 1,
  day: 'date',
  key: ['place'],
  fields: {
    date: day('核查日期', 'Date'),
    place: text('部位', 'Place'),
    night: flag('夜间可辨认', 'Sees at night'),
    days: count('保存天数', 'Days kept', { unit: 'days', max: 3650 }),
  },
  checks: [
    {
      id: 'too-short',
      violation: 'S02',
      measure: 'M24.5',
      limit: 'video-days',
      judge: ([{ days }], { limit }) =>
        days < limit
          ? { zh: `视频保存 ${days} 天，应不少于 ${limit} 天`, en: `kept ${days} days, ${limit} are needed`, facts: { days } }
          : null,
    },
    {
      id: 'blind-at-night',
      violation: 'S02',
      measure: 'M24.5',
      judge: ([{ night }]) => (night ? null : { zh: '夜间图像无法辨认', en: 'the pictures cannot be read at night' }),
    },
  ],
})
