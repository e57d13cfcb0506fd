/** What people type and paste into a cell of a sheet, as the field wants it. */
import type { FieldMeta } from './field.ts'

/** As much of a field as is needed to understand a cell. */
export type CellKind = Pick<FieldMeta, 'kind' | 'options'>

/** 1900-based serial numbers of Excel. */
const serialDay = (serial: number): string => new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10)

function clockOf(value: number): string {
  const minutes = Math.round((value % 1) * 1440)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const yes = new Set(['是', '有', 'yes', 'y', 'true', '1', '√', '✓'])
const no = new Set(['否', '无', 'no', 'n', 'false', '0', '×', '✗'])

/** Undefined for an empty cell; what cannot be understood stays as it is and fails validation. */
export function cellMeaning(field: CellKind | null, cell: unknown): unknown {
  if (cell === undefined || cell === null || cell === '') return undefined
  const words = String(cell).trim()
  if (words === '') return undefined
  switch (field?.kind) {
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
      return field.options?.find(({ value, zh, en, also = [] }) => [value, zh, en, ...also].includes(words))?.value ?? words
    default:
      return words
  }
}
