/** Where every county stands in a half month, the sums of what was submitted, and the city's circular. */
import type { z } from 'zod'
import { staffDid } from '#api/audit/staff-did.ts'
import { can, type Staff, sees } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import type { getHalfMonth } from '#api/contract/reports.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { districts } from '#policy/districts/units.ts'
import { draftCircular, missingOf, rankOf, sumsOf, type UnitReport } from '#policy/reports/circular.ts'
import type { ReportState } from '#policy/reports/flow.ts'
import { type HalfMonth, halfMonth, standingOf } from '#policy/reports/half-months.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Figures } from './figures.ts'

export type RollUp = z.input<(typeof getHalfMonth)['response']>
type Unit = UnitReport & { state: ReportState; edition: number }
type Content = { figures: Figures; texts: Record<string, string> }

export async function readRollUp({ prisma, now }: Deps, id: string, staff: Staff): Promise<RollUp> {
  const period = halfMonth(id)
  const today = dayOf(now())
  const all = await readUnits(prisma, period, today)
  const seen = all.filter(({ districtCode }) => sees(staff, districtCode))
  const circular = await prisma.halfMonthCircular.findUnique({ where: { period: id } })
  const mayCircular = can(staff, 'report.manage') && staff.districtCode === null
  const drafted = { text: draftCircular(period, all), version: 0, issuedAt: null, drafted: true }
  return {
    period: { ...period, today },
    units: seen.map(({ problems, ...unit }) => ({ ...unit, rank: rankOf(unit, all) })),
    sums: sumsOf(seen),
    missing: missingOf(seen),
    circular: circular && (mayCircular || circular.issuedAt) ? viewOf(circular) : mayCircular ? drafted : null,
    mayCircular,
  }
}

const viewOf = ({ text, version, issuedAt }: { text: string; version: number; issuedAt: Date | null }) => ({
  text,
  version,
  issuedAt: issuedAt?.toISOString() ?? null,
  drafted: false,
})

/** All units in the order of their codes, each with its last edition. */
async function readUnits(prisma: PrismaClient, period: HalfMonth, today: string): Promise<Unit[]> {
  const reports = await prisma.halfMonthReport.findMany({
    where: { period: period.id },
    include: { editions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  const byCode = new Map(reports.map((report) => [report.districtCode, report]))
  return districts.map(({ code }) => {
    const report = byCode.get(code)
    const sent = report?.firstSentAt ?? null
    const [edition] = report?.editions ?? []
    const content = edition?.content as Content | undefined
    return {
      districtCode: code,
      state: (report?.state ?? 'DRAFT') as ReportState,
      standing: standingOf(period.due, sent && dayOf(sent), today),
      firstSentAt: sent?.toISOString() ?? null,
      edition: edition?.number ?? 0,
      figures: content ? Object.fromEntries(content.figures.figures.map((figure) => [figure.id, figure.now])) : null,
      asks: content?.texts.asks ?? '',
      problems: content?.figures.tables.find(({ id }) => id === 'problems')?.rows ?? [],
    }
  })
}

const ofTheCity = { zh: '只有市级督导办可以进行此操作', en: 'Only the supervision office of the city may do this' }

export function requireCity(staff: Staff): void {
  if (staff.districtCode !== null) throw new Refusal('not-possible', { detail: ofTheCity })
}

const changed = { zh: '通报已被他人修改，请刷新后再操作', en: 'Somebody else changed the circular; reload it and try again' }
const issued = { zh: '通报已经印发，不能再修改', en: 'The circular has been issued and is not changed any more' }

export async function writeCircular(
  deps: Deps,
  staff: Staff,
  period: string,
  { text, version, issue }: { text: string; version: number; issue: boolean },
) {
  const { prisma, now } = deps
  requireCity(staff)
  const at = now()
  const saved = await prisma.$transaction(async (tx) => {
    const author = { authorId: staff.id, text, updatedAt: at }
    await tx.halfMonthCircular.createMany({ data: [{ period, version: 0, ...author }], skipDuplicates: true })
    await tx.$queryRaw`SELECT 1 FROM half_month_circular WHERE period = ${period}::bpchar FOR UPDATE`
    const there = await tx.halfMonthCircular.findUniqueOrThrow({ where: { period } })
    if (there.issuedAt) throw new Refusal('not-allowed-now', { detail: issued })
    if (there.version !== version) throw new Refusal('stale-version', { detail: changed })
    return tx.halfMonthCircular.update({
      where: { period },
      data: { ...author, version: version + 1, ...(issue ? { issuedAt: at } : {}) },
    })
  })
  await staffDid(deps, staff, issue ? 'circular.issue' : 'circular.write', `half-month:${period}`, { version: saved.version })
  return viewOf(saved)
}
