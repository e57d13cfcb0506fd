/** The log for those who watch over it. */
import { once } from 'node:events'
import type { Response } from 'express'
import * as contract from '#api/contract/audit.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { csvHead, csvLines } from './audit-csv.ts'
import { readAudit, readWholeAudit } from './read-audit.ts'
import { staffDid } from './staff-did.ts'
import { type LogsVerdict, verifyLogs } from './verify-logs.ts'

const mostNamed = 100

export function auditRoutes(bind: Bind, deps: Deps): void {
  bind(contract.listAudit, ({ query }) => readAudit(deps.prisma, query))
  bind(contract.exportAudit, async ({ query, staff, res }) => {
    res.type(contract.exportAudit.produces).attachment('audit.csv')
    const records = await sendCsv(res, readWholeAudit(deps.prisma, query))
    await staffDid(deps, staff, 'audit.export', 'audit', { records, ...withoutGaps(query) })
    res.end()
    return undefined
  })
  let underWay: Promise<LogsVerdict> | null = null
  bind(contract.verifyAudit, async ({ staff }) => {
    // whoever asks while it is being computed gets that result: the work is long and the same
    underWay ??= verifyLogs(deps.prisma).finally(() => {
      underWay = null
    })
    const { records, cases, broken } = await underWay
    await staffDid(deps, staff, 'audit.verify', 'audit', { records, cases, broken: broken.length })
    return { records, cases, broken: broken.length, first: broken.slice(0, mostNamed), at: deps.now().toISOString() }
  })
}

const withoutGaps = (query: contract.AuditFilters) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))

/** Waits for a slow reader, and stops when there is none any more. */
async function sendCsv(res: Response, pieces: ReturnType<typeof readWholeAudit>): Promise<number> {
  const gone = new Promise<void>((resolve) => res.once('close', resolve))
  let count = 0
  res.write(csvHead)
  for await (const records of pieces) {
    if (res.destroyed) break
    count += records.length
    if (!res.write(csvLines(records))) await Promise.race([once(res, 'drain'), gone])
  }
  return count
}
