/** An indicator as data: what it says, how it is reckoned, over which days, who sees it. The query behind it is in api/indicators. */
import type { Bilingual } from '../bilingual.ts'

/**
 * How rows (n, d) of single matters become a number. `count` and `sum` add up n; `share` is the sum of n over the sum of d, in
 * percent; `rate` the same without percent; `mean` the mean of n.
 */
export type Kind = 'count' | 'sum' | 'share' | 'rate' | 'mean'
export type Audience = 'public' | 'staff'
export type IndicatorUnit = 'matters' | 'percent' | 'yuan' | 'workdays' | 'places' | 'per-hundred' | 'minutes'

export interface Indicator extends Bilingual {
  id: `${'K' | 'R'}${number}`
  topic: 'leads' | 'cases' | 'complaints' | 'access' | 'money' | 'conduct' | 'schools' | 'supervision'
  kind: Kind
  unit: IndicatorUnit
  definition: Bilingual
  /** days up to the moment that count; null: how things stand at that moment */
  days: number | null
  /** names the parts; null: it has none */
  parts: 'violation' | 'channel' | 'deadline' | 'rule' | 'phrase' | Readonly<Record<string, Bilingual>> | null
  /** id of a count that is shown below it on its page */
  below?: Indicator['id']
  /** of more parts than this only the largest of each unit are told */
  top?: number
  /** its parts are different shares: adding them up would mean nothing */
  partsOnly?: true
  /** what `t` of a row measures beside the number itself, and which of its values is told */
  also?: Bilingual & { quantile: 0.5 | 0.9 }
  better: 'high' | 'low' | null
  audience: Audience
  /** department that answers for it (policy/departments.ts) */
  owner: string
  /** rows keep their days, so that any past day can be reckoned; otherwise only the daily snapshots know the past */
  past: boolean
  /** raised when the formula changes; snapshots carry it, so that unlike numbers are not drawn as one line */
  version: number
}

/** In public a part of fewer matters than this is withheld: it could point at a person. */
export const smallCell = 5

export const unitNames: Record<IndicatorUnit, Bilingual> = {
  matters: { zh: '件', en: '' },
  percent: { zh: '%', en: '%' },
  yuan: { zh: '元', en: 'yuan' },
  workdays: { zh: '个工作日', en: 'workdays' },
  places: { zh: '家', en: '' },
  'per-hundred': { zh: '件/百家', en: 'per 100' },
  minutes: { zh: '分钟', en: 'min' },
}

export const topicNames: Record<Indicator['topic'], Bilingual> = {
  leads: { zh: '线索', en: 'Leads' },
  cases: { zh: '案件办理', en: 'Cases' },
  complaints: { zh: '投诉举报', en: 'Complaints' },
  access: { zh: '机构准入', en: 'Institutions' },
  money: { zh: '资金监管', en: 'Money' },
  conduct: { zh: '培训行为', en: 'Conduct' },
  schools: { zh: '学校', en: 'Schools' },
  supervision: { zh: '检查督导', en: 'Supervision' },
}

export interface Sums {
  n: number
  d: number
  rows: number
}

/** The number itself; null where there is nothing to reckon with, which is neither 0 nor 100 %. */
export function reckon(kind: Kind, { n, d, rows }: Sums): number | null {
  if (kind === 'count' || kind === 'sum') return round(n)
  const under = kind === 'mean' ? rows : d
  if (under === 0) return null
  return round(kind === 'share' ? (100 * n) / under : n / under)
}

const round = (value: number): number => Math.round(value * 100) / 100

/** How many matters a number rests on: what decides whether the public may see it. */
export const basisOf = (kind: Kind, { n, d, rows }: Sums): number => (kind === 'count' ? n : kind === 'share' ? d : rows)
