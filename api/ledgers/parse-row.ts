/** One row against its declaration. Faults are told with the title of the column, in the caller's language. */
import { z } from 'zod'
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import type { Language } from '#api/errors.ts'
import { fieldMessage } from '#api/http/field-messages.ts'
import { newId } from '#api/new-id.ts'
import { storable } from '#api/storable.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { metaOf } from '#policy/ledgers/field.ts'
import { periodOf } from '#policy/ledgers/period.ts'
import type { Unit } from './units.ts'

export type ReadyRow = {
  id: string
  key: string
  unit: string
  institutionId: string | null
  districtCode: string | null
  departmentCode: string | null
  day: string
  period: string
  data: Record<string, unknown>
}
export type RowFault = { column: string; message: string }

const locales = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }
const missing = { zh: '必填', en: 'is needed' }
const unknownField = { zh: '台账没有这一项', en: 'the ledger has no such field' }

export function parseRow(
  ledger: Ledger,
  given: Record<string, unknown>,
  language: Language,
): { data: Record<string, unknown> } | { faults: RowFault[] } {
  const result = ledger.schema.safeParse(storable(given), { error: locales[language] })
  if (result.success) return { data: result.data as Record<string, unknown> }
  const faults = result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ column: key, message: unknownField[language] }))
    const name = String(issue.path[0] ?? '')
    const field = ledger.schema.shape[name]
    const absent = given[name] === undefined || given[name] === null || given[name] === ''
    const message = absent ? missing[language] : fieldMessage(issue.message, language)
    return { column: field ? metaOf(field)[language] : name, message }
  })
  return { faults: faults.slice(0, 20) }
}

export function readyRow(ledger: Ledger, unit: Unit, data: Record<string, unknown>): ReadyRow {
  const day = String(data[ledger.day])
  return {
    id: newId(),
    key: keyOf(ledger, unit.id, data),
    unit: unit.id,
    institutionId: unit.institutionId,
    districtCode: unit.districtCode,
    departmentCode: unit.departmentCode,
    day,
    period: periodOf(ledger.period, day),
    data,
  }
}

export const keyOf = (ledger: Ledger, unit: string, data: Record<string, unknown>): string =>
  sha256(canonicalJson([unit, ...ledger.key.map((field) => data[field] ?? null)]))
