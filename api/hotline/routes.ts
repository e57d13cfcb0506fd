/** Sheets of hotlines, from the upload to the undoing. Each step is an entry of the audit. */
import { staffDid } from '#api/audit/staff-did.ts'
import { readUpload } from '#api/complaints/read-upload.ts'
import * as contract from '#api/contract/imports.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import { batchOf, fileOf, keepUpload, largestFile, listBatches, startBatch, undoBatch, viewOf } from './batches.ts'
import { writeFaultSheet } from './fault-sheet.ts'
import { faultView, previewSheet } from './preview.ts'
import type { ProblemKey } from './problems.ts'
import { writeResultSheet } from './result-sheet.ts'

const faultsShown = 100

export function hotlineRoutes(bind: Bind, deps: Deps): void {
  const { prisma, settings } = deps

  bind(contract.uploadSheet, async ({ query, staff, req }) => {
    const batch = await keepUpload(deps, staff, query.name, await readUpload(req, largestFile))
    await staffDid(deps, staff, 'import.upload', `import:${batch.id}`, { sha256: batch.sha256, rows: batch.rowsTotal })
    return viewOf(prisma, batch)
  })

  bind(contract.listImports, async ({ staff }) => ({ items: await listBatches(deps, staff) }))

  bind(contract.getImport, async ({ params, staff }) => {
    const batch = await batchOf(deps, params.id, staff)
    const faults = await prisma.importFault.findMany({
      where: { batchId: batch.id },
      orderBy: [{ fatal: 'desc' }, { sheet: 'asc' }, { row: 'asc' }],
      take: faultsShown,
    })
    const shown = faults.map((fault) => faultView({ ...fault, problem: fault.problem as ProblemKey }))
    return { batch: await viewOf(prisma, batch), faults: shown }
  })

  bind(contract.previewImport, async ({ params, body, staff }) => {
    const batch = await batchOf(deps, params.id, staff)
    return previewSheet(deps, await fileOf({ prisma, secret: settings.secret }, batch.id), body.columns)
  })

  bind(contract.startImport, async ({ params, body, staff }) => {
    const batch = await startBatch(deps, staff, await batchOf(deps, params.id, staff), body)
    await staffDid(deps, staff, 'import.start', `import:${batch.id}`)
    await deps.doorbell.ring('import')
    return viewOf(prisma, batch)
  })

  bind(contract.undoImport, async ({ params, staff }) => {
    const batch = await undoBatch(deps, await batchOf(deps, params.id, staff))
    await staffDid(deps, staff, 'import.undo', `import:${batch.id}`)
    await deps.doorbell.ring('import')
    return viewOf(prisma, batch)
  })

  bind(contract.faultSheet, async ({ params, staff, res, language }) => {
    const batch = await batchOf(deps, params.id, staff)
    if (batch.state === 'UPLOADED') throw new Refusal('not-allowed-now')
    await staffDid(deps, staff, 'import.faults', `import:${batch.id}`)
    res.setHeader('Content-Type', contract.faultSheet.produces)
    res.setHeader('Content-Disposition', 'attachment; filename="faults.xlsx"')
    await writeFaultSheet(deps, batch, res, language)
    return undefined
  })

  bind(contract.resultSheet, async ({ params, staff, res }) => {
    const batch = await batchOf(deps, params.id, staff)
    if (batch.state === 'UPLOADED') throw new Refusal('not-allowed-now')
    await staffDid(deps, staff, 'import.results', `import:${batch.id}`)
    res.setHeader('Content-Type', contract.resultSheet.produces)
    res.setHeader('Content-Disposition', 'attachment; filename="results.xlsx"')
    await writeResultSheet(deps, batch, res)
    return undefined
  })
}
