/** Rows of a sheet that were left out are kept for a month, for whoever sent it and their colleagues. */
import type { Staff } from '#api/auth/staff.ts'
import { newId } from '#api/new-id.ts'
import { cellMeaning } from '#policy/ledgers/cell-meaning.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { BodyRow } from './body-rows.ts'
import type { Column } from './columns.ts'
import type { Result } from './import-sheet.ts'
import type { Reading } from './row-reading.ts'

type Tx = Prisma.TransactionClient
type Origin = { ledger: Ledger; staff: Staff; at: Date }
type Counts = Pick<Result, 'rows' | 'added' | 'changed' | 'unchanged' | 'breaches'>
export type Cell = string | number | boolean | null

const daysKept = 30
const mostTold = 200
/** A file that was packed small and is endless when unpacked shall not fill the disk. */
const mostCharacters = 20_000_000
const mostColumns = 200
const longestCell = 4000

export async function forgetOldImports(tx: Tx, now: Date): Promise<void> {
  await tx.ledgerImport.deleteMany({ where: { at: { lt: new Date(now.getTime() - daysKept * 86_400_000) } } })
}

/** Takes the faults of an import as they come; `close` writes its figures and gives the result. */
export async function faultKeeper(tx: Tx, columns: Column[], { ledger, staff, at }: Origin) {
  const importId = newId()
  const nothing = { rows: 0, added: 0, changed: 0, unchanged: 0, rejected: 0, breaches: 0 }
  const { id: actorId, institutionId, districtCode, departmentCode } = staff
  const sender = { actorId, institutionId, districtCode, departmentCode }
  await tx.ledgerImport.create({ data: { id: importId, ledger: ledger.id, at, ...sender, ...nothing, headings: [] } })
  const errors: Result['errors'] = []
  let headings: string[] = []
  let rejected = 0
  let characters = 0
  return {
    async keep(readings: Reading[]): Promise<void> {
      const data: Prisma.LedgerImportFaultCreateManyInput[] = []
      for (const reading of readings) {
        if ('ready' in reading) continue
        const { body, problems } = reading
        headings = body.headings
        rejected += 1
        for (const problem of problems) if (errors.length < mostTold) errors.push({ row: body.row, ...problem })
        if (characters > mostCharacters) continue
        const cells = writtenCells(body, columns)
        characters += JSON.stringify(cells).length
        data.push({ importId, row: body.row, cells, problems })
      }
      await tx.ledgerImportFault.createMany({ data })
    },
    async close(counts: Counts): Promise<Result> {
      await tx.ledgerImport.update({ where: { id: importId }, data: { ...counts, headings, rejected } })
      return { ...counts, id: importId, rejected, errors }
    },
  }
}

/** As they stood; days and times, which Excel keeps as numbers, in words. */
function writtenCells({ cells, header }: BodyRow, columns: Column[]): Cell[] {
  const column = new Map(columns.map((each) => [header.get(each.name), each]))
  return Array.from(cells.slice(0, mostColumns), (cell, at) => {
    const meant = column.get(at)
    const isClock = meant?.meta?.kind === 'day' || meant?.meta?.kind === 'time'
    const shown = isClock && meant && typeof cell === 'number' ? cellMeaning(meant.meta, cell) : cell
    if (typeof shown === 'number' || typeof shown === 'boolean') return shown
    return shown === undefined || shown === null ? null : String(shown).slice(0, longestCell)
  })
}
