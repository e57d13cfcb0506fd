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

/** 1900-based serial numbers of Excel. */
const serialDay = (serial: number): string => new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10)

function clockOf(value: number): string {
  const minutes = Math.round((value % 1) * 1440)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const yes = new Set(['是', '有', 'yes', 'y', 'true', '1', '√', '✓'])
const no = new Set(['否', '无', 'no', 'n', 'false', '0', '×', '✗'])

/** What was typed into a cell, as the field wants it; what cannot be understood stays as it is and fails validation. */
export function cellMeaning({ meta }: Column, cell: unknown): unknown {
  if (cell === undefined || cell === null || cell === '') return undefined
  const words = String(cell).trim()
  if (words === '') return undefined
  switch (meta?.kind) {
    case 'number':
      return typeof cell === 'number'
        ? cell
        : /^-?\d+(\.\d+)?$/.test(words.replaceAll(',', ''))
          ? Number(words.replaceAll(',', ''))
          : words
    case 'day':
      if (typeof cell === 'number' && cell > 1 && cell < 2_958_466) return serialDay(cell)
      return words
        .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
        .replace(/^(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?$/, (_, y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)
    case 'time':
      if (typeof cell === 'number' && cell >= 0 && cell < 2_958_466) return clockOf(cell)
      return words
        .replace('：', ':')
        .replace(/^(\d):/, '0$1:')
        .replace(/^(\d{2}:\d{2}):\d{2}$/, '$1')
    case 'flag':
      return yes.has(words.toLowerCase()) ? true : no.has(words.toLowerCase()) ? false : words
    case 'choice':
      return meta.options?.find(({ value, zh, en, also = [] }) => [value, zh, en, ...also].includes(words))?.value ?? words
    default:
      return words
  }
}
