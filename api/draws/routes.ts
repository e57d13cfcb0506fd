/** Double-random inspections over HTTP. */
import * as contract from '#api/contract/draws.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { prepareDraw, recordInspection, runDraw } from './act-on-draw.ts'
import { avoidInspection, decideAvoidance, declareAvoidance, readAvoidances } from './avoidances.ts'
import { readDraw, readDraws, readPublicDraw, readPublicDraws, viewsOf } from './read-draw.ts'
import { taskSheets } from './task-sheets.ts'

export function drawRoutes(bind: Bind, deps: Deps): void {
  bind(contract.listDraws, ({ query, staff }) => readDraws(deps, query, staff))
  bind(contract.prepareDraw, async ({ body, staff }) => readDraw(deps, await prepareDraw(deps, staff, body), staff))
  bind(contract.getDraw, ({ params, staff }) => readDraw(deps, params.id, staff))
  bind(contract.runDraw, async ({ params, body, staff }) => {
    await runDraw(deps, staff, params.id, body.witness)
    return readDraw(deps, params.id, staff)
  })
  bind(contract.drawSheets, async ({ params, staff, res }) => {
    const file = await taskSheets(await readDraw(deps, params.id, staff))
    res.type(contract.drawSheets.produces).attachment('双随机任务单.docx').send(file)
    return undefined
  })
  bind(contract.avoidInspection, async ({ body, staff, res }) => {
    await avoidInspection(deps, staff, body)
    res.status(204).end()
    return undefined
  })
  bind(contract.listAvoidances, async ({ staff }) => ({ items: await readAvoidances(deps, staff) }))
  bind(contract.declareAvoidance, async ({ body, staff, res }) => {
    await declareAvoidance(deps, staff, body)
    res.status(204).end()
    return undefined
  })
  bind(contract.decideAvoidance, async ({ body, staff, res }) => {
    await decideAvoidance(deps, staff, body)
    res.status(204).end()
    return undefined
  })
  bind(contract.recordInspection, async ({ params, body, staff }) => {
    const [view] = await viewsOf(deps, [await recordInspection(deps, staff, params.id, body)])
    if (!view) throw new Error(`no inspection ${params.id}`)
    return view
  })
  bind(contract.listPublicDraws, () => readPublicDraws(deps))
  bind(contract.publicDraw, ({ params }) => readPublicDraw(deps, params.id))
}
