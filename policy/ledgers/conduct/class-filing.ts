/** Classes that an institution files before it teaches them (M21.1, M21.2, M21.4). */

import { addWorkdays } from '#policy/calendar.ts'
import { addCalendarDays } from '#policy/days.ts'
import { clockTime } from '#policy/time-check/breach.ts'
import { ledger } from '../define.ts'
import { choice, count, day, flag, grade, long, minuteOf, optional, text, time } from '../field.ts'
import { unlessBy } from '../last-day.ts'
import { periodOf } from '../period.ts'

export const classFiling = ledger({
  id: 'class-filing',
  zh: '培训班备案',
  en: 'Filed classes',
  measures: 'M21.1 M21.2 M21.4',
  of: 'institution',
  period: 'term',
  expected: true,
  writers: ['institution', 'officer', 'reporter'],
  section: 1,
  indicators: 'K25 R13',
  day: 'begins',
  key: ['begins', 'name', 'number'],
  filters: ['grade', 'state'],
  // the county reviews; a filing that changed is reviewed anew
  office: { begins: { state: 'filed', reviewedOn: undefined, ahead: false }, anew: true },
  reads: { 'progress-tables': { within: 'week', same: ['grade', 'subject'] } },
  fields: {
    name: text('班名', 'Class name'),
    number: text('班次', 'Class number'),
    subject: text('科目', 'Subject'),
    grade: grade('招生对象', 'For grade'),
    begins: day('开班日期', 'First day'),
    schedule: text('上课时间', 'Schedule', { help: ['如：周二周四 18:30-20:00', 'e.g. Tuesday and Thursday 18:30-20:00'] }),
    endsAt: time('下课时间', 'Ends at'),
    mode: optional(
      choice('方式', 'Mode', {
        offline: ['线下', 'offline'],
        online: ['线上直播', 'live online'],
        recorded: ['录播', 'recorded'],
      }),
    ),
    content: long('培训内容', 'Content'),
    progress: long('进度安排', 'Plan of progress'),
    materials: text('培训材料', 'Materials'),
    firstUnit: optional(
      count('开班时所教单元', 'Unit taught first', {
        help: ['教材第几单元，与区县进度表比对', 'of the book, compared with the county’s table'],
        max: 50,
      }),
    ),
    pupils: optional(count('学员人数', 'Pupils', { unit: 'pupils' })),
    ahead: flag('超标超前', 'Above or ahead of the standard', { help: ['由区县审核时认定', 'decided by the county at review'] }),
    filedOn: optional(day('提交日期', 'Filed on')),
    reviewedOn: optional(day('审核日期', 'Reviewed on')),
    state: choice('审核', 'Review', { filed: ['待审核', 'filed'], approved: ['通过', 'approved'], refused: ['退回', 'refused'] }),
  },
  checks: [
    {
      id: 'refused',
      violation: 'T10',
      measure: 'M21.1',
      lastDay: ({ state, begins }) => (state === 'refused' ? addCalendarDays(begins, -1) : null),
      judge: () => ({ zh: '未通过备案的班次开班', en: 'a class that was refused began' }),
    },
    {
      // the office is late, whether it has decided meanwhile or not; the class may be sound
      id: 'review-late',
      violation: 'O04',
      measure: 'M21.1',
      limit: 'filing-review',
      ofOffice: true,
      lastDay: ({ state, filedOn, reviewedOn = '' }, limit) =>
        unlessBy(filedOn && addWorkdays(filedOn, limit), state === 'filed' ? undefined : reviewedOn),
      judge: ([{ filedOn = '' }], { limit }) => ({
        zh: `${filedOn} 提交的备案未在 ${limit} 个工作日内审核`,
        en: `filed on ${filedOn} and not reviewed within ${limit} workdays`,
        facts: { filedOn, limit },
      }),
    },
    {
      id: 'ends-late',
      violation: 'T06',
      measure: 'M20.2',
      also: 'M20.3',
      limit: ({ mode }) => (mode === 'recorded' ? null : mode === 'online' ? 'end-online-live' : 'end-offline'),
      judge: ([{ endsAt }], { limit }) =>
        minuteOf(endsAt) > limit
          ? {
              zh: `备案下课时间 ${endsAt} 晚于 ${clockTime(limit)}`,
              en: `ends at ${endsAt}, later than ${clockTime(limit)}`,
              facts: { endsAt },
            }
          : null,
    },
    {
      id: 'ahead',
      violation: 'T09',
      measure: 'M21.2',
      judge: ([{ ahead }]) => (ahead ? { zh: '培训内容超标超前', en: 'content above or ahead of the standard' } : null),
    },
    {
      id: 'ahead-of-county',
      violation: 'T09',
      measure: 'M21.4',
      judge: ([{ begins, grade, subject, firstUnit }], { beside }) => {
        const week = periodOf('week', begins)
        const table = (beside['progress-tables'] ?? []).find(
          (row) => row.grade === grade && row.subject === subject && periodOf('week', String(row.week)) === week,
        )
        const taught = Number(table?.unit ?? Number.NaN)
        return firstUnit !== undefined && firstUnit > taught
          ? {
              zh: `开班即教第 ${firstUnit} 单元，本区县学校同期教到第 ${taught} 单元`,
              en: `begins with unit ${firstUnit}, the schools of the county are at unit ${taught} in that week`,
              facts: { firstUnit, taught },
            }
          : null
      },
    },
  ],
  public: {
    shows: { zh: '审核通过的培训班次', en: 'Classes of training whose filing was approved' },
    fields: ['name', 'number', 'subject', 'grade', 'begins', 'schedule', 'materials'],
    only: { state: ['approved'] },
  },
})
