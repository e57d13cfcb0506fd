/** Within which time things are answered, as the settings have it. Without network it is said without the figures. */
import { useEffect, useState } from 'react'
import { answer, api } from '../lib/api.ts'
import { usePick } from '../lib/language.ts'

/** Null until it is known. */
export function useAnswerTerms(): { complaint: string; question: string } | null {
  const [terms, setTerms] = useState<Awaited<ReturnType<typeof fetchTerms>> | null>(null)
  const pick = usePick()
  useEffect(() => {
    let left = false
    fetchTerms().then(
      (told) => left || setTerms(told),
      () => {},
    )
    return () => {
      left = true
    }
  }, [])
  return terms && { complaint: pick(terms.complaint), question: pick(terms.question) }
}

const fetchTerms = () => answer(api.GET('/api/v1/public/answer-terms'))
