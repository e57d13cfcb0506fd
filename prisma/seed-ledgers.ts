/** The ledgers of the demonstration, through the import that clerks use: every check looks at them as at anybody's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Staff } from '#api/auth/staff.ts'
import type { Deps } from '#api/deps.ts'
import { columnsOf, unitColumn } from '#api/ledgers/sheets/columns.ts'
import { importSheet } from '#api/ledgers/sheets/import-sheet.ts'
import type { DemoSheet } from '#demo/ledgers/sheet.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import type { PrismaClient } from './generated/client.ts'

/** Throws when a row is not as its ledger wants it. */
export async function seedLedgers(prisma: PrismaClient, sheets: DemoSheet[], actor: Staff): Promise<void> {
  const deps = { prisma, now: () => new Date() } as Deps
  const folder = mkdtempSync(join(tmpdir(), 'jianfu-ledgers-'))
  try {
    for (const [at, sheet] of sheets.entries()) {
      const ledger = ledgerById(sheet.ledger)
      if (!ledger) throw new Error(`no ledger is called ${sheet.ledger}`)
      const path = join(folder, `${at}.csv`)
      writeFileSync(path, csvOf(ledger, sheet))
      const { rejected, errors } = await importSheet(deps, ledger, actor, { path, told: { values: {} }, language: 'en' })
      if (rejected > 0) throw new Error(`${rejected} demo rows of ${ledger.id} are wrong: ${JSON.stringify(errors[0])}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function csvOf(ledger: Ledger, { fields, rows }: DemoSheet): string {
  const titles = new Map(columnsOf(ledger).map(({ name, titles: { zh } }) => [name, zh]))
  const head = fields.map((field) => titles.get(field === 'of' ? unitColumn : field) ?? field)
  return [head, ...rows].map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\n')
}
