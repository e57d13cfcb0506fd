/** Patrols, hazards they found, and when each was put right (M24.7). */

import { ledger } from '../define.ts'
import { choice, day, optional, text, time } from '../field.ts'
import { unlessBy } from '../last-day.ts'

export const hazards = ledger({
  id: 'hazards',
  zh: '巡查与隐患整改',
  en: 'Patrols and hazards',
  measures: 'M24.7',
  of: 'institution',
  period: 'month',
  writers: ['institution', 'officer', 'reporter'],
  section: 7,
  day: 'date',
  key: ['date', 'hazard'],
  filters: ['level', 'state'],
  fields: {
    date: day('巡查日期', 'Date'),
    at: optional(time('巡查时间', 'Time')),
    route: text('巡查路线或部位', 'Route'),
    hazard: text('隐患', 'Hazard', { help: ['未发现写“无”', 'write "none" when nothing was found'] }),
    level: choice('等级', 'Level', { none: ['无', 'none'], minor: ['一般', 'minor'], major: ['重大', 'major'] }),
    rectifyBy: optional(day('整改期限', 'To be put right by')),
    closedOn: optional(day('整改完成', 'Put right on')),
    state: choice('状态', 'State', { open: ['未整改', 'open'], done: ['已整改', 'put right'] }),
  },
  checks: [
    {
      id: 'late',
      violation: 'S04',
      measure: 'M24.7',
      lastDay: ({ level, rectifyBy, closedOn }) => (level === 'none' ? null : unlessBy(rectifyBy, closedOn)),
      judge: ([{ rectifyBy = '' }]) => ({
        zh: `隐患逾期整改（应于 ${rectifyBy} 前）`,
        en: `a hazard was not put right in time (due ${rectifyBy})`,
        facts: { rectifyBy },
      }),
    },
    {
      id: 'no-term',
      violation: 'S04',
      measure: 'M24.7',
      judge: ([{ level, rectifyBy, state }]) =>
        level === 'major' && state === 'open' && !rectifyBy
          ? { zh: '重大隐患未定整改期限', en: 'a major hazard has no date by which it must be put right' }
          : null,
    },
  ],
})
