/** A workbook of sources, row by row: a declaration, or what is wrong with it. */
import type ExcelJS from 'exceljs'
import { z } from 'zod'
import { Refusal } from '#api/errors.ts'
import { cleanText } from '#api/storable.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import { sourceSchema } from '#policy/nouns.ts'
import type { Declaration } from './declare-source.ts'
import { settingsSchema } from './settings.ts'
import { type SheetColumn, type SheetField, sheetColumns } from './sheet-columns.ts'

export interface Fault {
  row: number
  key: string
  column: Bilingual
  problem: Bilingual
}
export interface SheetRow {
  row: number
  key: string
  declaration: Omit<Declaration, 'groupId'>
  group: string | null
}

const mostRows = 20_000

const text = z.string().max(300)
const address = z.url({ protocol: /^https?$/ }).max(2000)
const rowSchema = z.object({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{1,99}$/),
  name: text.min(1),
  ...sourceSchema.pick({ kind: true, channel: true, publisher: true }).shape,
  startUrls: z.array(address).min(1).max(200),
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+(:\d{1,5})?$/i)).max(200),
  ...settingsSchema.omit({ windows: true, noise: true }).partial().shape,
  group: text.optional(),
})

/** Throws a Refusal when there is no row of headings that names every required column. */
export function readSheet(book: ExcelJS.Workbook): { rows: SheetRow[]; faults: Fault[] } {
  const rows: SheetRow[] = []
  const faults: Fault[] = []
  const met = new Map<string, number>()
  for (const { row, cells } of rowsOf(book)) {
    const read = readRow(row, cells)
    const first = 'key' in read ? met.get(read.key) : undefined
    if (Array.isArray(read)) faults.push(...read)
    else if (first !== undefined) faults.push(repeated(read, first))
    else {
      met.set(read.key, row)
      rows.push(read)
    }
  }
  return { rows, faults }
}

const keyHeading = (sheetColumns[0] as SheetColumn).heading
const repeated = ({ row, key }: SheetRow, first: number): Fault => ({
  row,
  key,
  column: keyHeading,
  problem: { zh: `与第 ${first} 行编号相同`, en: `the same key as in row ${first}` },
})

function* rowsOf(book: ExcelJS.Workbook): Generator<{ row: number; cells: Map<SheetField, string> }> {
  const sheet = book.worksheets[0]
  let headings: Map<SheetField, number> | null = null
  const last = sheet ? Math.min(sheet.rowCount, mostRows) : 0
  if (sheet && sheet.rowCount > mostRows)
    throw new Refusal('too-large', { detail: { zh: `最多 ${mostRows} 行`, en: `At most ${mostRows} rows` } })
  for (let row = 1; row <= last; row++) {
    const values = sheet?.getRow(row)
    const cell = (at: number) => (values ? wordsOf(values.getCell(at)) : '')
    if (!headings) {
      headings = readHeadings(Array.from({ length: 60 }, (_, i) => cell(i + 1)))
      continue
    }
    const cells = new Map([...headings].map(([field, at]) => [field, cell(at + 1)]))
    if ([...cells.values()].some((value) => value !== '')) yield { row, cells }
  }
  if (!headings) throw noHeadings()
}

/** A cell may hold a link, a formula or rich text; what it shows counts. */
function wordsOf(cell: ExcelJS.Cell): string {
  const shown = cell.value === null || cell.value === undefined ? '' : (cell.text as unknown)
  return typeof shown === 'string' ? shown.trim() : String(shown ?? '').trim()
}

function readHeadings(cells: string[]): Map<SheetField, number> | null {
  const at = new Map<SheetField, number>()
  for (const { field, heading } of sheetColumns) {
    const found = cells.findIndex((cell) => [heading.zh, heading.en].includes(cell.replace(/\s*\*$/, '')))
    if (found >= 0) at.set(field, found)
  }
  return sheetColumns.every(({ field, required }) => !required || at.has(field)) ? at : null
}

function noHeadings(): Refusal {
  const needed = sheetColumns.filter(({ required }) => required)
  const zh = `第一个工作表没有表头，须有：${needed.map(({ heading }) => heading.zh).join('、')}`
  const en = `The first sheet has no row of headings with ${needed.map(({ heading }) => heading.en).join(', ')}`
  return new Refusal('unreadable-file', { detail: { zh, en } })
}

const lists = new Set<SheetField>(['startUrls', 'hosts'])
const numbers = new Set<SheetField>(['maxPages', 'maxDepth', 'ratePerSecond', 'intervalMinutes'])

function meantBy({ field, words }: SheetColumn, said: string): unknown {
  if (lists.has(field)) return said.split(/[\s;；，]+/).filter(Boolean)
  if (said === '') return undefined
  if (numbers.has(field)) return Number(said)
  return Object.entries(words ?? {}).find(([, word]) => word === said)?.[0] ?? said
}

function readRow(row: number, cells: Map<SheetField, string>): SheetRow | Fault[] {
  const given = Object.fromEntries(sheetColumns.map((column) => [column.field, meantBy(column, cells.get(column.field) ?? '')]))
  const key = cells.get('key') ?? ''
  const bad = sheetColumns.filter(({ field }) => cleanText(cells.get(field) ?? '') !== (cells.get(field) ?? ''))
  const parsed = rowSchema.safeParse(given)
  const wrong = parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0])
  const columns = sheetColumns.filter((column) => bad.includes(column) || wrong.includes(column.field))
  if (columns.length > 0 || !parsed.success)
    return columns.map((column) => ({
      row,
      key,
      column: column.heading,
      problem: problemOf(column, cells.get(column.field) ?? ''),
    }))
  const { group, ...declaration } = parsed.data
  return { row, key: declaration.key, declaration, group: group ?? null }
}

function problemOf({ required, hint }: SheetColumn, said: string): Bilingual {
  if (said === '' && required) return { zh: '没有填写', en: 'is missing' }
  const shown = said.length > 60 ? `${said.slice(0, 60)}…` : said
  return {
    zh: `“${shown}”不能用${hint.zh ? `；应为：${hint.zh}` : ''}`,
    en: `"${shown}" cannot be used${hint.en ? `; expected: ${hint.en}` : ''}`,
  }
}
