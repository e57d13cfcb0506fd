import { useEffect, useState } from 'react'
import { answer, api, type Schemas } from '../../lib/api.ts'

export type Hit = Schemas['InstitutionHit']
export type Suggestions = { state: 'idle' | 'searching' | 'failed' } | { state: 'found'; hits: Hit[] }

/** Looks names up a moment after the last key, and drops answers that come too late. */
export function useSuggestions(typed: string, wanted: boolean): Suggestions {
  const [result, setResult] = useState<Suggestions>({ state: 'idle' })
  const query = typed.trim()
  useEffect(() => {
    if (!wanted || query.length < 2) {
      setResult({ state: 'idle' })
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      setResult((before) => (before.state === 'found' ? before : { state: 'searching' }))
      answer(api.GET('/api/v1/public/institutions', { params: { query: { q: query } }, signal: stop.signal })).then(
        ({ items }) => setResult({ state: 'found', hits: items }),
        () => stop.signal.aborted || setResult({ state: 'failed' }),
      )
    }, 250)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, wanted])
  return result
}
