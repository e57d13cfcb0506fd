/** Ledgers over HTTP. Which ledger, rows and fields a caller sees is decided in visible.ts, for every way in and out. */
import { z } from 'zod'
import { staffDid } from '#api/audit/staff-did.ts'
import * as contract from '#api/contract/ledgers.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { addRow, changeRow, rowHistory, withdrawRow } from './change-row.ts'
import { viewOfLedger } from './describe.ts'
import { fillFromLedgers } from './feeds/fill.ts'
import { ledgerFileRoutes } from './file-routes.ts'
import { namedValues } from './named-values.ts'
import { sendPublicFile } from './public-files.ts'
import { publicLedgers } from './public-ledgers.ts'
import { readPublicRows } from './public-rows.ts'
import { readRow, readRows } from './read-rows.ts'
import { readReminders } from './reminders.ts'
import { importSheet } from './sheets/import-sheet.ts'
import { withUploadedFile } from './sheets/receive-file.ts'
import { recentImports, rejectedSheet } from './sheets/rejected-sheet.ts'
import { writeRows, writeTemplate } from './sheets/write-sheet.ts'
import { suggestUnits } from './units.ts'
import { ledgerFor, seesLedger, writableLedger } from './visible.ts'

export function ledgerRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now } = deps
  bind(contract.listLedgers, async ({ staff }) => ({
    items: ledgers.filter((ledger) => seesLedger(staff, ledger)).map((ledger) => viewOfLedger(ledger, staff)),
  }))
  bind(contract.getLedger, async ({ params, staff }) => {
    const ledger = ledgerFor(staff, params.ledger)
    return { ledger: viewOfLedger(ledger, staff), schema: z.toJSONSchema(ledger.schema) as Record<string, unknown> }
  })
  bind(contract.ledgerReminders, async ({ staff }) => ({ items: await readReminders(prisma, staff, now()) }))
  bind(contract.ledgerUnits, async ({ params, query, staff }) => ({
    items: await suggestUnits(prisma, staff, ledgerFor(staff, params.ledger), query.q),
  }))
  rowRoutes(bind, deps)
  sheetRoutes(bind, deps)
  ledgerFileRoutes(bind, deps)
  const openLedgers = publicLedgers(prisma, now)
  bind(contract.listPublicLedgers, async ({ res }) => {
    const items = await openLedgers()
    res.setHeader('Cache-Control', 'public, max-age=300')
    return { items }
  })
  bind(contract.getPublicLedgerFile, async ({ params, res }) => {
    await sendPublicFile(deps, res, params)
    return undefined
  })
  bind(contract.listPublicRows, ({ params, query }) => readPublicRows(prisma, params.ledger, query))
}

function rowRoutes(bind: Bind, deps: Deps): void {
  const { prisma } = deps
  bind(contract.listLedgerRows, ({ params, query, staff }) => readRows(prisma, ledgerFor(staff, params.ledger), query, staff))
  bind(contract.getLedgerRow, ({ params, staff }) => readRow(prisma, ledgerFor(staff, params.ledger), params.id, staff))
  bind(contract.addLedgerRow, ({ params, body, staff, language }) =>
    addRow(deps, writableLedger(staff, params.ledger), staff, body, language),
  )
  bind(contract.fillLedger, ({ params, body, staff, language }) =>
    fillFromLedgers(deps, writableLedger(staff, params.ledger), staff, body, language),
  )
  bind(contract.changeLedgerRow, ({ params, body, staff, language }) =>
    changeRow(deps, writableLedger(staff, params.ledger), staff, { id: params.id, ...body }, language),
  )
  bind(contract.withdrawLedgerRow, async ({ params, body, staff, res }) => {
    await withdrawRow(deps, writableLedger(staff, params.ledger), staff, { id: params.id, ...body })
    res.status(204).end()
    return undefined
  })
  bind(contract.ledgerHistory, async ({ params, staff }) => ({
    items: await rowHistory(deps, ledgerFor(staff, params.ledger), staff, params.id),
  }))
}

function sheetRoutes(bind: Bind, deps: Deps): void {
  bind(contract.ledgerTemplate, async ({ params, staff, res }) => {
    const ledger = writableLedger(staff, params.ledger)
    res.type(contract.ledgerTemplate.produces).attachment(`${ledger.zh}.xlsx`)
    await writeTemplate(res, ledger, staff)
    return undefined
  })
  bind(contract.exportLedger, async ({ params, query, staff, res }) => {
    const ledger = ledgerFor(staff, params.ledger)
    res.type(contract.exportLedger.produces).attachment(`${ledger.zh}.xlsx`)
    const rows = await writeRows(deps.prisma, res, ledger, query, staff)
    await staffDid(deps, staff, 'ledger.export', `ledger:${ledger.id}`, { rows })
    return undefined
  })
  bind(contract.importLedger, async ({ params, query, staff, req, language }) => {
    const ledger = writableLedger(staff, params.ledger)
    const told = { unit: query.unit, values: Object.fromEntries(namedValues('values', query.values, Object.keys(ledger.fields))) }
    const result = await withUploadedFile(req, (path) => importSheet(deps, ledger, staff, { path, told, language }))
    const { added, changed, rejected } = result
    await staffDid(deps, staff, 'ledger.import', `ledger:${ledger.id}`, { added, changed, rejected })
    return result
  })
  bind(contract.listLedgerImports, async ({ params, staff }) => ({
    items: await recentImports(deps.prisma, writableLedger(staff, params.ledger), staff),
  }))
  bind(contract.rejectedLedgerRows, async ({ params, staff, res, language }) => {
    const ledger = writableLedger(staff, params.ledger)
    const write = await rejectedSheet(deps.prisma, ledger, staff, params.id, language)
    res.type(contract.rejectedLedgerRows.produces).attachment(`${ledger.zh}-${rejectedName[language]}.xlsx`)
    await write(res)
    return undefined
  })
}

const rejectedName = { zh: '未导入', en: 'left out' } as const
