import { formatCount } from '../../lib/format.ts'
import type { Language } from '../../lib/i18n.ts'

/** A count beside a choice; one that goes on to an unknown end has a plus, and none when not even one was found. */
export function countedText(count: number, atLeast: boolean, language: Language): string {
  if (atLeast && count === 0) return ''
  return `${formatCount(count, language)}${atLeast ? '+' : ''}`
}
