/** The places that are watched, as operators see and change them. */
import { staffDid } from '#api/audit/staff-did.ts'
import { readUpload } from '#api/complaints/read-upload.ts'
import * as contract from '#api/contract/sources.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { moveSource, readGroups, saveGroup } from './groups.ts'
import { importSources } from './import-sources.ts'
import { readSource, readSourceRow, readSources } from './read-sources.ts'
import { switchSource } from './switch-source.ts'
import { testSource } from './test-source.ts'
import { writeTemplate } from './write-template.ts'

export function sourceRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now, doorbell } = deps
  bind(contract.listSources, ({ query }) => readSources(prisma, query))

  bind(contract.sourceTemplate, async ({ language, res }) => {
    res.setHeader('Content-Type', contract.sourceTemplate.produces)
    res.setHeader('Content-Disposition', 'attachment; filename="sources.xlsx"')
    res.send(await writeTemplate(language))
    return undefined
  })

  bind(contract.importSources, async ({ query, staff, req }) => {
    const dryRun = query.dryRun === 'true'
    const outcome = await importSources(prisma, staff, await readUpload(req), dryRun)
    const { created, changed } = outcome
    if (!dryRun && created + changed > 0) await staffDid(deps, staff, 'source.import', 'sources', { created, changed })
    return outcome
  })

  bind(contract.getSource, ({ params }) => readSource(prisma, params.id))

  bind(contract.switchSource, async ({ params: { id }, body: { enabled }, staff }) => {
    if (await switchSource(prisma, id, enabled, now()))
      await staffDid(deps, staff, enabled ? 'source.enable' : 'source.disable', `source:${id}`)
    return readSourceRow(prisma, id)
  })

  bind(contract.listSourceGroups, () => readGroups(prisma))

  bind(contract.saveSourceGroup, async ({ body, staff }) => {
    const { row, before } = await saveGroup(prisma, body, now())
    await staffDid(deps, staff, 'source-group.save', `source-group:${row.key}`, {
      before: before?.settings ?? null,
      after: row.settings,
    })
    return row
  })

  bind(contract.moveSource, async ({ params: { id }, body: { group }, staff }) => {
    await moveSource(prisma, id, group, staff.id)
    await staffDid(deps, staff, 'source.move', `source:${id}`, { group })
    return readSource(prisma, id)
  })

  bind(contract.testSource, async ({ params: { id }, staff }) => {
    const runId = await testSource(prisma, id)
    await staffDid(deps, staff, 'source.test', `source:${id}`, { runId })
    await doorbell.ring('crawl')
    return { runId }
  })
}
