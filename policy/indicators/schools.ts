/** What schools keep: homework, after-school service, exams. */
import type { Indicator } from './define.ts'

const common = {
  topic: 'schools',
  owner: 'DEP-EDU',
  version: 1,
  kind: 'share',
  unit: 'percent',
  parts: null,
  better: 'high',
  audience: 'public',
  past: false,
} as const

export const schoolIndicators: readonly Indicator[] = [
  {
    ...common,
    id: 'K31',
    zh: '作业达标率',
    en: 'Homework within the limits',
    definition: {
      zh: '一百八十天内监测的班级日中，书面作业没有超过年级限额的比例',
      en: 'Of the days on which a class was watched within 180 days, the share within the limit of its grade',
    },
    days: 180,
  },
  {
    ...common,
    id: 'K32',
    zh: '课后服务达标率、参与率',
    en: 'After-school service',
    definition: {
      zh: '学校：一百八十天内各周均达到天数与时长的义务教育学校占在册学校的比例；学生：最近一周参加人数占在校人数的比例',
      en: 'Schools: share of schools on file whose every week of 180 days met days and hours; pupils: share served in the last week kept',
    },
    days: 180,
    parts: { schools: { zh: '学校', en: 'schools' }, pupils: { zh: '学生', en: 'pupils' } },
    partsOnly: true,
  },
  {
    ...common,
    id: 'K33',
    zh: '考试次数达标率',
    en: 'Exams within the limits',
    definition: {
      zh: '一百八十天内登记了考试的学校中，次数和类型均未超限的比例',
      en: 'Of the schools that recorded exams within 180 days, the share without one too many or of a forbidden kind',
    },
    days: 180,
  },
]
