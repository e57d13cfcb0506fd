/** The city's circular about a half month (M30.3), drafted from what was submitted. Pure; a person edits it before it is issued. */
import { districtByCode } from '#policy/districts.ts'
import type { HalfMonth } from './half-months.ts'
import { reportFigures } from './sections.ts'

/** `figures` holds what was submitted; null: nothing was. */
export type UnitReport = {
  districtCode: string
  standing: 'open' | 'remind' | 'overdue' | 'in-time' | 'late'
  firstSentAt: string | null
  figures: Record<string, number | null> | null
  asks: string
  /** what was most often complained of or found, as submitted */
  problems: readonly { zh: string; count: number }[]
}

type Sent = Pick<UnitReport, 'firstSentAt'>

/** Places by the time of the first submission; who sent nothing has none. Equal times share a place. */
export function rankOf(unit: Sent, all: readonly Sent[]): number | null {
  const { firstSentAt } = unit
  if (firstSentAt === null) return null
  return 1 + all.filter((other) => other.firstSentAt !== null && other.firstSentAt < firstSentAt).length
}

export const missingOf = (units: readonly UnitReport[]): string[] =>
  units.filter(({ firstSentAt }) => firstSentAt === null).map(({ districtCode }) => districtCode)

/** Counts and money are added up; shares are not, because their wholes are unknown here. */
export function sumsOf(units: readonly UnitReport[]): Record<string, number | null> {
  const told = units.flatMap(({ figures }) => (figures ? [figures] : []))
  return Object.fromEntries(
    reportFigures
      .filter(({ unit }) => unit === 'count' || unit === 'yuan')
      .map(({ id }) => [
        id,
        told.length === 0 ? null : Math.round(100 * told.reduce((sum, one) => sum + (one[id] ?? 0), 0)) / 100,
      ]),
  )
}

const nameOf = (code: string): string => districtByCode(code)?.name ?? code
const listOf = (units: readonly UnitReport[]): string => units.map(({ districtCode }) => nameOf(districtCode)).join('、')

/** The problems that most counties share, the most frequent first, with how many counties named them. */
const mostProblems = 5
export function commonProblems(units: readonly UnitReport[]): { zh: string; count: number; counties: number }[] {
  const sums = new Map<string, { zh: string; count: number; counties: number }>()
  for (const { zh, count } of units.flatMap(({ problems }) => problems)) {
    const sum = sums.get(zh) ?? { zh, count: 0, counties: 0 }
    sums.set(zh, { zh, count: sum.count + count, counties: sum.counties + 1 })
  }
  return [...sums.values()].sort((a, b) => b.counties - a.counties || b.count - a.count).slice(0, mostProblems)
}

const withoutStop = (text: string): string => text.replace(/[。；;.\s]+$/, '')

/** A circular is an official paper and is written in Chinese. */
export function draftCircular(period: HalfMonth, units: readonly UnitReport[]): string {
  const sums = sumsOf(units)
  const sent = units.filter(({ firstSentAt }) => firstSentAt !== null)
  const late = units.filter(({ standing }) => standing === 'late')
  const missing = units.filter(({ firstSentAt }) => firstSentAt === null)
  const overdue = units.filter(({ standing }) => standing === 'overdue')
  const problems = commonProblems(sent)
  const asks = sent.filter(({ asks: text }) => text !== '')
  const figures = ['leads', 'filed', 'decided', 'received', 'solved', 'adverts', 'removed']
    .map((id) => `${reportFigures.find((figure) => figure.id === id)?.zh ?? id} ${sums[id] ?? 0}`)
    .join('，')
  return [
    `${period.zh}“双减”工作落实情况通报`,
    '',
    `一、报送情况。应报 ${units.length} 个单位，已报 ${sent.length} 个，其中按期 ${sent.length - late.length} 个。`,
    ...(late.length > 0 ? [`逾期报送：${listOf(late)}。`] : []),
    ...(missing.length > 0 ? [`截至目前未报送：${listOf(missing)}。`] : []),
    `二、工作进展（已报单位合计）。${figures}。`,
    problems.length > 0
      ? `三、共性问题。${problems.map(({ zh, count, counties }) => `${zh} ${count} 件（${counties} 个单位）`).join('，')}。`
      : '三、共性问题。各单位未反映。',
    asks.length > 0
      ? `四、需市级协调事项。${asks.map(({ districtCode, asks: text }) => `${nameOf(districtCode)}：${withoutStop(text)}`).join('；')}。`
      : '四、需市级协调事项。各单位未提出。',
    ...(missing.length > 0 ? ['五、工作要求。未报送单位请立即补报并说明原因。'] : []),
    // M30.7: who answers for it is decided by people
    ...(overdue.length > 0 ? [`到期未报，拟提请核实责任：${listOf(overdue)}。`] : []),
  ].join('\n')
}
