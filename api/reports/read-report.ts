/** A report as its reader sees it. One that nobody has touched is there all the same: a draft with the figures of the moment. */
import type { z } from 'zod'
import { type Staff, sees } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import type { reportView } from '#api/contract/reports.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { districtByCode } from '#policy/districts.ts'
import { mayAct, type ReportAct, type ReportState, reportActs } from '#policy/reports/flow.ts'
import { halfMonth, standingOf } from '#policy/reports/half-months.ts'
import { type Figures, readFigures } from './figures.ts'

export type ReportView = z.input<typeof reportView>
export type ReportKey = { districtCode: string; period: string }

/** 510107-2026-11-2. Somebody else's county, and what is no county, is not there. */
export function reportKey(id: string, staff: Staff): ReportKey {
  const [districtCode, period] = [id.slice(0, 6), id.slice(7)]
  if (!districtByCode(districtCode) || !sees(staff, districtCode)) throw new Refusal('not-found')
  return { districtCode, period }
}

export async function readReport({ prisma, now }: Deps, key: ReportKey, staff: Staff): Promise<ReportView> {
  const period = halfMonth(key.period)
  const today = dayOf(now())
  const report = await prisma.halfMonthReport.findUnique({
    where: { districtCode_period: key },
    include: { editions: { orderBy: { number: 'desc' } } },
  })
  const state = (report?.state ?? 'DRAFT') as ReportState
  const editions = report?.editions ?? []
  const names = await namesOf({ prisma }, [report?.authorId, report?.signerId, ...editions.map(({ sentById }) => sentById)])
  return {
    id: `${key.districtCode}-${key.period}`,
    districtCode: key.districtCode,
    period: { ...period, today },
    state,
    standing: standingOf(period.due, report?.firstSentAt ? dayOf(report.firstSentAt) : null, today),
    version: report?.version ?? 0,
    figures: (report?.figures as Figures | null) ?? (await readFigures(prisma, key.districtCode, period, now())),
    texts: (report?.texts ?? {}) as Record<string, string>,
    author: names(report?.authorId),
    signer: names(report?.signerId),
    signedAt: report?.signedAt?.toISOString() ?? null,
    returnNote: report?.returnNote ?? null,
    editions: editions.map(({ number, sentAt, sentById, sha256 }) => ({
      number,
      sentAt: sentAt.toISOString(),
      sentBy: names(sentById) ?? '',
      sha256,
    })),
    may: reportActs.filter((act) => mayAct(act, state, staff.role) && !isBarred(act, staff, report?.authorId)),
  }
}

/** Nobody signs the own words, and only the city sends a report back. */
const isBarred = (act: ReportAct, staff: Staff, authorId: string | null | undefined): boolean =>
  (act === 'sign' && authorId === staff.id) || (act === 'return' && staff.districtCode !== null)

async function namesOf({ prisma }: Pick<Deps, 'prisma'>, ids: (string | null | undefined)[]) {
  const known = ids.filter((id) => typeof id === 'string')
  const users = await prisma.user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  const byId = new Map(users.map(({ id, name }) => [id, name]))
  return (id: string | null | undefined): string | null => (id ? (byId.get(id) ?? null) : null)
}
