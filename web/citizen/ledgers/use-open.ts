/** The public ledgers and their rows, fetched without the query library, which the citizen side does without. */
import { useEffect, useState } from 'react'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { everyOpenRow, type OpenRow, openRows } from '../../lib/open-rows.ts'

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

/** All rows at once: a tree is read whole. */
export function useEveryOpenRow(ledger: string): Fetched<OpenRow[]> {
  const [fetched, setFetched] = useState<Fetched<OpenRow[]>>({ data: null, error: null })
  useEffect(() => {
    let left = false
    everyOpenRow(ledger)
      .then((data) => left || setFetched({ data, error: null }))
      .catch((error: unknown) => left || setFetched({ data: null, error }))
    return () => {
      left = true
    }
  }, [ledger])
  return fetched
}

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
    openRows(ledger, district, null)
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
      const { items, nextCursor } = await openRows(ledger, district, shown.cursor)
      setRows({ of, items: [...shown.items, ...items], cursor: nextCursor })
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return { items: shown?.items ?? null, error, busy, more: shown?.cursor ? fetchMore : null }
}
