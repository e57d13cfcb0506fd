/** A sheet in portions of some hundred rows: the orders, and what is wrong with the others. */
import type { ColumnChoice } from './columns.ts'
import { doubts, type HotlineOrder, readOrder, textOf } from './order.ts'
import type { RowProblem } from './problems.ts'
import { rowsUnderHead } from './sheet.ts'

export type Fault = RowProblem & { sheet: number; row: number; orderNo: string }
export interface Portion {
  /** rows of the file that this portion is made of */
  rows: number
  orders: HotlineOrder[]
  faults: Fault[]
  rejected: number
  warned: number
}

const rowsAtOnce = 500
const longestNumber = 60

const empty = (): Portion => ({ rows: 0, orders: [], faults: [], rejected: 0, warned: 0 })

/** Leaves out the first `skip` rows, which were dealt with before. */
export async function* portions(bytes: Buffer, choice: ColumnChoice | null, skip = 0): AsyncGenerator<Portion> {
  let portion = empty()
  let left = skip
  for await (const { sheet, row, cells } of rowsUnderHead(bytes, choice)) {
    if (left-- > 0) continue
    portion.rows++
    const order = readOrder(cells)
    const orderNo = textOf(cells('orderNo')).slice(0, longestNumber)
    const problems = 'problem' in order ? [order] : doubts(order)
    portion.faults.push(...problems.map((problem) => ({ ...problem, sheet, row, orderNo })))
    if ('problem' in order) portion.rejected++
    else {
      portion.orders.push(order)
      if (problems.length > 0) portion.warned++
    }
    if (portion.rows < rowsAtOnce) continue
    yield portion
    portion = empty()
  }
  if (portion.rows > 0) yield portion
}
