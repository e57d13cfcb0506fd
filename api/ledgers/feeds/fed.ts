/** What other ledgers said about a row, kept beside it: the row may say otherwise, and everybody who sees it sees that. */
import type { z } from 'zod'
import type { ledgerRow } from '#api/contract/ledgers.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import { onlyFields } from '../visible.ts'

/** `at`: instant of the count; `from`: ids of the ledgers; `values` by field; counted were `n` of `d`. */
export type Fed = { at: string; from: string[]; values: Record<string, unknown>; n: number; d: number }

export function viewOfFed({ from, values, ...rest }: Fed, shown: string[]): z.input<typeof ledgerRow>['fed'] {
  const named = from.flatMap((id) => {
    const ledger = ledgerById(id)
    return ledger ? [{ id, zh: ledger.zh, en: ledger.en }] : []
  })
  return { ...rest, from: named, values: onlyFields(values, shown) }
}
