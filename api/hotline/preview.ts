/** What a sheet would bring, judged by its first rows. Nothing is written; callers are shown masked. */

import { phonesIn } from '#api/complaints/phone-numbers.ts'
import { maskName, maskNumbers, maskPhone } from '#api/complaints/seal.ts'
import type { Deps } from '#api/deps.ts'
import { refusalOf } from './batches.ts'
import { type ColumnChoice, channelOf, columnChoice, type HotlineChannel, requiredFields, suggestColumns } from './columns.ts'
import { countFresh } from './keep-orders.ts'
import { chengduTime, readTime, textOf } from './order.ts'
import { type Fault, portions } from './portions.ts'
import { isFatal, problemText } from './problems.ts'
import { type FileRow, fileRows, guessHead, NoHead, rowsUnderHead } from './sheet.ts'

const rowsToJudge = 5000
const rowsToShow = 8
const faultsToShow = 50
const longestShown = 120
const rowsToLookAt = 40

export async function previewSheet({ prisma }: Pick<Deps, 'prisma'>, bytes: Buffer, chosen: ColumnChoice | undefined) {
  const head = guessHead(await firstRows(bytes))
  const headings = [...new Set((head?.headings ?? []).filter(Boolean))]
  const columns = fitting(chosen ?? suggestColumns(headings), headings)
  const missing = requiredFields.filter((field) => columns[field] === undefined)
  const profiles = await prisma.importProfile.findMany({ orderBy: { updatedAt: 'desc' }, take: 100 })
  const judged = missing.length > 0 ? nothing : await judge(prisma, bytes, columns)
  return {
    headings,
    headRow: head?.row ?? null,
    columns,
    missing,
    profiles: profiles
      .map(({ name, channel, columns }) => ({ name, channel: channel as HotlineChannel, columns: columnChoice.parse(columns) }))
      .filter(({ columns }) => Object.values(columns).every((name) => headings.includes(name))),
    channel: channelOf(headings),
    ...judged,
  }
}

const nothing = { checked: 0, fresh: 0, duplicates: 0, rejected: 0, sample: [], faults: [] }

const fitting = (columns: ColumnChoice, headings: string[]): ColumnChoice =>
  Object.fromEntries(Object.entries(columns).filter(([, name]) => headings.includes(name)))

async function firstRows(bytes: Buffer): Promise<FileRow[]> {
  const rows: FileRow[] = []
  for await (const row of fileRows(bytes)) {
    rows.push(row)
    if (rows.length >= rowsToLookAt) break
  }
  return rows
}

async function judge(prisma: Deps['prisma'], bytes: Buffer, columns: ColumnChoice) {
  const sum = { ...nothing, faults: [] as ReturnType<typeof faultView>[] }
  try {
    for await (const { rows, orders, faults, rejected } of portions(bytes, columns)) {
      const { imported, duplicates } = await countFresh(prisma, orders)
      sum.checked += rows
      sum.fresh += imported
      sum.duplicates += duplicates
      sum.rejected += rejected
      sum.faults.push(...faults.slice(0, faultsToShow - sum.faults.length).map(faultView))
      if (sum.checked >= rowsToJudge) break
    }
    return { ...sum, sample: await sampleOf(bytes, columns) }
  } catch (error) {
    if (error instanceof NoHead) return { ...nothing }
    throw refusalOf(error)
  }
}

export const faultView = ({ row, orderNo, problem, detail }: Omit<Fault, 'sheet'>) => ({
  row,
  orderNo,
  problem: problemText(problem, detail),
  fatal: isFatal(problem),
})

async function sampleOf(bytes: Buffer, columns: ColumnChoice) {
  const sample: { row: number; cells: Record<string, string> }[] = []
  for await (const { row, cells } of rowsUnderHead(bytes, columns)) {
    const shown = Object.keys(columns).map((field) => {
      return [field, masked(field, cells(field as keyof ColumnChoice)).slice(0, longestShown)] as const
    })
    sample.push({ row, cells: Object.fromEntries(shown) })
    if (sample.length >= rowsToShow) break
  }
  return sample
}

function masked(field: string, cell: unknown): string {
  const words = textOf(cell)
  if (words === '' || field === 'orderNo') return words
  if (field === 'receivedAt' || field === 'dueAt') return timeAsRead(cell)
  if (field === 'callerName') return maskName(words)
  return field === 'callerPhone' ? maskPhone(phonesIn(words)[0] ?? words) : maskNumbers(words)
}

/** Spreadsheets keep days as numbers, which nobody can check; what cannot be read stands as it is. */
function timeAsRead(cell: unknown): string {
  const time = readTime(cell)
  return time ? chengduTime(time) : textOf(cell)
}
