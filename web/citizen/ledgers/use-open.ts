/** The public ledgers and their rows, fetched without the query library, which the citizen side does without. */
import { useEffect, useState } from 'react'
import { answer, api, type Schemas } from '../../lib/api.ts'

export type OpenLedger = Schemas['PublicLedger']

interface Fetched<T> {
  data: T | null
  error: unknown
}

export function useOpenLedgers(): Fetched<OpenLedger[]> {
  const [fetched, setFetched] = useState<Fetched<OpenLedger[]>>({ data: null, error: null })
  useEffect(() => {
    let left = false
    answer(api.GET('/api/v1/public/ledgers'))
      .then(({ items }) => left || setFetched({ data: items, error: null }))
      .catch((error: unknown) => left || setFetched({ data: null, error }))
    return () => {
      left = true
    }
  }, [])
  return fetched
}

const pageOf = (ledger: string, district: string, cursor: string | null) =>
  answer(
    api.GET('/api/v1/public/ledgers/{ledger}', {
      params: {
        path: { ledger },
        query: { limit: 50, ...(district ? { district } : {}), ...(cursor ? { cursor } : {}) },
      },
    }),
  )
export type OpenRow = Awaited<ReturnType<typeof pageOf>>['items'][number]

interface Rows {
  of: string
  items: OpenRow[]
  cursor: string | null
}

/** `more` is null when everything is shown. */
export function useOpenRows(ledger: string, district: string) {
  const of = `${ledger} ${district}`
  const [rows, setRows] = useState<Rows | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let left = false
    pageOf(ledger, district, null)
      .then(({ items, nextCursor }) => left || setRows({ of: `${ledger} ${district}`, items, cursor: nextCursor }))
      .catch((problem: unknown) => left || setError(problem))
    return () => {
      left = true
    }
  }, [ledger, district])
  const shown = rows?.of === of ? rows : null
  const fetchMore = async () => {
    if (!shown?.cursor) return
    setBusy(true)
    try {
      const { items, nextCursor } = await pageOf(ledger, district, shown.cursor)
      setRows({ of, items: [...shown.items, ...items], cursor: nextCursor })
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return { items: shown?.items ?? null, error, busy, more: shown?.cursor ? fetchMore : null }
}
