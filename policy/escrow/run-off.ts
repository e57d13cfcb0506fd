/**
 * Early warning that an institution may run off with prepaid fees (M25.6): points for what its escrow account shows within a
 * month. The points are a product setting, not law: each version says from when it holds, and every warning names its reasons.
 */
import type { Bilingual } from '#policy/bilingual.ts'

/** A line of a bank statement in yuan: money in (deposit) or out (withdrawal), and what was left. `untaught`: lessons paid and not given. */
export type StatementLine = { direction: 'in' | 'out'; amount: number; balance: number; untaught?: number | undefined }

export type RunOffFormula = {
  version: number
  from: string
  /** points from which somebody is warned */
  warnAt: number
  /** the balance covers less than this share of untaught lessons, in percent, the graver first */
  cover: readonly { below: number; points: number }[]
  /** more than this share of the money there went out within the month, in percent */
  outflow: { above: number; points: number }
  /** one payment took more than this share of what was there before it, in percent */
  single: { above: number; points: number }
  /** money went out and none came in */
  dry: { points: number }
}

const runOffFormulas: readonly RunOffFormula[] = [
  {
    version: 1,
    from: '2021-11-01',
    warnAt: 60,
    cover: [
      { below: 50, points: 50 },
      { below: 100, points: 30 },
    ],
    outflow: { above: 60, points: 20 },
    single: { above: 40, points: 20 },
    dry: { points: 10 },
  },
]

export const formulaOn = (day: string): RunOffFormula | null => runOffFormulas.findLast(({ from }) => from <= day) ?? null

type Reason = Bilingual & { points: number }
const percentOf = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10

/** Points and reasons of one account's lines of a month, in order of booking. */
export function runOff(
  lines: readonly [StatementLine, ...StatementLine[]],
  formula: RunOffFormula,
): { points: number; reasons: Reason[] } {
  const [first] = lines
  const out = lines.filter(({ direction }) => direction === 'out')
  const paidOut = out.reduce((sum, { amount }) => sum + amount, 0)
  const paidIn = lines.filter(({ direction }) => direction === 'in').reduce((sum, { amount }) => sum + amount, 0)
  const opening = first.balance + (first.direction === 'out' ? first.amount : -first.amount)
  const largest = Math.max(0, ...out.map(({ amount, balance }) => percentOf(amount, balance + amount)))
  const reasons = [
    coverReason(lines, formula),
    overReason(
      percentOf(paidOut, opening + paidIn),
      formula.outflow,
      '当月支出占可用资金',
      'of the money there went out within the month',
    ),
    overReason(largest, formula.single, '单笔支出占支出前余额', 'of what was there went out in one payment'),
    paidOut > 0 && paidIn === 0
      ? { points: formula.dry.points, zh: '当月只有支出、没有收入', en: 'money went out and none came in within the month' }
      : null,
  ].filter((reason) => reason !== null)
  return { points: reasons.reduce((sum, { points }) => sum + points, 0), reasons }
}

function coverReason(lines: readonly StatementLine[], { cover }: RunOffFormula): Reason | null {
  const last = lines.at(-1)
  const untaught = lines.findLast((line) => line.untaught !== undefined)?.untaught
  if (!last || untaught === undefined || untaught === 0) return null
  const share = percentOf(last.balance, untaught)
  const step = cover.find(({ below }) => last.balance * 100 < below * untaught)
  if (!step) return null
  return {
    points: step.points,
    zh: `余额 ${last.balance} 元只够未消课金额 ${untaught} 元的 ${share}%`,
    en: `the balance of ${last.balance} yuan covers ${share}% of ${untaught} yuan for untaught lessons`,
  }
}

const overReason = (
  share: number,
  { above, points }: { above: number; points: number },
  zh: string,
  en: string,
): Reason | null => (share > above ? { points, zh: `${zh} ${share}%`, en: `${share}% ${en}` } : null)
