/** What fine the law provides for an act, as information for officers; minor acts may go unpunished and any fine may be mitigated. */
import type { Bilingual } from '../bilingual.ts'
import { violationByCode } from '../violations.ts'
import { alsoBreaks, confiscated, type Degree, type FineScale, fineScales, type Range, type ScaleKey } from './fine-scales.ts'
import { penalties } from './penalties.ts'

export interface FineFacts {
  degree: Degree
  /** yuan paid for the advert; null: unknown or clearly low */
  adCost?: number | null
  /** yuan taken in by the unlawful act */
  fees?: number | null
  /** yuan given back, also for lessons not held (MOE53 42) */
  refunded?: number
  /** the fine is for a person, not for a firm */
  person?: boolean
}

export interface FineRange {
  /** yuan */
  from: number
  to: number
  /** how it is counted: a multiple of an amount, or a fixed range */
  by: { times: Range; amount: number } | null
  /** yuan of unlawful gain left after refunds, which is taken away besides */
  confiscate: number
  range: Bilingual
}

const scaleKeys = Object.keys(penalties) as ScaleKey[]

/** The scales by which a violation is fined; none where the law has another penalty than a fine. */
function scalesOf(code: string): ScaleKey[] {
  const penalty = violationByCode(code)?.penalty
  const own = scaleKeys.filter((key) => penalties[key] === penalty)
  return [...own, ...(alsoBreaks[code] ? [alsoBreaks[code]] : [])].filter((key) => key in fineScales)
}

export const hasFine = (code: string): boolean => scalesOf(code).length > 0

export const degreesOf = (code: string): Degree[] => [
  ...new Set(scalesOf(code).flatMap((key) => (fineScales[key] ?? []).map(({ degree }) => degree))),
]

/** Null where no fine can be counted: the law has none at this degree, or the amount it is a multiple of is not known. */
export function fineRange(code: string, facts: FineFacts): FineRange | null {
  const ranges = scalesOf(code).flatMap((key) => rangeBy(key, facts) ?? [])
  return ranges.reduce<FineRange | null>((heaviest, each) => (heaviest && !isHeavier(each, heaviest) ? heaviest : each), null)
}

const isHeavier = (one: FineRange, other: FineRange): boolean =>
  one.to > other.to || (one.to === other.to && one.from > other.from)

function rangeBy(key: ScaleKey, facts: FineFacts): FineRange | null {
  const scale = (fineScales[key] ?? []).find(({ degree }) => degree === facts.degree)
  if (!scale) return null
  const gain = facts.fees == null ? null : Math.max(0, inCents(facts.fees - (facts.refunded ?? 0)))
  const confiscate = confiscated.includes(key) ? (gain ?? 0) : 0
  const shared = { confiscate, range: penalties[key] }
  const amount = scale.of === 'ad-cost' ? (facts.adCost ?? null) : gain
  if (scale.person && facts.person) return { from: scale.person[0], to: scale.person[1], by: null, ...shared }
  if (scale.times && amount) return { ...multiplied(scale.times, amount), ...shared }
  return scale.fixed ? { from: scale.fixed[0], to: scale.fixed[1], by: null, ...shared } : null
}

const multiplied = (times: NonNullable<FineScale['times']>, amount: number) => ({
  from: inCents(times[0] * amount),
  to: inCents(times[1] * amount),
  by: { times, amount },
})

const inCents = (yuan: number): number => Math.round(yuan * 100) / 100
