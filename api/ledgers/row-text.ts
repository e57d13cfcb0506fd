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
export const openName = (ledger: Ledger): Bilingual => (ledger.readers ? restrictedLedger : ledger)

/** What everybody may call the rule of a finding: a check of a restricted ledger would name it. */
export const openRule = (rule: string): string => (ledgerById(rule.split('.')[0] ?? '')?.readers ? 'restricted-ledger' : rule)

/** The first line: what the row is about. */
export function quoteOf(ledger: Ledger, data: Record<string, unknown>, day: string): string {
  if (ledger.readers) return `${openName(ledger).zh} ${day}`
  const named = ledger.key.filter((name) => name !== ledger.day && !isSensitive(ledger, name))
  const rest = named.map((name) => shownValue(ledger, name, data[name]))
  return [ledger.zh, day, ...rest].filter(Boolean).join(' ').slice(0, 300)
}

/** The row line by line, without its sensitive fields. */
export function textOf(ledger: Ledger, data: Record<string, unknown>, day: string): string {
  const title = quoteOf(ledger, data, day)
  if (ledger.readers) return title
  const lines = Object.entries(ledger.schema.shape).flatMap(([name, field]) => {
    const { zh, sensitive, unit } = metaOf(field)
    const shown = shownValue(ledger, name, data[name])
    return sensitive || shown === '' ? [] : [`${zh}：${shown}${unit?.zh ?? ''}`]
  })
  return [title, ...lines].join('\n')
}
