/** Checks of homework at schools, what they found and whether it was put right (M2.2). */

import { ledger } from '../define.ts'
import { choice, day, long, optional, text } from '../field.ts'
import { unlessBy } from '../last-day.ts'

export const homeworkInspections = ledger({
  id: 'homework-inspections',
  zh: '作业检查督导',
  en: 'Homework inspections',
  measures: 'M2.2',
  of: 'district',
  period: 'month',
  writers: ['reporter', 'supervisor'],
  section: 6,
  day: 'date',
  key: ['date', 'school'],
  filters: ['problem'],
  fields: {
    date: day('检查日期', 'Date'),
    school: text('学校', 'School'),
    inspectors: text('检查人员', 'Inspectors'),
    problem: choice('发现问题', 'Found', {
      none: ['未发现', 'nothing'],
      amount: ['作业超量', 'too much homework'],
      written: ['一二年级书面作业', 'written homework in grades 1-2'],
      other: ['其他', 'something else'],
    }),
    facts: optional(long('情况', 'Facts')),
    rectifyBy: optional(day('整改期限', 'To be put right by')),
    closedOn: optional(day('办结日期', 'Put right on')),
  },
  checks: [
    {
      id: 'amount',
      violation: 'H01',
      measure: 'M2.2',
      judge: ([{ problem, school }]) =>
        problem === 'amount'
          ? { zh: `检查发现${school}作业超量`, en: `an inspection found too much homework at ${school}` }
          : null,
    },
    {
      id: 'written',
      violation: 'H02',
      measure: 'M2.2',
      judge: ([{ problem, school }]) =>
        problem === 'written'
          ? { zh: `检查发现${school}一二年级布置书面作业`, en: `an inspection found written homework in grades 1-2 at ${school}` }
          : null,
    },
    {
      id: 'not-rectified',
      violation: 'H01',
      measure: 'M2.2',
      lastDay: ({ problem, rectifyBy, closedOn }) => (problem === 'none' ? null : unlessBy(rectifyBy, closedOn)),
      judge: ([{ school, rectifyBy = '' }]) => ({
        zh: `${school}未在 ${rectifyBy} 前完成作业整改`,
        en: `${school} did not put its homework right by ${rectifyBy}`,
        facts: { rectifyBy },
      }),
    },
  ],
})
