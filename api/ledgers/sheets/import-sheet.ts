/** Rows of an uploaded sheet. Sound rows are saved in batches as the file is read, the others are named with what is wrong. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { importLedger } from '#api/contract/ledgers.ts'
import type { Deps } from '#api/deps.ts'
import { type Language, Refusal } from '#api/errors.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { parseRow, type ReadyRow, readyRow } from '../parse-row.ts'
import { saveRows } from '../save-rows.ts'
import { unitFinder } from '../units.ts'
import { type Column, cellMeaning, columnsOf, readHeader, unitColumn } from './columns.ts'
import { fileRows } from './file-rows.ts'
import { type SheetRow, UnreadableSheet } from './read-sheet.ts'
import { sideColumns, sidesStandFor, takeSides } from './side-columns.ts'

type Result = z.input<(typeof importLedger)['response']>

const rowsAtOnce = 1000
const mostErrors = 200
const headerWithin = 20

/** What holds for every row of a file that has no column for it. */
export type Told = { unit?: string | undefined; values: Record<string, string> }
type Source = { path: string; told: Told; language: Language }

export async function importSheet(deps: Deps, ledger: Ledger, staff: Staff, { path, told, language }: Source): Promise<Result> {
  const result: Result = { rows: 0, added: 0, changed: 0, unchanged: 0, rejected: 0, breaches: 0, errors: [] }
  const columns = [...columnsOf(ledger), ...sideColumns(ledger)]
  const find = unitFinder(deps.prisma, staff, ledger)
  const seen = new Set<string>()
  let batch: ReadyRow[] = []
  const flush = async () => {
    await keep(deps, ledger, staff, batch, result)
    batch = []
  }
  for await (const { row, cells, header } of bodyRows(ledger, columns, path, told)) {
    result.rows += 1
    const given = Object.fromEntries(
      columns.map((column) => [
        column.name,
        cellMeaning(column, cells[header.get(column.name) ?? -1]) ?? cellMeaning(column, told.values[column.name]),
      ]),
    )
    const { [unitColumn]: unitWords = told.unit, ...cellsOfFields } = given
    const { fields, problem } = takeSides(ledger, cellsOfFields)
    const parsed = parseRow(ledger, fields, language)
    const sought = await find(unitWords === undefined ? undefined : String(unitWords))
    const faults = problem ? [{ field: '', column: '', message: problem[language] }] : 'faults' in parsed ? parsed.faults : []
    if ('problem' in sought)
      faults.push({ field: unitColumn, column: columns[0]?.titles[language] ?? '', message: sought.problem[language] })
    const ready = 'data' in parsed && 'unit' in sought ? readyRow(ledger, sought.unit, parsed.data) : null
    if (ready && seen.has(ready.key)) faults.push({ field: '', column: '', message: twice[language] })
    if (!ready || faults.length > 0) {
      result.rejected += 1
      for (const { column, message } of faults)
        if (result.errors.length < mostErrors) result.errors.push({ row, column, message })
      continue
    }
    seen.add(ready.key)
    batch.push(ready)
    if (batch.length >= rowsAtOnce) await flush()
  }
  await flush()
  return result
}

const twice = { zh: '与前面某行重复', en: 'repeats an earlier row' }

type BodyRow = SheetRow & { header: Map<string, number> }

async function* bodyRows(ledger: Ledger, columns: Column[], path: string, told: Told): AsyncGenerator<BodyRow> {
  const isGiven = (name: string, at: Map<string, number>) => name in told.values || sidesStandFor(ledger, name, at)
  let header: Map<string, number> | null = null
  let isTable = false
  try {
    for await (const row of fileRows(path, 1)) {
      isTable ||= row.cells.length > 1
      if (header) {
        if (row.cells.some((cell) => cell !== undefined && cell !== '')) yield { ...row, header }
      } else {
        header = readHeader(columns, Array.from(row.cells), isGiven)
        if (!header && row.row >= headerWithin) break
      }
    }
    if (!isTable) throw new UnreadableSheet('it holds no rows of several cells')
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error
    throw new Refusal('unreadable-file', {
      detail: { zh: '不是有效的 .xlsx 或 CSV 文件', en: `not a valid .xlsx or CSV file: ${error.message}` },
    })
  }
  if (!header) throw new Refusal('not-possible', { detail: noHeader(columns) })
}

function noHeader(columns: Column[]) {
  const needed = columns.filter(({ required }) => required)
  const names = (language: Language) => needed.map(({ titles }) => titles[language]).join(language === 'zh' ? '、' : ', ')
  return {
    zh: `没有找到表头，必须有这些列：${names('zh')}。请使用模板`,
    en: `no header row with these columns: ${names('en')}. Please use the template`,
  }
}

async function keep(deps: Deps, ledger: Ledger, staff: Staff, batch: ReadyRow[], result: Result): Promise<void> {
  const { prisma, now } = deps
  const saved = await prisma.$transaction((tx) => saveRows(tx, ledger, batch, staff.id, now()), { timeout: 60_000 })
  const added = saved.rows.filter(({ version }) => version === 1).length
  result.added += added
  result.changed += saved.rows.length - added
  result.unchanged += batch.length - saved.rows.length
  result.breaches += saved.breaches
}
