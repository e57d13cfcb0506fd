/** Breaches of a ledger enter the one river as findings; a row that was put right supersedes what was found in it. */
import { newId } from '#api/new-id.ts'
import { basisById } from '#policy/basis.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { againOn, type Breach } from '#policy/ledgers/judge.ts'
import { violationByCode } from '#policy/violations.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { ruleOf } from './breaks.ts'
import { grouped } from './grouped.ts'
import type { UnitRow } from './judge-rows.ts'
import { quoteOf } from './row-text.ts'

type Known = { id: string; ledgerRowId: string | null; rule: string; status: string; explanationZh: string }

/** Returns the rows in which something new was found about the unit. `rows` holds every row that the breaches may stand in. */
export async function fileBreaches(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  rows: UnitRow[],
  breaches: Breach[],
  today: string,
): Promise<string[]> {
  const known = await tx.finding.findMany({
    where: { ledgerRowId: { in: rows.map(({ id }) => id) } },
    select: { id: true, ledgerRowId: true, rule: true, status: true, explanationZh: true },
  })
  const wanted = new Map(breaches.map((breach) => [`${breach.rowId} ${ruleOf(ledger.id, breach.check.id)}`, breach]))
  const there = new Map(known.map((finding) => [`${finding.ledgerRowId} ${finding.rule}`, finding]))
  const fresh = [...wanted].flatMap(([key, breach]) => (there.has(key) ? [] : [breach]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const data = fresh.flatMap((breach) => {
    const row = byId.get(breach.rowId)
    return row ? [findingOf(ledger, row, breach)] : []
  })
  await tx.finding.createMany({ data, skipDuplicates: true })
  const revived = await keepInStep(tx, known, wanted)
  await markRows(tx, ledger, rows, breaches, today)
  return [...data.flatMap(({ ledgerRowId, institutionId }) => (institutionId ? [ledgerRowId] : [])), ...revived]
}

/** Known findings follow their rows: gone, back again, or told in other figures. An officer's decision stands. */
async function keepInStep(tx: Prisma.TransactionClient, known: Known[], wanted: Map<string, Breach>): Promise<string[]> {
  const gone: string[] = []
  const back: string[] = []
  const revived: string[] = []
  for (const finding of known) {
    const breach = wanted.get(`${finding.ledgerRowId} ${finding.rule}`)
    if (!breach && finding.status === 'NEW') gone.push(finding.id)
    if (breach && finding.status === 'SUPERSEDED') {
      back.push(finding.id)
      if (!breach.check.ofOffice) revived.push(breach.rowId)
    }
    if (breach && finding.explanationZh !== breach.told.zh)
      await tx.finding.update({ where: { id: finding.id }, data: toldOf(breach) })
  }
  if (gone.length > 0) await tx.finding.updateMany({ where: { id: { in: gone } }, data: { status: 'SUPERSEDED' } })
  if (back.length > 0) await tx.finding.updateMany({ where: { id: { in: back } }, data: { status: 'NEW' } })
  return revived
}

async function markRows(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  rows: UnitRow[],
  breaches: Breach[],
  today: string,
): Promise<void> {
  const codes = grouped(breaches, ({ rowId }) => rowId)
  const marks = rows.map((row) => ({
    id: row.id,
    violations: [...new Set((codes.get(row.id) ?? []).map(({ check }) => check.violation))].sort(),
    again: againOn(ledger, row, today),
  }))
  await tx.$executeRaw`
    UPDATE ledger_row r SET violations = m.violations, "againOn" = m.again
    FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) AS m(id uuid, violations text[], again char(10))
    WHERE r.id = m.id AND (r.violations, r."againOn") IS DISTINCT FROM (m.violations, m.again)`
}

const toldOf = ({ told, limit }: Breach) => ({
  facts: { ...told.facts, ...(limit ? { limitId: limit } : {}) },
  explanationZh: told.zh,
  explanationEn: told.en,
})

/** What a unit writes of itself counts at the mild end of the violation's range. */
function findingOf(ledger: Ledger, row: UnitRow, breach: Breach) {
  const { violation, measure } = breach.check
  const quote = quoteOf(ledger, row.data, row.day)
  return {
    id: newId(),
    ledgerRowId: row.id,
    violation,
    rule: ruleOf(ledger.id, breach.check.id),
    ruleVersion: basisById(measure)?.from ?? row.day,
    confidence: 1,
    where: 'text',
    from: 0,
    to: quote.length,
    quote,
    ...toldOf(breach),
    legalBasis: [measure],
    severity: violationByCode(violation)?.severityRange[0] ?? 1,
    channel: 'ledger',
    institutionId: breach.check.ofOffice ? null : row.institutionId,
    districtCode: row.districtCode,
    happenedAt: new Date(`${row.day}T00:00:00+08:00`),
  }
}
