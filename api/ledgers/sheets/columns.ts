/** A ledger as columns of a sheet: the unit first, then its fields. Headers are Chinese; English ones are understood too. */
import type { Bilingual } from '#policy/bilingual.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { type FieldMeta, isRequired, metaOf } from '#policy/ledgers/field.ts'

export type Column = { name: string; titles: Bilingual; meta: FieldMeta | null; required: boolean }

/** The column that says whose row it is. Not a field: never a name of one. */
export const unitColumn = ' unit'

const unitTitles = {
  school: { zh: '学校', en: 'School' },
  institution: { zh: '机构', en: 'Institution' },
  district: { zh: '区（市）县', en: 'County' },
  department: { zh: '部门', en: 'Department' },
  city: { zh: '全市', en: 'City' },
} as const

export function columnsOf(ledger: Ledger, names = Object.keys(ledger.schema.shape)): Column[] {
  const unit = { name: unitColumn, titles: unitTitles[ledger.of], meta: null, required: false }
  const fields = names.flatMap((name) => {
    const field = ledger.schema.shape[name]
    return field ? [{ name, titles: metaOf(field), meta: metaOf(field), required: isRequired(field) }] : []
  })
  return [unit, ...fields]
}

const plain = (words: string): string =>
  words
    .replace(/[*＊\s]/g, '')
    .replace(/[（(][^（()）]*[)）]$/, '')
    .toLowerCase()

/** Whether a column may be missing, because others stand for it or its value was told beside the file. */
type Given = (name: string, at: Map<string, number>) => boolean

/** Where each column stands, or null when the row is no header: it must hold every required column. */
export function readHeader(columns: Column[], cells: unknown[], isGiven: Given = () => false): Map<string, number> | null {
  const titles = cells.map((cell) => (typeof cell === 'string' ? plain(cell) : ''))
  const at = new Map<string, number>()
  for (const { name, titles: wanted, meta } of columns) {
    const names = [wanted.zh, wanted.en, ...(meta?.also ?? [])].map(plain)
    const found = titles.findIndex((title) => title !== '' && names.includes(title))
    if (found >= 0) at.set(name, found)
  }
  return columns.every(({ name, required }) => !required || at.has(name) || isGiven(name, at)) ? at : null
}
