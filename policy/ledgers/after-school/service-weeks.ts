/** After-school service of a school, week by week and day by day (M4.1, M5.2, M5.4). */

import { weekdayOf } from '#policy/days.ts'
import { type Check, ledger } from '../define.ts'
import { count, day, flag, number, optional, share, time } from '../field.ts'
import { periodRange } from '../period.ts'
import { schoolDaysIn, schoolDaysOf } from '../school-days.ts'

const weekdays = [
  ['monday', '一', 'Monday'],
  ['tuesday', '二', 'Tuesday'],
  ['wednesday', '三', 'Wednesday'],
  ['thursday', '四', 'Thursday'],
  ['friday', '五', 'Friday'],
  ['saturday', '六', 'Saturday'],
  ['sunday', '日', 'Sunday'],
] as const
type Weekday = (typeof weekdays)[number][0]
type Minutes = Partial<Record<Weekday, number | undefined>>

/** Minutes of service on that day of the week; weekends only where they are make-up workdays. */
const minutesOn = (zh: string, en: string) =>
  optional(number(`周${zh}时长`, en, { unit: 'minutes', max: 600, also: [`星期${zh}时长`, `周${zh}`, `星期${zh}`] }))

const isToldByDay = (row: Minutes): boolean => weekdays.some(([name]) => row[name] !== undefined)
const namesOf = (days: (typeof weekdays)[number][]) => ({
  zh: days.map(([, zh]) => `周${zh}`).join('、'),
  en: days.map(([, , en]) => en).join(', '),
})

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
    monday: minutesOn('一', 'Monday'),
    tuesday: minutesOn('二', 'Tuesday'),
    wednesday: minutesOn('三', 'Wednesday'),
    thursday: minutesOn('四', 'Thursday'),
    friday: minutesOn('五', 'Friday'),
    saturday: minutesOn('六', 'Saturday'),
    sunday: minutesOn('日', 'Sunday'),
    days: optional(
      count('开展天数', 'Days held', {
        unit: 'days',
        max: 7,
        help: ['逐日填写时长的不必填', 'not needed where each day is told'],
      }),
    ),
    minutes: optional(
      number('最短一天时长', 'Shortest day', {
        ...{ unit: 'minutes', max: 600 },
        help: ['逐日填写时长的不必填', 'not needed where each day is told'],
      }),
    ),
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
      judge: ([row], { limit, unit }) => {
        const due = Math.min(limit, schoolDaysIn(row.week, unit.districtCode))
        const without = isToldByDay(row) ? withoutService(row, unit.districtCode) : []
        const held = isToldByDay(row) ? schoolDaysIn(mondayOf(row.week), unit.districtCode) - without.length : (row.days ?? 0)
        const names = namesOf(without)
        return held < due
          ? {
              zh: `课后服务开展 ${held} 天，应为 ${due} 天${names.zh ? `（${names.zh}未开展）` : ''}`,
              en: `service on ${held} days instead of ${due}${names.en ? ` (none on ${names.en})` : ''}`,
              facts: { days: held, due },
            }
          : null
      },
    },
    {
      id: 'too-short',
      violation: 'H04',
      measure: 'M4.1',
      limit: 'after-school-hours',
      judge: ([row], { limit }) => {
        const short = weekdays.filter(([name]) => (row[name] ?? 0) > 0 && (row[name] ?? 0) < limit * 60)
        if (isToldByDay(row))
          return short.length > 0
            ? {
                zh: `${short.map(([name, zh]) => `周${zh} ${row[name]} 分钟`).join('、')}，不足 ${limit} 小时`,
                en: `${short.map(([name, , en]) => `${en} ${row[name]} minutes`).join(', ')}: less than ${limit} hours`,
                facts: { minutes: Math.min(...short.map(([name]) => row[name] ?? 0)), limit },
              }
            : null
        const { days = 0, minutes = 0 } = row
        return days > 0 && minutes < limit * 60
          ? {
              zh: `最短一天 ${minutes} 分钟，不足 ${limit} 小时`,
              en: `the shortest day had ${minutes} minutes, less than ${limit} hours`,
              facts: { minutes, limit },
            }
          : null
      },
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

const mondayOf = (day: string): string => periodRange('week', day).from

/** School days of the week on which nothing was held. */
const withoutService = (row: Minutes & { week: string }, district: string | null) =>
  schoolDaysOf(mondayOf(row.week), district).flatMap((day) => {
    const weekday = weekdays[weekdayOf(day) - 1]
    return weekday && !row[weekday[0]] ? [weekday] : []
  })
