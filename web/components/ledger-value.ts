/** How a value of a ledger is written for people: by its kind, with its unit, in the language of the page. */
import { flagWords } from '#policy/ledgers/flag-words.ts'
import type { Schemas } from '../lib/api.ts'
import type { Language } from '../lib/i18n.ts'

export function ledgerValue(field: Schemas['LedgerField'], value: unknown, language: Language): string {
  if (value === undefined || value === null || value === '') return '–'
  if (field.kind === 'flag') return flagWords[value === true ? 'yes' : 'no'][language]
  if (field.kind === 'choice') return field.options?.find((option) => option.value === value)?.[language] ?? String(value)
  if (field.kind === 'number') {
    const figure = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 2 }).format(Number(value))
    return field.unit ? `${figure} ${field.unit[language]}` : figure
  }
  return String(value)
}
