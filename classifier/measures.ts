/** The judgements that need arithmetic, a calendar or the register. One function a measure, all of the same shape. */
import type { Measure, Rule } from '#policy/rules/define.ts'
import type { Context } from './context.ts'
import type { Verdict } from './judge.ts'
import { aheadOfGrade } from './measures/ahead-of-grade.ts'
import { formerPrice, prepaidAmount, unitPrice } from './measures/fees.ts'
import { lessonLength } from './measures/lesson-length.ts'
import { payAhead } from './measures/pay-ahead.ts'
import { recordedAnswering } from './measures/recorded-answering.ts'
import { foreignSite, provider } from './measures/register.ts'
import { times } from './measures/times.ts'
import { wholeText } from './measures/whole-text.ts'

export type Measuring = (rule: Rule, context: Context) => Verdict[]

export const measures: Record<Measure, Measuring> = {
  times,
  'whole-text': wholeText,
  'unit-price': unitPrice,
  'prepaid-amount': prepaidAmount,
  'former-price': formerPrice,
  'recorded-answering': recordedAnswering,
  'foreign-site': foreignSite,
  provider,
  'lesson-length': lessonLength,
  'ahead-of-grade': aheadOfGrade,
  'pay-ahead': payAhead,
}
