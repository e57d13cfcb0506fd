/** Ledgers as the server describes them. */
import { useQuery } from '@tanstack/react-query'
import { answer, api, type Schemas } from '../../lib/api.ts'

export type LedgerView = Schemas['LedgerView']
export type LedgerField = Schemas['LedgerField']
export type LedgerRow = Schemas['LedgerRow']

export const useLedgers = () =>
  useQuery({ queryKey: ['ledgers'], queryFn: () => answer(api.GET('/api/v1/ledgers')).then(({ items }) => items) })

export const useReminders = () =>
  useQuery({
    queryKey: ['ledgers', 'reminders'],
    queryFn: () => answer(api.GET('/api/v1/ledger-reminders')).then(({ items }) => items),
  })
