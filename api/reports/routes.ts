/** Half-monthly reports over HTTP. */
import * as contract from '#api/contract/reports.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { returnReport, signReport, submitReport, writeReport } from './act-on-report.ts'
import { reportAsExcel, rollUpAsExcel } from './excel-files.ts'
import { readReport, reportKey } from './read-report.ts'
import { readRollUp, requireCity, writeCircular } from './roll-up.ts'
import { reportAsWord, rollUpAsWord } from './word-files.ts'

export function reportRoutes(bind: Bind, deps: Deps): void {
  bind(contract.getReport, ({ params, staff }) => readReport(deps, reportKey(params.id, staff), staff))
  bind(contract.writeReport, async ({ params, body, staff }) => {
    const key = reportKey(params.id, staff)
    await writeReport(deps, staff, key, body.version, body.texts)
    return readReport(deps, key, staff)
  })
  bind(contract.signReport, async ({ params, body, staff }) => {
    const key = reportKey(params.id, staff)
    await signReport(deps, staff, key, body.version)
    return readReport(deps, key, staff)
  })
  bind(contract.submitReport, async ({ params, body, staff }) => {
    const key = reportKey(params.id, staff)
    await submitReport(deps, staff, key, body.version)
    return readReport(deps, key, staff)
  })
  bind(contract.returnReport, async ({ params, body, staff }) => {
    const key = reportKey(params.id, staff)
    requireCity(staff)
    await returnReport(deps, staff, key, body.version, body.note)
    return readReport(deps, key, staff)
  })
  bind(contract.getHalfMonth, ({ params, staff }) => readRollUp(deps, params.id, staff))
  bind(contract.writeCircular, ({ params, body, staff }) => writeCircular(deps, staff, params.id, body))
  fileRoutes(bind, deps)
}

function fileRoutes(bind: Bind, deps: Deps): void {
  bind(contract.reportWord, async ({ params, staff, res }) => {
    const report = await readReport(deps, reportKey(params.id, staff), staff)
    const file = await reportAsWord(report)
    res.type(contract.reportWord.produces).attachment(`半月报-${params.id}.docx`).send(file)
    return undefined
  })
  bind(contract.reportSheet, async ({ params, staff, res }) => {
    const report = await readReport(deps, reportKey(params.id, staff), staff)
    const file = await reportAsExcel(report)
    res.type(contract.reportSheet.produces).attachment(`半月报-${params.id}.xlsx`).send(file)
    return undefined
  })
  bind(contract.halfMonthWord, async ({ params, staff, res }) => {
    const file = await rollUpAsWord(await readRollUp(deps, params.id, staff))
    res.type(contract.halfMonthWord.produces).attachment(`半月报汇总-${params.id}.docx`).send(file)
    return undefined
  })
  bind(contract.halfMonthSheet, async ({ params, staff, res }) => {
    const file = await rollUpAsExcel(await readRollUp(deps, params.id, staff))
    res.type(contract.halfMonthSheet.produces).attachment(`半月报汇总-${params.id}.xlsx`).send(file)
    return undefined
  })
}
