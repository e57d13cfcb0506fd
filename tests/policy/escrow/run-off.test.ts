/** The run-off warning: each reason from both sides of its bound, and the sum from both sides of the warning. */
import { describe, expect, it } from 'vitest'
import { formulaOn, runOff, type StatementLine } from '#policy/escrow/run-off.ts'
import { told } from '../ledgers/told.ts'

const formula = formulaOn('2026-11-23')!
const line = (more: Partial<StatementLine>): StatementLine => ({ direction: 'in', amount: 100, balance: 1000, ...more })
const points = (first: StatementLine, ...more: StatementLine[]) => runOff([first, ...more], formula).points

describe('points', () => {
  it.each([
    [1000, 0],
    [1000.01, 30],
    [2000, 30],
    [2000.01, 50],
  ])('a balance of 1,000 against %d yuan of untaught lessons: %d', (untaught, expected) => {
    expect(points(line({ untaught }))).toBe(expected)
  })

  it('the last word on untaught lessons counts, and without any nothing is said', () => {
    expect(points(line({ untaught: 9000 }), line({ untaught: 1000 }), line({}))).toBe(0)
    expect(points(line({ untaught: 0, balance: 0 }))).toBe(0)
  })

  it('what went out of the money there: 60 % is allowed, more is not', () => {
    const month = (amount: number) =>
      [
        line({ amount: 900, balance: 1000 }),
        line({ direction: 'out', amount: amount / 2, balance: 1000 - amount / 2 }),
        line({ direction: 'out', amount: amount / 2, balance: 1000 - amount }),
      ] as const
    expect(points(...month(600))).toBe(20) // the second payment of 300 took 42.9 % of 700
    expect(points(...month(610))).toBe(40)
  })

  it('one payment of 40 % is allowed, more is not; and a month without income counts', () => {
    const out = (amount: number) => line({ direction: 'out', amount, balance: 1000 - amount })
    expect(points(line({}), out(400))).toBe(0)
    expect(points(line({}), out(401))).toBe(20)
    expect(points(out(400))).toBe(10)
  })

  it('an empty account makes no nonsense', () => {
    expect(runOff([line({ amount: 0, balance: 0 })], formula)).toEqual({ points: 0, reasons: [] })
  })
})

describe('the statement', () => {
  const base = { date: '2026-11-23', account: '6688', reference: 'A1', direction: 'out', amount: 400 }
  const rows = (row: object) => [{ ...base, ...row }]
  it('warns from 60 points on: 50 and 10 make it, 30 and 20 do not', () => {
    expect(told('escrow-statements', {}, rows({ balance: 600, untaught: 1300 }))).toEqual(['run-off'])
    expect(told('escrow-statements', {}, rows({ balance: 600, untaught: 1200 }))).toEqual([])
    expect(told('escrow-statements', {}, rows({ date: '2021-10-31', balance: 600, untaught: 1300 }))).toEqual([])
  })

  it('takes each account for itself, and each month', () => {
    const poor = { ...base, balance: 600, untaught: 1300 }
    const filled = { ...base, reference: 'A2', direction: 'in', amount: 900, balance: 1500 }
    expect(told('escrow-statements', {}, [poor, filled])).toEqual([])
    expect(told('escrow-statements', {}, [poor, { ...filled, account: '7799' }])).toEqual(['run-off'])
    expect(told('escrow-statements', {}, [poor, { ...filled, date: '2026-12-01' }])).toEqual(['run-off'])
  })

  it('asks for full escrow in pilot counties only: equal is enough', () => {
    const row = { direction: 'in', amount: 1, balance: 1000 }
    const pilot = { districtCode: '510112' }
    expect(told('escrow-statements', {}, rows({ ...row, untaught: 1001 }), { unit: pilot })).toEqual(['pilot-escrow'])
    expect(told('escrow-statements', {}, rows({ ...row, untaught: 1000 }), { unit: pilot })).toEqual([])
    expect(told('escrow-statements', {}, rows({ ...row, untaught: 1001 }))).toEqual([])
  })
})
