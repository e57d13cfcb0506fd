/** Statements of escrow accounts (M25.4, M25.6, M25.7), line by line as the bank sends them. The same line sent again changes nothing. */
import { districtByCode } from '#policy/districts.ts'
import { formulaOn, runOff } from '#policy/escrow/run-off.ts'
import { ledger } from '../define.ts'
import { choice, day, number, optional, text } from '../field.ts'

export const escrowStatements = ledger({
  id: 'escrow-statements',
  zh: '资金监管账户流水',
  en: 'Escrow account statements',
  measures: 'M25.3 M25.4 M25.6 M25.7',
  of: 'institution',
  period: 'month',
  writers: ['officer', 'reporter'],
  readers: ['officer', 'reporter', 'supervisor', 'unit-head', 'department-head', 'triage'],
  section: 5,
  indicators: 'K23 K30',
  day: 'date',
  key: ['account', 'reference'],
  filters: ['direction'],
  fields: {
    date: day('记账日期', 'Booked on', { also: ['交易日期', '入账日期', '交易日'] }),
    account: text('账号后四位', 'Last digits of the account', {
      help: ['只填后四位', 'the last four digits only'],
      also: ['账号', '尾号'],
    }),
    reference: text('流水号', 'Reference', { also: ['交易流水号', '凭证号'] }),
    direction: choice(
      '收支',
      'Direction',
      { in: ['收入', 'in', '贷', '贷方', '转入'], out: ['支出', 'out', '借', '借方', '转出'] },
      { also: ['借贷标志', '借贷方向', '收支标志'] },
    ),
    amount: number('金额', 'Amount', { unit: 'yuan', also: ['交易金额', '发生额'] }),
    balance: number('余额', 'Balance', { unit: 'yuan', also: ['账户余额', '交易后余额'] }),
    untaught: optional(
      number('未消课金额', 'Paid for untaught lessons', {
        unit: 'yuan',
        help: ['已预收、尚未授课的金额，不填表示本行不更新', 'paid and not yet taught; empty: not told by this line'],
      }),
    ),
  },
  sides: {
    amount: 'amount',
    direction: 'direction',
    in: ['贷方', '贷方金额', '贷方发生额', '收入', '收入金额', '存入', '存入金额', '转入金额', 'credit'],
    out: ['借方', '借方金额', '借方发生额', '支出', '支出金额', '支取', '支取金额', '转出金额', 'debit'],
  },
  checks: [
    {
      id: 'run-off',
      violation: 'F05',
      measure: 'M25.6',
      by: ['account'],
      within: 'month',
      judge: (lines, { day: judgedOn }) => {
        const formula = formulaOn(judgedOn)
        if (!formula) return null
        const { points, reasons } = runOff(lines, formula)
        if (points < formula.warnAt) return null
        return {
          zh: `资金风险预警 ${points} 分（公式第 ${formula.version} 版，${formula.warnAt} 分起预警）：${reasons.map(({ zh, points: p }) => `${zh}（${p} 分）`).join('；')}`,
          en: `run-off warning of ${points} points (formula ${formula.version}, warns from ${formula.warnAt}): ${reasons.map(({ en, points: p }) => `${en} (${p})`).join('; ')}`,
          facts: { points, formula: formula.version },
        }
      },
    },
    {
      id: 'pilot-escrow',
      violation: 'F03',
      measure: 'M25.3',
      limit: 'escrow-share',
      judge: ([{ balance, untaught }], { limit, unit }) =>
        districtByCode(unit.districtCode ?? '')?.escrowPilot && untaught !== undefined && balance * 100 < untaught * limit
          ? {
              zh: `试点区县应全额监管：余额 ${balance} 元少于未消课金额 ${untaught} 元`,
              en: `a pilot county asks for full escrow: ${balance} yuan are less than ${untaught} yuan for untaught lessons`,
            }
          : null,
    },
  ],
})
