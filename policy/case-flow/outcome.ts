/** How a case ended: what was decided, on which clause, with which measures and amounts. Statistics and documents read it. */
import { z } from 'zod'
import { basisById } from '../basis.ts'
import type { Bilingual } from '../bilingual.ts'

export const outcomeKindNames = {
  punish: { zh: '予以行政处罚', en: 'penalty' },
  'no-punish': { zh: '不予行政处罚', en: 'no penalty' },
  'not-proven': { zh: '违法事实不能成立', en: 'not proven' },
} as const satisfies Record<string, Bilingual>

/** Kinds of penalty of APL-9 and orders beside them. `amount` says whether yuan must be named. */
export const measureNames = {
  warning: { zh: '警告', en: 'warning', amount: false },
  circular: { zh: '通报批评', en: 'circulated notice of criticism', amount: false },
  fine: { zh: '罚款', en: 'fine', amount: true },
  confiscation: { zh: '没收违法所得', en: 'confiscation of unlawful gains', amount: true },
  'stop-business': { zh: '责令停产停业', en: 'order to stop business', amount: false },
  'revoke-licence': { zh: '吊销许可证件', en: 'revocation of a licence', amount: false },
  'trade-ban': { zh: '限制从业', en: 'ban from the trade', amount: false },
  correct: { zh: '责令改正', en: 'order to correct', amount: false },
  refund: { zh: '责令退还费用', en: 'order to refund', amount: true },
} as const satisfies Record<string, Bilingual & { amount: boolean }>
export type MeasureKind = keyof typeof measureNames

const penalties: readonly MeasureKind[] = [
  'warning',
  'circular',
  'fine',
  'confiscation',
  'stop-business',
  'revoke-licence',
  'trade-ban',
]

const kinds = <K extends string>(names: Record<K, unknown>) => Object.keys(names) as [K, ...K[]]

/** Yuan, with two decimals at most. */
const yuan = z.number().min(0).max(1_000_000_000).multipleOf(0.01)

export const outcomeSchema = z.strictObject({
  kind: z.enum(kinds(outcomeKindNames)),
  /** id of the clause in policy/basis.ts */
  clause: z.string().max(60),
  measures: z.array(z.strictObject({ kind: z.enum(kinds(measureNames)), amount: yuan.optional() })).max(20),
})
export type Outcome = z.infer<typeof outcomeSchema>

/** A known clause; a penalty has at least one penalising measure, its absence none; money is named where it is due. */
export function isWholeOutcome(outcome: Outcome | null): boolean {
  if (!outcome || !basisById(outcome.clause)) return false
  const priced = outcome.measures.every(({ kind, amount }) => !measureNames[kind].amount || (amount ?? 0) > 0)
  return priced && outcome.measures.some(({ kind }) => penalties.includes(kind)) === (outcome.kind === 'punish')
}

const totalOf = (outcome: Outcome | null, kind: MeasureKind): number =>
  (outcome?.measures ?? []).filter((measure) => measure.kind === kind).reduce((sum, { amount = 0 }) => sum + amount, 0)

/** The lowest fine after which a penalty stays published for three years; a product setting, since the law says "smaller fine". */
const smallFine = 10_000

/** How long a penalty is published: null (a mere warning, or none), DL25 (three months) or DL25B (three years). */
export function publicationClock(outcome: Outcome | null): 'DL25' | 'DL25B' | null {
  const found = new Set((outcome?.measures ?? []).map(({ kind }) => kind).filter((kind) => penalties.includes(kind)))
  found.delete('warning')
  if (found.size === 0) return null
  const onlyLight = [...found].every((kind) => kind === 'circular' || kind === 'fine')
  return onlyLight && totalOf(outcome, 'fine') < smallFine ? 'DL25' : 'DL25B'
}

/** How hard a penalty is beside the others. */
const weight: Partial<Record<MeasureKind, number>> = {
  ...{ warning: 1, circular: 1, fine: 2, confiscation: 2, 'stop-business': 3, 'trade-ban': 4, 'revoke-licence': 4 },
}

/** More money than was announced, or a harder penalty than was taken away for it. */
export function isHeavier(announced: Outcome, decided: Outcome): boolean {
  const kindsOf = ({ measures }: Outcome) => [...new Set(measures.map(({ kind }) => kind))].filter((kind) => weight[kind])
  const [before, after] = [kindsOf(announced), kindsOf(decided)]
  const dropped = Math.max(0, ...before.filter((kind) => !after.includes(kind)).map((kind) => weight[kind] ?? 0))
  return after.some((kind) =>
    before.includes(kind) ? totalOf(decided, kind) > totalOf(announced, kind) : (weight[kind] ?? 0) > dropped,
  )
}
