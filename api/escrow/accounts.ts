/** The accounts of an institution as its statements show them, with the points of the run-off formula. */
import type { z } from 'zod'
import type { getEscrow } from '#api/contract/escrow.ts'
import { grouped } from '#api/ledgers/grouped.ts'
import type { AccountLine } from '#policy/escrow/balance-course.ts'
import { formulaOn, runOff } from '#policy/escrow/run-off.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

type Account = z.input<(typeof getEscrow)['response']>['accounts'][number]

/** Newest lines that are read; an institution books a few hundred a year. */
const mostLines = 20_000

/** In order of booking. */
export async function readLines(prisma: PrismaClient, id: string, since: string): Promise<AccountLine[]> {
  const rows = await prisma.$queryRaw<{ day: string; data: Omit<AccountLine, 'day'> }[]>`
    SELECT r.day::text, r.data FROM ledger_row r
    WHERE r.ledger = 'escrow-statements' AND r.unit = ${id} AND r."withdrawnAt" IS NULL AND r.day >= ${since}::bpchar
    ORDER BY r.day DESC, r.id DESC LIMIT ${mostLines}`
  return rows.reverse().map(({ day, data }) => ({ ...data, day }))
}

export const accountsOf = (lines: readonly AccountLine[], banks: Map<string, string>): Account[] =>
  [...grouped(lines, ({ account }) => account)].flatMap(([account, own]) => {
    const last = own.at(-1)
    if (!last) return []
    const { day: lastDay, balance } = last
    const untaught = own.findLast((line) => line.untaught !== undefined)?.untaught ?? null
    return [{ account, bank: banks.get(account) ?? null, lastDay, balance, untaught, ...pointsOf(own, lastDay) }]
  })

/** As the check of the ledger counts them: the lines of the month in which the account last moved. */
function pointsOf(lines: readonly AccountLine[], lastDay: string): Pick<Account, 'points' | 'warnAt' | 'reasons'> {
  const formula = formulaOn(lastDay)
  const [first, ...rest] = lines.filter(({ day }) => day.slice(0, 7) === lastDay.slice(0, 7))
  if (!formula || !first) return { points: 0, warnAt: 0, reasons: [] }
  return { ...runOff([first, ...rest], formula), warnAt: formula.warnAt }
}
