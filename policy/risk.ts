/**
 * How much worry an institution gives, 0 to 100, from counted facts; every factor says what it rests on. A product setting of
 * this house, no measure of law: it orders work and decides nothing. A person may set another score with a reason.
 */
import type { Bilingual } from './bilingual.ts'

/** Counted from what is on file about one institution. */
export interface RiskFacts {
  licenceStatus: string
  /** cases with at least one confirmed finding */
  casesWithConfirmed: number
  /** complaints about refunds (F08 to F11) in cases that are open, or in none yet */
  openRefunds: number
  /** findings on prices and accounts (F01 to F07) */
  priceFindings: number
  /** findings on adverts of the last 90 days, confirmed and not yet decided */
  confirmedAdverts: number
  openAdverts: number
  /** findings on missing particulars of teachers (P01) */
  teacherFindings: number
  /** findings on pages of news media about it */
  mediaFindings: number
  /** its own site cannot be reached */
  siteDown: boolean
  /** complaints about refunds within 30 days */
  refundsLately: number
  /** addresses that were new within 90 days */
  newAddresses: number
}

export interface RiskFactor extends Bilingual {
  key: string
  points: number
  most: number
}

export const riskLevels = { red: 70, orange: 40, yellow: 20, none: 0 } as const
export type RiskLevel = keyof typeof riskLevels

export const levelOf = (score: number): RiskLevel =>
  (Object.keys(riskLevels) as RiskLevel[]).find((level) => score >= riskLevels[level]) ?? 'none'

type Rule = { key: string; most: number; points(facts: RiskFacts): number; why(facts: RiskFacts): Bilingual }

const rules: readonly Rule[] = [
  {
    key: 'licence',
    most: 30,
    points: ({ licenceStatus }) => (licenceStatus === 'unlicensed' || licenceStatus === 'overdue' ? 30 : 0),
    why: ({ licenceStatus }) =>
      licenceStatus === 'overdue'
        ? { zh: '许可逾期未登记', en: 'its licence has lapsed' }
        : { zh: '没有办学许可', en: 'it has no licence' },
  },
  {
    key: 'repeated',
    most: 20,
    points: ({ casesWithConfirmed }) => (casesWithConfirmed > 1 ? 20 : casesWithConfirmed * 10),
    why: ({ casesWithConfirmed: n }) => ({ zh: `${n} 件案件有已确认的违规`, en: `${n} cases with confirmed violations` }),
  },
  {
    key: 'refunds',
    most: 15,
    points: ({ openRefunds }) => openRefunds * 5,
    why: ({ openRefunds: n }) => ({ zh: `${n} 件退费投诉未解决`, en: `${n} unresolved complaints about refunds` }),
  },
  {
    key: 'prices',
    most: 10,
    points: ({ priceFindings }) => priceFindings * 5,
    why: ({ priceFindings: n }) => ({ zh: `${n} 处价格或收费账户异常`, en: `${n} findings on prices or accounts` }),
  },
  {
    key: 'adverts',
    most: 10,
    points: ({ confirmedAdverts, openAdverts }) => confirmedAdverts * 5 + openAdverts * 2,
    why: ({ confirmedAdverts, openAdverts }) => ({
      zh: `90 天内广告违规：已确认 ${confirmedAdverts}，待确认 ${openAdverts}`,
      en: `adverts of the last 90 days: ${confirmedAdverts} confirmed, ${openAdverts} undecided`,
    }),
  },
  {
    key: 'teachers',
    most: 5,
    points: ({ teacherFindings }) => teacherFindings * 5,
    why: ({ teacherFindings: n }) => ({ zh: `${n} 处未公示教师信息`, en: `${n} findings on missing particulars of teachers` }),
  },
  {
    key: 'media',
    most: 5,
    points: ({ mediaFindings }) => mediaFindings * 5,
    why: ({ mediaFindings: n }) => ({ zh: `媒体报道 ${n} 处`, en: `${n} reports in the media` }),
  },
  {
    key: 'closure',
    most: 20,
    points: (facts) => closureSigns(facts).reduce((sum, { points }) => sum + points, 0),
    why: (facts) => ({
      zh: closureSigns(facts)
        .map(({ zh }) => zh)
        .join('；'),
      en: closureSigns(facts)
        .map(({ en }) => en)
        .join('; '),
    }),
  },
]

/** What is seen before a place closes overnight. */
function closureSigns({ siteDown, refundsLately, newAddresses }: RiskFacts): (Bilingual & { points: number })[] {
  return [
    ...(siteDown ? [{ points: 10, zh: '网站打不开', en: 'its site is down' }] : []),
    ...(refundsLately >= 3
      ? [{ points: 10, zh: `30 天内 ${refundsLately} 件退费投诉`, en: `${refundsLately} complaints about refunds in 30 days` }]
      : []),
    ...(newAddresses >= 2
      ? [{ points: 5, zh: `90 天内 ${newAddresses} 个新地址`, en: `${newAddresses} new addresses in 90 days` }]
      : []),
  ]
}

export function riskOf(facts: RiskFacts): { score: number; level: RiskLevel; factors: RiskFactor[] } {
  const factors = rules.flatMap(({ key, most, points, why }) => {
    const given = Math.min(most, points(facts))
    return given > 0 ? [{ key, points: given, most, ...why(facts) }] : []
  })
  const score = Math.min(
    100,
    factors.reduce((sum, { points }) => sum + points, 0),
  )
  return { score, level: levelOf(score), factors: factors.sort((a, b) => b.points - a.points) }
}
