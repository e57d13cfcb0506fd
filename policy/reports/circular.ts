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
}

/** Places by the time of the first submission; who sent nothing has none. Equal times share a place. */
export function rankOf(unit: UnitReport, all: readonly UnitReport[]): number | null {
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

/** A circular is an official paper and is written in Chinese. */
export function draftCircular(period: HalfMonth, units: readonly UnitReport[]): string {
  const sums = sumsOf(units)
  const sent = units.filter(({ firstSentAt }) => firstSentAt !== null)
  const late = units.filter(({ standing }) => standing === 'late')
  const missing = units.filter(({ firstSentAt }) => firstSentAt === null)
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
    asks.length > 0
      ? `三、需市级协调事项。${asks.map(({ districtCode, asks: text }) => `${nameOf(districtCode)}：${text}`).join('；')}`
      : '三、需市级协调事项。各单位未提出。',
    ...(missing.length > 0 ? ['四、工作要求。未报送单位请立即补报并说明原因。'] : []),
  ].join('\n')
}
