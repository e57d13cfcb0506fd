/** Files of rows, over HTTP. */
import { readUpload } from '#api/complaints/read-upload.ts'
import * as contract from '#api/contract/ledger-files.ts'
import type { Deps } from '#api/deps.ts'
import { sendFile } from '#api/evidence/send-file.ts'
import type { Bind } from '#api/http/bind.ts'
import { addFile, fileOf, listFiles, removeFile } from './attachments.ts'
import { filesLedgerFor, writableLedger } from './visible.ts'

export function ledgerFileRoutes(bind: Bind, deps: Deps): void {
  bind(contract.listLedgerFiles, async ({ params, staff }) => ({
    items: await listFiles(deps, filesLedgerFor(staff, params.ledger), staff, params.id),
  }))
  bind(contract.addLedgerFile, async ({ params, query, staff, req }) => {
    const ledger = writableLedger(staff, params.ledger)
    return addFile(deps, ledger, staff, params.id, { name: query.name, bytes: await readUpload(req) })
  })
  bind(contract.getLedgerFile, async ({ params, staff, res }) => {
    await sendFile(res, deps.evidence, await fileOf(deps, filesLedgerFor(staff, params.ledger), staff, params))
    return undefined
  })
  bind(contract.removeLedgerFile, async ({ params, body, staff, res }) => {
    await removeFile(deps, writableLedger(staff, params.ledger), staff, { ...params, ...body })
    res.status(204).end()
    return undefined
  })
}
