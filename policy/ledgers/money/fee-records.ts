/** What institutions took and when: months, lessons, yuan at once, and how long before the class began (M25.1, M25.2, M25.5). */

import { limitValue } from '#policy/limits.ts'
import { ledger } from '../define.ts'
import { choice, count, day, flag, number, optional, text } from '../field.ts'
import { monthsLater, termsOf } from '../months.ts'
import { aboveGuidedPrice } from './lesson-price.ts'

export const feeRecords = ledger({
  id: 'fee-records',
  zh: '收费抽查',
  en: 'Fees taken',
  measures: 'M25.1 M25.2 M25.5',
  of: 'institution',
  period: 'month',
  writers: ['officer', 'reporter', 'institution'],
  section: 5,
  indicators: 'K23',
  day: 'paidOn',
  key: ['paidOn', 'class', 'receipt'],
  spotChecks: true,
  filters: ['mode'],
  fields: {
    paidOn: day('收费日期', 'Paid on'),
    class: text('班次', 'Class'),
    receipt: text('票据编号', 'Receipt'),
    begins: day('开课日期', 'Class begins'),
    subject: flag('学科类', 'School subjects'),
    yuan: number('金额', 'Amount', { unit: 'yuan' }),
    months: number('覆盖时间', 'Months it covers', { unit: 'months', max: 120 }),
    lessons: count('课时', 'Lessons', { unit: 'lessons', max: 10_000 }),
    lessonMinutes: optional(count('每课时', 'A lesson has', { unit: 'minutes', max: 240 })),
    classSize: optional(count('班额', 'Pupils in the class', { unit: 'pupils', max: 1000 })),
    online: optional(flag('线上', 'Online')),
    lessonsLeft: optional(
      count('续费时剩余课时', 'Lessons left at renewal', {
        unit: 'lessons',
        max: 10_000,
        help: ['按课时续费时填写', 'only when lessons are renewed'],
      }),
    ),
    mode: choice('付费方式', 'Mode', {
      prepaid: ['预收费', 'in advance'],
      after: ['先消费后付费', 'after the lessons'],
      each: ['一课一消', 'lesson by lesson'],
    }),
  },
  checks: [
    {
      id: 'too-many-months',
      violation: 'F02',
      measure: 'M25.2',
      limit: 'prepaid-months',
      judge: ([{ months }], { limit }) =>
        months > limit
          ? { zh: `一次收取 ${months} 个月费用`, en: `${months} months were paid at once`, facts: { months } }
          : null,
    },
    {
      id: 'too-many-lessons',
      violation: 'F02',
      measure: 'M25.2',
      limit: 'prepaid-lessons',
      judge: ([{ lessons }], { limit }) =>
        lessons > limit
          ? { zh: `一次收取 ${lessons} 课时费用`, en: `${lessons} lessons were paid at once`, facts: { lessons } }
          : null,
    },
    {
      id: 'too-much',
      violation: 'F02',
      measure: 'M25.2',
      limit: ({ subject }) => (subject ? null : 'prepaid-yuan'),
      judge: ([{ yuan }], { limit }) =>
        yuan > limit ? { zh: `非学科类一次收费 ${yuan} 元`, en: `${yuan} yuan were paid at once`, facts: { yuan } } : null,
    },
    {
      id: 'too-early',
      violation: 'F11',
      measure: 'M25.2',
      limit: ({ lessonsLeft }) => (lessonsLeft === undefined ? 'collect-ahead' : null),
      judge: ([{ paidOn, begins }], { limit }) =>
        monthsLater(paidOn, limit) < begins
          ? { zh: `${paidOn} 收取 ${begins} 开课的费用`, en: `paid on ${paidOn} for a class that begins on ${begins}` }
          : null,
    },
    {
      id: 'across-terms',
      violation: 'F02',
      measure: 'M25.2',
      // by the lesson, lessons count and not terms
      limit: ({ subject, lessonsLeft }) => (subject && lessonsLeft === undefined ? 'collect-terms' : null),
      judge: ([{ begins, months }], { limit }) =>
        termsOf(begins, months) > limit
          ? {
              zh: `${begins} 起 ${months} 个月的费用跨学期收取`,
              en: `${months} months from ${begins} on reach into another term`,
            }
          : null,
    },
    {
      // whoever renews by the lesson may pay when few are left, or within the usual time before the next ones begin
      id: 'renewed-early',
      violation: 'F11',
      measure: 'M25.2',
      limit: ({ lessonsLeft }) => (lessonsLeft === undefined ? null : 'collect-lessons-left'),
      judge: ([{ paidOn, begins, lessonsLeft = 0 }], { limit }) =>
        lessonsLeft > limit && monthsLater(paidOn, limitValue('collect-ahead')) < begins
          ? {
              zh: `剩余 ${lessonsLeft} 课时就收取 ${begins} 开课的续费`,
              en: `renewed with ${lessonsLeft} lessons left, for a class that begins on ${begins}`,
              facts: { lessonsLeft },
            }
          : null,
    },
    {
      id: 'above-guided-price',
      violation: 'F01',
      measure: 'M25.1',
      limit: 'price-rise',
      judge: ([row], { day, unit }) => aboveGuidedPrice(row, day, unit.districtCode),
    },
  ],
})
