/** A row in words, as it stands beside a finding, for whoever sees the finding: of a restricted ledger nothing but its day is told. */
import type { Language } from '#api/errors.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { metaOf } from '#policy/ledgers/field.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import { restrictedLedger } from '#policy/ledgers/restricted.ts'
import { isSensitive } from './visible.ts'

const yes = { zh: ['否', '是'], en: ['no', 'yes'] } as const

export function shownValue(ledger: Ledger, name: string, value: unknown, language: Language = 'zh'): string {
  const field = ledger.schema.shape[name]
  if (value === undefined || value === null || !field) return ''
  const { kind, options } = metaOf(field)
  if (kind === 'flag') return yes[language][value ? 1 : 0]
  return kind === 'choice' ? (options?.find((option) => option.value === value)?.[language] ?? String(value)) : String(value)
}

/** What everybody may call the ledger: that a restricted one exists is for its readers. */
export function openName({ readers, zh, en }: Ledger): Bilingual {
  return readers ? restrictedLedger : { zh, en }
}

/** The ledger that a finding stands in, told by its rule; null: it stands in none. */
export function ledgerOfRule(rule: string): Bilingual | null {
  const ledger = ledgerById(rule.split('.')[0] ?? '')
  return ledger ? openName(ledger) : null
}

/** What everybody may call the rule of a finding: a check of a restricted ledger would name it. */
export const openRule = (rule: string): string => (ledgerById(rule.split('.')[0] ?? '')?.readers ? 'restricted-ledger' : rule)

/** The first line: what the row is about. */
export function quoteOf(ledger: Ledger, data: Record<string, unknown>, day: string, language: Language = 'zh'): string {
  const title = openName(ledger)[language]
  if (ledger.readers) return `${title} ${day}`
  const named = ledger.key.filter((name) => name !== ledger.day && !isSensitive(ledger, name))
  const rest = named.map((name) => shownValue(ledger, name, data[name], language))
  return [title, day, ...rest].filter(Boolean).join(' ').slice(0, 300)
}

const lineOf = {
  zh: (label: string, value: string, unit = '') => `${label}：${value}${unit}`,
  en: (label: string, value: string, unit = '') => `${label}: ${value}${unit && ` ${unit}`}`,
} as const

/** The row line by line, without its sensitive fields. */
export function textOf(ledger: Ledger, data: Record<string, unknown>, day: string, language: Language = 'zh'): string {
  const title = quoteOf(ledger, data, day, language)
  if (ledger.readers) return title
  const lines = Object.entries(ledger.schema.shape).flatMap(([name, field]) => {
    const { sensitive, unit, ...label } = metaOf(field)
    const shown = shownValue(ledger, name, data[name], language)
    return sensitive || shown === '' ? [] : [lineOf[language](label[language], shown, unit?.[language])]
  })
  return [title, ...lines].join('\n')
}
