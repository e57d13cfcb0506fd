/** Ledgers as the server describes them. */
import { useQuery } from '@tanstack/react-query'
import { answer, api, type Schemas } from '../../lib/api.ts'

export type LedgerView = Schemas['LedgerView']
export type LedgerField = Schemas['LedgerField']
export type LedgerRow = Schemas['LedgerRow']
export type Fed = NonNullable<LedgerRow['fed']>

export const useLedgers = () =>
  useQuery({ queryKey: ['ledgers'], queryFn: () => answer(api.GET('/api/v1/ledgers')).then(({ items }) => items) })

export type Reminder = Awaited<ReturnType<typeof fetchReminders>>[number]

const fetchReminders = () => answer(api.GET('/api/v1/ledger-reminders')).then(({ items }) => items)

/** Not asked anew on each page: what is owed changes by the hour. */
export const useReminders = (enabled = true) =>
  useQuery({ queryKey: ['ledgers', 'reminders'], queryFn: fetchReminders, staleTime: 60_000, enabled })
