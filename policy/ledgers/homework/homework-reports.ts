/** Whether the homework of every school was watched, and the report published (M2.3). */

import { ledger } from '../define.ts'
import { count, day, long, optional, share, text } from '../field.ts'

export const homeworkReports = ledger({
  id: 'homework-reports',
  zh: '作业监测报告',
  en: 'Homework monitoring reports',
  measures: 'M2.3',
  of: 'district',
  period: 'term',
  expected: true,
  writers: ['reporter'],
  section: 6,
  indicators: 'K31',
  day: 'date',
  key: ['date'],
  feeds: [
    {
      query: 'homework-report',
      from: ['homework'],
      sets: {},
      fills: ['inScope', 'monitored', 'withinLimits', 'overLimit'],
    },
  ],
  fields: {
    date: day('报告日期', 'Date'),
    inScope: count('应监测学校', 'Schools in scope', { unit: 'places' }),
    monitored: count('已监测学校', 'Schools watched', { unit: 'places' }),
    withinLimits: share('达标率', 'Within the limits'),
    overLimit: optional(
      count('超量班级', 'Classes over the limit', {
        unit: 'places',
        help: ['有一天以上作业超出要求的班级', 'classes with homework beyond what is allowed on a day or more'],
      }),
    ),
    address: optional(text('公布网址', 'Published at')),
    summary: long('结论', 'Conclusion'),
  },
  checks: [
    {
      id: 'coverage',
      violation: 'O04',
      measure: 'M2.3',
      judge: ([{ inScope, monitored }]) =>
        monitored < inScope
          ? {
              zh: `作业监测覆盖 ${monitored}/${inScope} 所，未达全覆盖`,
              en: `the homework of ${monitored} of ${inScope} schools was watched, not of all`,
              facts: { monitored, inScope },
            }
          : null,
    },
  ],
  public: {
    shows: { zh: '各区（市）县作业监测的覆盖和结论', en: 'How many schools had their homework watched, and what came of it' },
    fields: ['date', 'inScope', 'monitored', 'withinLimits', 'overLimit', 'address', 'summary'],
  },
})
