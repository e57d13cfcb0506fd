/** A hotline's file as rows of cells under their headings. */
import * as files from '#api/ledgers/sheets/file-rows.ts'
import { UnreadableSheet } from '#api/ledgers/sheets/read-sheet.ts'
import { type ColumnChoice, type HotlineField, requiredFields, suggestColumns } from './columns.ts'
import { textOf } from './order.ts'

export { UnreadableSheet }

const mostSheets = 20
/** Rows before the headings: titles, notes, blank lines. */
const headWithin = 30
const mostHeadings = 200

export type FileRow = files.FileRow
export const fileRows = (bytes: Buffer): AsyncGenerator<FileRow> => files.fileRows(bytes, mostSheets)

export type Head = { row: number; headings: string[] }

const headingsIn = (cells: unknown[]): string[] =>
  Array.from(cells, (cell) => textOf(cell).replace(/[\s*＊]/g, '')).slice(0, mostHeadings)

/** The row that holds every required field, by the choice of columns or else by the usual headings. */
function isHead(headings: string[], choice: ColumnChoice | null): boolean {
  const columns = choice ?? suggestColumns(headings)
  return requiredFields.every((field) => headings.includes(columns[field] ?? ''))
}

function readHead({ row, cells }: FileRow, choice: ColumnChoice | null): Head | null {
  const headings = headingsIn(cells)
  return isHead(headings, choice) ? { row, headings } : null
}

/** The likeliest headings when none is known: of the first rows the one with most cells, all of them words. */
export function guessHead(rows: FileRow[]): Head | null {
  const known = rows.map((row) => readHead(row, null)).find((head) => head !== null)
  if (known) return known
  const wordy = rows
    .slice(0, headWithin)
    .map((each) => ({ row: each.row, headings: headingsIn(each.cells) }))
    .filter(({ headings }) => new Set(headings.filter(Boolean)).size >= 3 && headings.every((name) => !/^\d{5,}/.test(name)))
  return wordy.sort((a, b) => filled(b) - filled(a) || a.row - b.row)[0] ?? null
}

const filled = ({ headings }: Head): number => headings.filter(Boolean).length

/** No row of the file has the columns that an order needs. */
export class NoHead extends UnreadableSheet {
  constructor() {
    super('no row of headings with order number, content and time')
  }
}

export type Cells = (field: HotlineField) => unknown
export type DataRow = { sheet: number; row: number; cells: Cells; raw: unknown[]; headings: string[] }

/** Rows below the headings of each sheet, as cells by field. Sheets without headings are passed over. */
export async function* rowsUnderHead(bytes: Buffer, choice: ColumnChoice | null): AsyncGenerator<DataRow> {
  let sheet = -1
  let found = false
  let head: (Head & { at: Map<string, number> }) | null = null
  for await (const each of fileRows(bytes)) {
    if (each.sheet !== sheet) head = null
    sheet = each.sheet
    if (!head) {
      const read = readHead(each, choice)
      head = read && { ...read, at: placesOf(read.headings, choice ?? suggestColumns(read.headings)) }
      found ||= head !== null
    } else if (each.cells.some((cell) => textOf(cell) !== '')) {
      const { headings, at } = head
      yield { ...each, headings, raw: each.cells, cells: (field) => each.cells[at.get(field) ?? -1] }
    }
  }
  if (!found) throw new NoHead()
}

const placesOf = (headings: string[], columns: ColumnChoice): Map<string, number> =>
  new Map(Object.entries(columns).map(([field, name]) => [field, headings.indexOf(name)]))
