/** The numbers of the regulation, each with the days it holds and the basis it rests on. */
import { basisById } from './basis.ts'
import type { District } from './districts/units.ts'

/** `from` and `to` are inclusive days. Clock times are minutes after midnight. */
export type Limit = {
  id: string
  value: number
  unit:
    | 'minutes'
    | 'minute-of-day'
    | 'months'
    | 'lessons'
    | 'yuan'
    | 'percent'
    | 'days'
    | 'hours'
    | 'count'
    | 'square-metres'
    | 'years'
  from: string
  to: string | null
  basis: string
  zh: string
  en: string
}

type Row = [id: string, value: number, unit: Limit['unit'], basis: string, zh: string, en: string]

const rows: Row[] = [
  ['homework:P1-P2', 0, 'minutes', 'M1.3', '一二年级家庭书面作业', 'written homework, grades 1-2'],
  ['homework:P3-P6', 60, 'minutes', 'M1.4', '三至六年级书面作业日均', 'written homework a day, grades 3-6'],
  ['homework:J7-J9', 90, 'minutes', 'M1.5', '初中书面作业日均', 'written homework a day, junior high'],
  ['after-school-days', 5, 'days', 'M4.1', '课后服务每周天数', 'after-school service days a week'],
  ['after-school-hours', 2, 'hours', 'M4.1', '课后服务每天时长', 'after-school service hours a day'],
  [
    'finished-at-school:primary',
    90,
    'percent',
    'M5.2',
    '小学校内完成书面作业（默认目标）',
    'primary pupils who finish written work at school (our default)',
  ],
  [
    'finished-at-school:junior',
    70,
    'percent',
    'M5.2',
    '初中校内完成书面作业（默认目标）',
    'junior high pupils who finish written work at school (our default)',
  ],
  ['evening-study-end', 1200, 'minute-of-day', 'M4.3', '非寄宿初中晚自习结束', 'evening self-study ends, non-boarding'],
  ['exams-final:P1-P2', 0, 'count', 'M16.1', '一二年级纸笔考试', 'written exams, grades 1-2'],
  ['exams-final:P3-J9', 1, 'count', 'M16.2', '每学期期末考试', 'final exams a term'],
  ['exams-midterm:J7-J9', 1, 'count', 'M16.3', '初中每学期期中考试', 'mid-term exams a term, junior high'],
  ['exams-mock:J9', 2, 'count', 'EXAM', '九年级第二学期模拟考试', 'mock exams in the second term of grade 9'],
  ['end-offline', 1230, 'minute-of-day', 'M20.2', '线下培训结束', 'offline training ends'],
  ['end-online-live', 1260, 'minute-of-day', 'M20.3', '线上直播培训结束', 'live online training ends'],
  ['online-lesson', 30, 'minutes', 'OPN', '线上每节时长', 'length of an online lesson'],
  ['online-break', 10, 'minutes', 'OPN', '线上课间', 'break between online lessons'],
  ['prepaid-months', 3, 'months', 'N6', '一次收费时间跨度', 'months paid at once'],
  ['prepaid-lessons', 60, 'lessons', 'N6', '一次收费课时', 'lessons paid at once'],
  ['prepaid-yuan', 5000, 'yuan', 'N13', '非学科类一次收费', 'paid at once, non-subject'],
  ['collect-ahead', 1, 'months', 'CDR', '开课前提前收费', 'months fees may be collected ahead'],
  ['collect-terms', 1, 'count', 'CDR', '学科类一次收费涉及学期', 'terms that fees of subject training may cover at once'],
  ['collect-lessons-left', 20, 'lessons', 'CDR', '续费时剩余课时', 'lessons left when renewing'],
  ['refund-delay', 15, 'days', 'CONP-10', '退费故意拖延', 'days after which a refund is deliberately delayed'],
  ['guided-price:center:small', 50, 'yuan', 'CDP', '中心城区 10 人以下每 45 分钟', 'center, under 10 pupils, per 45 minutes'],
  ['guided-price:center:medium', 42, 'yuan', 'CDP', '中心城区 10-34 人每 45 分钟', 'center, 10-34 pupils, per 45 minutes'],
  ['guided-price:center:large', 35, 'yuan', 'CDP', '中心城区 35 人以上每 45 分钟', 'center, 35 pupils or more, per 45 minutes'],
  ['guided-price:outer:small', 41, 'yuan', 'CDP', '其他区域 10 人以下每 45 分钟', 'other areas, under 10 pupils, per 45 minutes'],
  ['guided-price:outer:medium', 35, 'yuan', 'CDP', '其他区域 10-34 人每 45 分钟', 'other areas, 10-34 pupils, per 45 minutes'],
  [
    'guided-price:outer:large',
    30,
    'yuan',
    'CDP',
    '其他区域 35 人以上每 45 分钟',
    'other areas, 35 pupils or more, per 45 minutes',
  ],
  ['guided-price:online', 20, 'yuan', 'SCP', '线上每 30 分钟', 'online, per 30 minutes'],
  ['price-rise', 10, 'percent', 'M25.1', '指导价上浮', 'rise above the guided price'],
  ['escrow-share', 100, 'percent', 'M25.3', '试点区县预收费监管比例', 'share of prepaid fees in escrow, pilot counties'],
  ['lighting-share', 100, 'percent', 'M24.2', '照明亮化率', 'share of lights that work'],
  ['video-days', 90, 'days', 'M24.5', '视频保存', 'days video is kept'],
  ['area-per-pupil', 3, 'square-metres', 'FIRE9', '同一时段生均面积', 'area per pupil at one time'],
  ['crime-check-years', 1, 'years', 'MIN-62', '从业人员违法犯罪记录查询间隔', 'years between looks at the record of crimes'],
  ['demonstration-schools', 100, 'count', 'M12.4', '现代课堂教学示范校', 'demonstration schools of the city'],
  ['filing-review', 10, 'days', 'M21.1', '备案审核（工作日，默认）', 'workdays for the review of a filed class (our default)'],
  ['ad-archive', 3, 'years', 'IAD-13', '广告档案保存', 'years ad records are kept'],
  ['endorser-age', 10, 'years', 'AD-38', '广告代言人最低年龄', 'youngest age of an endorser'],
  ['urged-age', 14, 'years', 'AD-40.2.1', '受劝诱保护年龄', 'age below which a child may not be urged'],
  ['repeat-years', 2, 'years', 'MOE53-16', '重复违法计算期', 'years within which a breach is a repeat'],
]

