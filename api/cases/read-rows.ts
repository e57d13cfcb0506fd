/** Cases as one line of a list each. */
import type { z } from 'zod'
import type { caseRow } from '#api/contract/cases.ts'
import { ledgerOfRule } from '#api/ledgers/row-text.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import type { RankReason } from './rank.ts'
import { todayOf, urgencyOf } from './today.ts'

export type CaseRow = z.input<typeof caseRow>

/** In the order of the ids. */
export async function readRows(prisma: PrismaClient, ids: string[], now: Date): Promise<CaseRow[]> {
  if (ids.length === 0) return []
  const [cases, quotes, today] = await Promise.all([
    prisma.case.findMany({
      where: { id: { in: ids } },
      include: {
        institution: { select: { id: true, name: true, licenceStatus: true } },
        assignee: { select: { id: true, name: true } },
      },
    }),
    topQuotes(prisma, ids),
    todayOf(prisma, now),
  ])
  const byId = new Map(cases.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    return {
      id,
      number: row.number,
      institution: row.institution,
      districtCode: row.districtCode,
      departmentCode: row.departmentCode,
      state: row.state,
      mainViolation: row.mainViolation,
      violations: row.violations,
      severity: row.severity,
      rank: row.rank,
      rankReasons: row.rankReasons as unknown as RankReason[],
      findingCount: row.findingCount,
      complaintCount: row.complaintCount,
      supporterCount: row.supporterCount,
      confirmedCount: row.confirmedCount,
      ...(quotes.get(id) ?? { topQuote: '', topLedger: null }),
      dueDay: row.dueDay,
      dueStep: row.dueStep,
      urgency: urgencyOf(row.dueDay, today),
      assignee: row.assignee,
      openedAt: row.openedAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      version: row.version,
    }
  })
}

/** The gravest words of each case, from public texts before complaints (whose words may name people). */
async function topQuotes(prisma: PrismaClient, ids: string[]): Promise<Map<string, Pick<CaseRow, 'topQuote' | 'topLedger'>>> {
  const rows = await prisma.$queryRaw<{ caseId: string; quote: string; rule: string | null }[]>`
    SELECT DISTINCT ON ("caseId") "caseId"::text AS "caseId", quote,
      CASE WHEN "ledgerRowId" IS NOT NULL THEN rule END AS rule
    FROM finding
    WHERE "caseId" IN (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))}) AND status IN ('NEW', 'CONFIRMED')
    ORDER BY "caseId", ("complaintId" IS NOT NULL), severity DESC, confidence DESC, id`
  return new Map(
    rows.map(({ caseId, quote, rule }) => [caseId, { topQuote: quote, topLedger: rule === null ? null : ledgerOfRule(rule) }]),
  )
}
