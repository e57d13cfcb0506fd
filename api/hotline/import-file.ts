/** A hotline's sheet from the command line. The console imports in batches that can be resumed and undone: `run-batch.ts`. */
import { readFile, stat } from 'node:fs/promises'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { largestFile } from './batches.ts'
import { countFresh, keepOrders } from './keep-orders.ts'
import { type Fault, portions } from './portions.ts'
import { isFatal, problemText } from './problems.ts'
import { UnreadableSheet } from './sheet.ts'

export interface ImportResult {
  imported: number
  duplicates: number
  /** rows that were left out, by the row number Excel shows */
  rejected: { row: number; orderNo: string; problem: string }[]
  /** rows that came in although something is missing */
  warnings: { row: number; orderNo: string; problem: string }[]
}

export interface ImportOptions {
  dryRun?: boolean
}

/** No sheet, too large, or no row is a header that names order, content and time. */
export class NotAHotlineExport extends Error {}

type Deps = { prisma: PrismaClient; secret: string; now?: () => Date }

export async function importHotline(deps: Deps, path: string, { dryRun = false }: ImportOptions = {}): Promise<ImportResult> {
  const result: ImportResult = { imported: 0, duplicates: 0, rejected: [], warnings: [] }
  const now = deps.now?.() ?? new Date()
  const intake = { secret: deps.secret, channel: 'hotline-12345', importBatchId: null, now } as const
  try {
    for await (const { orders, faults } of portions(await readOrders(path), null)) {
      const kept = await deps.prisma.$transaction((tx) => (dryRun ? countFresh(tx, orders) : keepOrders(tx, intake, orders)))
      result.imported += kept.imported
      result.duplicates += kept.duplicates
      for (const fault of faults) (isFatal(fault.problem) ? result.rejected : result.warnings).push(told(fault))
    }
  } catch (error) {
    throw error instanceof UnreadableSheet ? new NotAHotlineExport(error.message) : error
  }
  return result
}

const told = ({ row, orderNo, problem, detail }: Fault) => ({ row, orderNo, problem: problemText(problem, detail).zh })

async function readOrders(path: string): Promise<Buffer> {
  const { size } = await stat(path)
  if (size > largestFile) throw new NotAHotlineExport(`the file has ${size} bytes; import at most ${largestFile} at a time`)
  return readFile(path)
}
