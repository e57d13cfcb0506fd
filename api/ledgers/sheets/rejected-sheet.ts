/** What came in and what was left out: the rejected rows as a sheet to mend and send again. For whoever sent them and their colleagues. */
import type { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { Staff } from '#api/auth/staff.ts'
import { all } from '#api/cases/case-where.ts'
import { type Language, Refusal } from '#api/errors.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { importScope } from '../visible.ts'
import type { Cell } from './import-faults.ts'
import type { Problem } from './row-reading.ts'

const rowsAtOnce = 1000

type Stored = { id: string; at: Date; headings: string[] } & Record<(typeof figures)[number], number>

const figures = ['rows', 'added', 'changed', 'unchanged', 'rejected', 'breaches'] as const
const { sql } = Prisma

const importsOf = (prisma: PrismaClient, ledger: Ledger, staff: Staff, which: Prisma.Sql) =>
  prisma.$queryRaw<Stored[]>`
    SELECT r.id::text, r.at, r.headings, r.rows, r.added, r.changed, r.unchanged, r.rejected, r.breaches FROM ledger_import r
    WHERE ${all([sql`r.ledger = ${ledger.id}`, ...importScope(staff), which])} ORDER BY r.at DESC, r.id DESC LIMIT 10`

/** The last ones, newest first. */
export async function recentImports(prisma: PrismaClient, ledger: Ledger, staff: Staff) {
  const imports = await importsOf(prisma, ledger, staff, sql`TRUE`)
  return imports.map(({ headings: _, at, ...told }) => ({ ...told, at: at.toISOString() }))
}

const reason = { zh: '未导入原因', en: 'Why it was left out' } as const

/** Throws `not-found` when it came from elsewhere. */
export async function rejectedSheet(prisma: PrismaClient, ledger: Ledger, staff: Staff, id: string, language: Language) {
  const [sheet] = await importsOf(prisma, ledger, staff, sql`r.id = ${id}::uuid`)
  if (!sheet) throw new Refusal('not-found')
  const { headings } = sheet
  return async (stream: Writable): Promise<void> => {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream })
    const page = book.addWorksheet(ledger.zh.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] })
    page.addRow([...headings, reason[language]]).commit()
    for await (const { cells, problems } of faultsOf(prisma, id)) {
      const written = cells as Cell[]
      const why = (problems as Problem[]).map(({ column, message }) => (column ? `${column}：${message}` : message)).join('；')
      page.addRow([...headings.map((_, at) => written[at] ?? null), why]).commit()
    }
    await page.commit()
    await book.commit()
  }
}

async function* faultsOf(prisma: PrismaClient, importId: string) {
  let after = 0
  for (;;) {
    const faults = await prisma.ledgerImportFault.findMany({
      where: { importId, row: { gt: after } },
      orderBy: { row: 'asc' },
      take: rowsAtOnce,
    })
    yield* faults
    const last = faults.at(-1)
    if (!last) return
    after = last.row
  }
}
