/** What the matters of a list are, in the words that their reader may see, and where each has its own page. */
import { can, type Staff } from '#api/auth/staff.ts'
import { quoteOf } from '#api/ledgers/row-text.ts'
import { seesLedger } from '#api/ledgers/visible.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import { districtByCode } from '#policy/districts.ts'
import type { Indicator } from '#policy/indicators/define.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import { halfMonth } from '#policy/reports/half-months.ts'
import { violationByCode } from '#policy/violations.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Matter, MatterKind } from './queries/query.ts'
import { partName } from './view.ts'

type Opens = { page: 'case' | 'institution' | 'ledger' | 'report'; id: string; unit?: string; day?: string } | null
type Told = { title: string; about: Bilingual | null; opens: Opens }
type Tell = (prisma: PrismaClient, ids: string[], staff: Staff) => Promise<Map<string, Told>>

const unknown: Told = { title: '', about: null, opens: null }

export async function describeMatters(prisma: PrismaClient, indicator: Indicator, matters: Matter[], staff: Staff) {
  const kinds = [...new Set(matters.map(({ kind }) => kind))]
  const told = new Map(
    await Promise.all(
      kinds.map(async (kind) => {
        const ids = [...new Set(matters.flatMap((one) => (one.kind === kind ? [one.id] : [])))]
        return [kind, await tell[kind](prisma, ids, staff)] as const
      }),
    ),
  )
  return matters.map(({ code, part, n, d, t, kind, id }) => ({
    kind,
    districtCode: code,
    part: part === null ? null : partName(indicator, part),
    ...{ n, d, t },
    ...(told.get(kind)?.get(id) ?? unknown),
  }))
}

const violation = (code: string): Bilingual => {
  const known = violationByCode(code)
  return { zh: known?.zh ?? code, en: known?.en ?? code }
}

const toCase = (staff: Staff, id: string | null | undefined): Opens =>
  id && can(staff, 'case.read') ? { page: 'case', id } : null

const mapped = <T>(rows: T[], told: (row: T) => [string, Told]): Map<string, Told> => new Map(rows.map(told))

const tell: Record<MatterKind, Tell> = {
  async case(prisma, ids, staff) {
    const select = { id: true, number: true, mainViolation: true, institution: { select: { name: true } } } as const
    const rows = await prisma.case.findMany({ where: { id: { in: ids } }, select })
    return mapped(rows, ({ id, number, mainViolation, institution }) => [
      id,
      { title: `${number} ${institution.name}`, about: violation(mainViolation), opens: toCase(staff, id) },
    ])
  },
  async complaint(prisma, ids, staff) {
    const select = { id: true, number: true, caseId: true } as const
    const rows = await prisma.complaint.findMany({ where: { id: { in: ids } }, select })
    return mapped(rows, ({ id, number, caseId }) => [id, { title: number, about: null, opens: toCase(staff, caseId) }])
  },
  async listing(prisma, ids, staff) {
    const about = { select: { institution: { select: { name: true } } } } as const
    const findings = { select: { caseId: true, case: about }, where: { caseId: { not: null } }, take: 1 } as const
    const select = { id: true, title: true, institutionName: true, findings } as const
    const rows = await prisma.listing.findMany({ where: { id: { in: ids } }, select })
    return mapped(rows, ({ id, title, institutionName, findings: [finding] }) => {
      const opens = toCase(staff, finding?.caseId)
      // what the advert does not say itself, its case knows
      const name = institutionName ?? (opens && finding?.case?.institution.name)
      return [id, { title: title.slice(0, 120), about: name ? { zh: name, en: name } : null, opens }]
    })
  },
  async finding(prisma, ids, staff) {
    const select = { id: true, quote: true, violation: true, caseId: true } as const
    const rows = await prisma.finding.findMany({ where: { id: { in: ids } }, select })
    return mapped(rows, ({ id, quote, caseId, ...row }) => [
      id,
      { title: quote.slice(0, 120), about: violation(row.violation), opens: toCase(staff, caseId) },
    ])
  },
  async 'ledger-row'(prisma, ids, staff) {
    const rows = await prisma.ledgerRow.findMany({
      where: { id: { in: ids } },
      include: { institution: { select: { name: true } } },
    })
    return mapped(rows, (row) => {
      const ledger = ledgerById(row.ledger)
      if (!ledger || !seesLedger(staff, ledger)) return [row.id, unknown]
      const title = quoteOf(ledger, row.data as Record<string, unknown>, row.day)
      const name = row.institution?.name ?? districtByCode(row.unit)?.name ?? ''
      const opens = { page: 'ledger', id: row.ledger, unit: row.unit, day: row.day } as const
      return [row.id, { title, about: name ? { zh: name, en: name } : null, opens }]
    })
  },
  async institution(prisma, ids, staff) {
    const rows = await prisma.institution.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    const opens = (id: string): Opens => (can(staff, 'institution.read') ? { page: 'institution', id } : null)
    return mapped(rows, ({ id, name }) => [id, { title: name, about: null, opens: opens(id) }])
  },
  async report(_prisma, ids, staff) {
    return mapped(ids, (id) => {
      const title = districtByCode(id.slice(0, 6))?.name ?? id
      return [id, { title, about: halfMonth(id.slice(7)), opens: can(staff, 'report.read') ? { page: 'report', id } : null }]
    })
  },
}
