/** One row against its declaration. Faults are told with the title of the column, in the caller's language. */
import { z } from 'zod'
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import type { Language } from '#api/errors.ts'
import { fieldMessage } from '#api/http/field-messages.ts'
import { newId } from '#api/new-id.ts'
import { storable } from '#api/storable.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { type FieldMeta, metaOf } from '#policy/ledgers/field.ts'
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
/** `field` is the name of the field, `column` its title. */
export type RowFault = { field: string; column: string; message: string }

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
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ field: key, column: key, message: unknownField[language] }))
    const name = String(issue.path[0] ?? '')
    const field = ledger.schema.shape[name]
    const absent = given[name] === undefined || given[name] === null || given[name] === ''
    const meta = field && metaOf(field)
    const message = absent
      ? missing[language]
      : ((meta && wantedBy(issue, meta, language)) ?? fieldMessage(issue.message, language))
    return { field: name, column: meta?.[language] ?? name, message }
  })
  return { faults: firstOfEach(faults).slice(0, 20) }
}

/** A value of the wrong kind is told by what is wanted; null for one of the right kind that is too large, too long ... */
function wantedBy({ code }: z.core.$ZodIssue, { kind, options }: FieldMeta, language: Language): string | null {
  if (!['invalid_type', 'invalid_value', 'invalid_format', 'custom'].includes(code)) return null
  if (kind === 'choice')
    return `${oneOf[language]}${(options ?? []).map((option) => option[language]).join(language === 'zh' ? '、' : ', ')}`
  return kinds[kind]?.[language] ?? null
}

const oneOf = { zh: '请填写以下之一：', en: 'must be one of: ' }
const kinds: Partial<Record<FieldMeta['kind'], Bilingual>> = {
  number: { zh: '请填写数字', en: 'must be a number' },
  day: { zh: '日期请写成 2026-11-23 的样子，2000 至 2099 年', en: 'a day is written like 2026-11-23, between 2000 and 2099' },
  time: { zh: '时间请写成 19:30 的样子', en: 'a time is written like 19:30' },
  flag: { zh: '请填写“是”或“否”', en: 'must be yes or no' },
}

/** The second fault of a field says nothing new. */
const firstOfEach = (faults: RowFault[]): RowFault[] =>
  faults.filter(({ field }, at) => faults.findIndex((fault) => fault.field === field) === at)

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
