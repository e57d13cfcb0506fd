/** One row of a sheet as a row of the ledger, or what is wrong with it. */
import type { Staff } from '#api/auth/staff.ts'
import type { Language } from '#api/errors.ts'
import { cellMeaning } from '#policy/ledgers/cell-meaning.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { withBeginnings } from '../decided.ts'
import { parseRow, type ReadyRow, readyRow } from '../parse-row.ts'
import type { unitFinder } from '../units.ts'
import type { BodyRow, Told } from './body-rows.ts'
import { type Column, unitColumn } from './columns.ts'
import { takeSides } from './side-columns.ts'

/** `column` is a title, empty when the row as a whole is meant. */
export type Problem = { column: string; message: string }
export type Reading = { body: BodyRow; ready: ReadyRow } | { body: BodyRow; problems: Problem[] }

type How = {
  ledger: Ledger
  staff: Staff
  columns: Column[]
  find: ReturnType<typeof unitFinder>
  told: Told
  language: Language
}

export const repeated = {
  zh: { column: '', message: '与前面某行重复' },
  en: { column: '', message: 'repeats an earlier row' },
} as const

export async function readBodyRow(body: BodyRow, { ledger, staff, columns, find, told, language }: How): Promise<Reading> {
  const given = Object.fromEntries(
    columns.map((column) => [
      column.name,
      cellMeaning(column.meta, body.cells[body.header.get(column.name) ?? -1]) ??
        cellMeaning(column.meta, told.values[column.name]),
    ]),
  )
  const { [unitColumn]: unitWords = told.unit, ...cellsOfFields } = given
  const { fields, problem } = takeSides(ledger, cellsOfFields)
  const parsed = parseRow(ledger, withBeginnings(staff, ledger, fields), language)
  const sought = await find(unitWords === undefined ? undefined : String(unitWords))
  if (!problem && 'data' in parsed && 'unit' in sought) return { body, ready: readyRow(ledger, sought.unit, parsed.data) }
  const problems: Problem[] = problem ? [{ column: '', message: problem[language] }] : 'faults' in parsed ? parsed.faults : []
  if ('problem' in sought) problems.push({ column: columns[0]?.titles[language] ?? '', message: sought.problem[language] })
  return { body, problems: problems.map(({ column, message }) => ({ column, message })) }
}
