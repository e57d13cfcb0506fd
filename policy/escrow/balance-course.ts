/** How the money of an institution went, day by day, from the lines of all its accounts. Pure. */
import type { StatementLine } from './run-off.ts'

export type AccountLine = StatementLine & { account: string; day: string }

/** Yuan at the end of a day with movements; `untaught` is null until a line tells it. */
export type BalanceDay = { day: string; balance: number; untaught: number | null; paidIn: number; paidOut: number }

/** Rounded to fen: sums of decimal fractions are not exact. */
const fen = (yuan: number): number => Math.round(yuan * 100) / 100

/** `lines` in order of booking. What an account held last counts until its next line. */
export function balanceCourse(lines: readonly AccountLine[]): BalanceDay[] {
  const held = new Map<string, number>()
  const owed = new Map<string, number>()
  const course: BalanceDay[] = []
  for (const { day, account, direction, amount, balance, untaught } of lines) {
    held.set(account, balance)
    if (untaught !== undefined) owed.set(account, untaught)
    let today = course.at(-1)
    if (today?.day !== day) {
      today = { day, balance: 0, untaught: null, paidIn: 0, paidOut: 0 }
      course.push(today)
    }
    today.balance = sum(held)
    today.untaught = owed.size > 0 ? sum(owed) : null
    if (direction === 'in') today.paidIn = fen(today.paidIn + amount)
    else today.paidOut = fen(today.paidOut + amount)
  }
  return course
}

const sum = (amounts: Map<string, number>): number => fen([...amounts.values()].reduce((all, one) => all + one, 0))

/** How much of what must be there lies in the account, in percent; null when nothing must be. */
export const coverOf = (balance: number, expected: number | null): number | null =>
  expected ? Math.floor((1000 * balance) / expected) / 10 : null
