import { useLanguage } from '../lib/language.ts'
import { indicatorValue } from './indicator-value.ts'

/** An indicator's number as people read it, or the words for there being none. */
export function useShownValue(unit: string, none: string): (value: number | null) => string {
  const language = useLanguage()
  return (value) => (value === null ? none : indicatorValue(value, unit, language))
}
