/** Ledgers as Excel files: an empty template, and the rows of a list, written piece by piece. */
import type { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { Staff } from '#api/auth/staff.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { decidedFields } from '../decided.ts'
import { type RowFilters, type RowView, readPage, rowsWhere } from '../read-rows.ts'
import { shownValue } from '../row-text.ts'
import { shownFields } from '../visible.ts'
import { type Column, columnsOf, unitColumn } from './columns.ts'

const rowsAtOnce = 1000
/** Excel holds 1,048,576 rows. */
const mostRows = 1_000_000

const headOf = ({ titles, meta, required }: Column): string =>
  `${titles.zh}${meta?.unit ? `（${meta.unit.zh}）` : ''}${required ? '*' : ''}`

function addSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, ledger: Ledger, columns: Column[]) {
  const sheet = book.addWorksheet(ledger.zh.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((column) => ({
    header: headOf(column),
    key: column.name,
    width: column.meta?.kind === 'long' ? 40 : 16,
  }))
  sheet.getRow(1).font = { bold: true }
  return sheet
}

/** Without what the caller does not decide. */
export async function writeTemplate(stream: Writable, ledger: Ledger, staff: Staff): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const decided = decidedFields(staff, ledger)
  const columns = columnsOf(ledger).filter(({ name }) => !decided.includes(name))
  const sheet = addSheet(book, ledger, columns)
  sheet.getRow(1).commit()
  await sheet.commit()
  const guide = book.addWorksheet('填写说明 Guide')
  guide.columns = [16, 24, 10, 60].map((width) => ({ width }))
  guide.addRow(['列', 'Column', '必填', '填写方法']).commit()
  for (const column of columns) guide.addRow(explained(column)).commit()
  await guide.commit()
  await book.commit()
}

const formats = { day: '2026-11-23', time: '19:30', flag: '是 / 否' } as const

function explained({ titles, meta, required, name }: Column): string[] {
  const unit = name === unitColumn ? '编码或全称；本单位填报可以不填 / code or full name, empty for one’s own unit' : ''
  const choices = meta?.options?.map(({ zh, en }) => `${zh} ${en}`).join('；') ?? ''
  const format = meta && meta.kind in formats ? formats[meta.kind as keyof typeof formats] : ''
  const help = meta?.help ? `${meta.help.zh} / ${meta.help.en}` : ''
  return [titles.zh, titles.en, required ? '是 yes' : '', [unit, choices, format, help].filter(Boolean).join('。').slice(0, 2000)]
}

export async function writeRows(
  prisma: PrismaClient,
  stream: Writable,
  ledger: Ledger,
  filters: RowFilters,
  staff: Staff,
): Promise<number> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const columns = columnsOf(ledger, shownFields(staff, ledger))
  const sheet = addSheet(book, ledger, columns)
  const where = rowsWhere(ledger, filters, staff)
  let written = 0
  for (let cursor: string | undefined; written < mostRows; ) {
    const { items, nextCursor } = await readPage(prisma, ledger, where, cursor, rowsAtOnce, staff)
    for (const row of items) sheet.addRow(cellsOf(ledger, columns, row)).commit()
    written += items.length
    if (!nextCursor || stream.destroyed) break
    cursor = nextCursor
  }
  await sheet.commit()
  await book.commit()
  return written
}

const cellsOf = (ledger: Ledger, columns: Column[], { unit, data }: RowView): unknown[] =>
  columns.map(({ name, meta }) => {
    if (name === unitColumn) return unit.name
    const value = data[name]
    return meta?.kind === 'number' ? value : shownValue(ledger, name, value)
  })
