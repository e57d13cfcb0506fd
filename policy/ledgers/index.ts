/** Every ledger, in the order of the plan. A new ledger is one file and one line here. */
import { serviceWeeks } from './after-school/service-weeks.ts'
import { classFiling } from './conduct/class-filing.ts'
import type { Ledger } from './define.ts'
import { exams } from './exams/exams.ts'
import { homework } from './homework/homework.ts'
import { escrowStatements } from './money/escrow-statements.ts'

export const ledgers: readonly Ledger[] = [homework, serviceWeeks, exams, classFiling, escrowStatements]

const byId = new Map(ledgers.map((ledger) => [ledger.id, ledger]))

export const ledgerById = (id: string): Ledger | null => byId.get(id) ?? null
