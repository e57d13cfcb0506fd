/** Long roads with stages: balanced counties, the new way to senior schools (M0.1, M10.1, M14.3). */

import { ledger } from '../define.ts'
import { choice, day, long, optional, text } from '../field.ts'
import { overdue } from '../last-day.ts'

export const milestones = ledger({
  id: 'milestones',
  zh: '创建与改革进度',
  en: 'Milestones',
  measures: 'M0.1 M10.1 M14.3',
  of: 'district',
  period: 'year',
  writers: ['reporter', 'supervisor'],
  section: 6,
  day: 'date',
  key: ['project', 'stage'],
  filters: ['project', 'state'],
  fields: {
    date: day('更新日期', 'As of'),
    project: choice('事项', 'Project', {
      reduction: ['双减阶段目标', 'goals of the double reduction'],
      balanced: ['义务教育优质均衡创建', 'balanced compulsory education'],
      admission: ['学业水平考试加综合素质评价录取', 'admission by examination and all-round assessment'],
    }),
    stage: text('阶段', 'Stage'),
    due: day('计划完成', 'Due'),
    state: choice('状态', 'State', { open: ['未开始', 'not begun'], running: ['进行中', 'under way'], done: ['已完成', 'done'] }),
    note: optional(long('说明', 'Note')),
    indicator: optional(text('对应指标', 'Indicator', { help: ['如：校际差异系数', 'e.g. differences between schools'] })),
  },
  checks: [overdue('stage', 'M10.1', 'M0.1 M14.3')],
})
