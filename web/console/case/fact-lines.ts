/** The facts a rule read out of a text, as lines a person can check. */
import type { Language } from '../../lib/i18n.ts'
import { gradeName } from '../names.ts'

export interface FactLine {
  key: string
  value: string
}

const commaIn: Record<Language, string> = { zh: '\u3001', en: ', ' }

const weekdayNames = (numbers: number[], language: Language) =>
  numbers
    .map((n) =>
      // 2024-01-01 was a Monday
      new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(
        new Date(Date.UTC(2024, 0, n)),
      ),
    )
    .join(commaIn[language])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Facts whose values are codes; a value without a name is shown as it is. */
export const codedFacts = ['mode', 'dayKind', 'dayType', 'licence', 'stage', 'channel', 'scope', 'break'] as const
export type CodedFact = (typeof codedFacts)[number]
type Names = (fact: CodedFact, code: string) => string

const groupOf = (key: string): CodedFact | undefined => codedFacts.find((one) => one === (key === 'stages' ? 'stage' : key))

function oneValue(key: string, value: unknown, language: Language, names: Names): string {
  const comma = commaIn[language]
  if (value === null || value === undefined || value === '') return ''
  const coded = groupOf(key)
  if (coded && !Array.isArray(value)) return names(coded, String(value))
  if (key === 'weekdays' && Array.isArray(value)) return weekdayNames(value.map(Number), language)
  if (key === 'grades' && Array.isArray(value)) return value.map((code) => gradeName(String(code), language)).join(comma)
  if (Array.isArray(value))
    return value
      .map((one) => oneValue(key, one, language, names))
      .filter(Boolean)
      .join(comma)
  if (isRecord(value)) {
    if (typeof value.quote === 'string') return value.quote
    if (key === 'dates' || key === 'period') return `${value.from} – ${value.to}`
    return Object.entries(value)
      .map(([inner, part]) => oneValue(inner, part, language, names))
      .filter(Boolean)
      .join(' ')
  }
  return String(value)
}

export const factLines = (facts: Record<string, unknown>, language: Language, names: Names): FactLine[] =>
  Object.entries(facts)
    .map(([key, value]) => ({ key, value: oneValue(key, value, language, names) }))
    .filter(({ value }) => value !== '')