export const limits: readonly Limit[] = rows.map(([id, value, unit, basis, zh, en]) => ({
  id,
  value,
  unit,
  from: basisById(basis)?.from ?? '9999-12-31',
  to: basisById(basis)?.to ?? null,
  basis,
  zh,
  en,
}))

/** The limit in force on the day, or null. */
export const limitOn = (id: string, day: string): Limit | null =>
  limits.find((limit) => limit.id === id && limit.from <= day && (limit.to === null || day <= limit.to)) ?? null

/** The figure of a limit that has been the same since it began; whether it holds on a day is the rule's question. */
export function limitValue(id: string): number {
  const found = limits.find((limit) => limit.id === id)
  if (!found) throw new Error(`No limit is called ${id}`)
  return found.value
}

/** Minutes of written homework a grade may have on the day; null for grades without a limit. */
export function homeworkLimit(grade: string, day: string): Limit | null {
  const band = /^P[12]$/.test(grade) ? 'P1-P2' : /^P[3-6]$/.test(grade) ? 'P3-P6' : /^J[789]$/.test(grade) ? 'J7-J9' : null
  return band ? limitOn(`homework:${band}`, day) : null
}

export type PriceCeiling = { basePrice: number; yuan: number; perMinutes: number; basis: string }

/** The highest lawful price of a subject lesson: guided price plus the allowed rise. `classSize` counts pupils. */
export function priceCeiling(
  lesson: { mode: 'offline'; feeArea: District['feeArea']; classSize: number } | { mode: 'online' },
  day: string,
): PriceCeiling | null {
  const id =
    lesson.mode === 'online'
      ? 'guided-price:online'
      : `guided-price:${lesson.feeArea}:${lesson.classSize < 10 ? 'small' : lesson.classSize < 35 ? 'medium' : 'large'}`
  const base = limitOn(id, day)
  const rise = limitOn('price-rise', day)
  if (!base || !rise) return null
  const yuan = Math.round(base.value * (100 + rise.value)) / 100
  return { basePrice: base.value, yuan, perMinutes: lesson.mode === 'online' ? 30 : 45, basis: base.basis }
}

/** Usual school hours by stage; after-school service is not school time. A school's own hours replace them. */
export const schoolHours = {
  primary: { start: '08:20', end: '16:00' },
  junior: { start: '08:00', end: '17:00' },
  senior: { start: '08:00', end: '17:30' },
} as const
