/** After-school service of a school, week by week (M4.1, M5.2, M5.4). */

import { type Check, ledger } from '../define.ts'
import { count, day, flag, number, optional, share, time } from '../field.ts'
import { schoolDaysIn } from '../school-days.ts'

type Finished = { finished?: number | undefined; finishedJunior?: number | undefined }

/** Nearly all of primary school and most of junior high are to finish written work before they go home. */
const finishedChecks = (
  [
    ['primary', 'finished', '小学', 'primary school'],
    ['junior', 'finishedJunior', '初中', 'junior high'],
  ] as const
).map(
  ([stage, field, zh, en]): Check<Finished> => ({
    id: `unfinished-${stage}`,
    violation: 'H04',
    measure: 'M5.2',
    limit: `finished-at-school:${stage}`,
    judge: ([{ [field]: share }], { limit }) =>
      share !== undefined && share < limit
        ? {
            zh: `${zh}校内完成书面作业 ${share}%，目标 ${limit}%`,
            en: `${share} % of ${en} finished written work at school, ${limit} % is the aim`,
            facts: { share, limit },
          }
        : null,
  }),
)

export const serviceWeeks = ledger({
  id: 'service-weeks',
  zh: '课后服务周报',
  en: 'After-school service by week',
  measures: 'M4.1 M5.2 M5.4',
  of: 'school',
  period: 'week',
  expected: true,
  writers: ['school', 'reporter'],
  section: 6,
  indicators: 'K32',
  day: 'week',
  key: ['week'],
  fields: {
    week: day('周一日期', 'Monday of the week'),
    days: count('开展天数', 'Days held', { unit: 'days', max: 7 }),
    minutes: number('最短一天时长', 'Shortest day', { unit: 'minutes', max: 600 }),
    pupils: count('参加学生', 'Pupils served', { unit: 'pupils' }),
    enrolled: count('在校学生', 'Pupils enrolled', { unit: 'pupils' }),
    finished: optional(share('小学校内完成书面作业比例', 'Primary: finished written work at school')),
    finishedJunior: optional(share('初中校内完成书面作业比例', 'Junior high: finished written work at school')),
    newLessons: flag('讲授新课', 'New lessons taught', { help: ['课后服务不得讲新课', 'service may not teach new lessons'] }),
    starts: optional(time('通常开始时间', 'Usually begins at')),
    ends: optional(time('通常结束时间', 'Usually ends at')),
    sessions: optional(count('每天时段数', 'Sessions a day', { max: 20 })),
  },
  checks: [
    {
      id: 'too-few-days',
      violation: 'H04',
      measure: 'M4.1',
      limit: 'after-school-days',
      judge: ([{ days, week }], { limit, unit }) => {
        const due = Math.min(limit, schoolDaysIn(week, unit.districtCode))
        return days < due
          ? {
              zh: `课后服务开展 ${days} 天，应为 ${due} 天`,
              en: `service on ${days} days instead of ${due}`,
              facts: { days, due },
            }
          : null
      },
    },
    {
      id: 'too-short',
      violation: 'H04',
      measure: 'M4.1',
      limit: 'after-school-hours',
      judge: ([{ days, minutes }], { limit }) =>
        days > 0 && minutes < limit * 60
          ? {
              zh: `最短一天 ${minutes} 分钟，不足 ${limit} 小时`,
              en: `the shortest day had ${minutes} minutes, less than ${limit} hours`,
              facts: { minutes, limit },
            }
          : null,
    },
    ...finishedChecks,
    {
      id: 'new-lessons',
      violation: 'H04',
      measure: 'M5.4',
      judge: ([{ newLessons }]) => (newLessons ? { zh: '利用课后服务讲授新课', en: 'new lessons were taught in service' } : null),
    },
  ],
})
