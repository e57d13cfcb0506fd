/** The facts that a risk score counts, and what a person set instead. The score itself is policy/risk.ts. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { risk } from '#api/contract/institutions.ts'
import { newId } from '#api/new-id.ts'
import { levelOf, type RiskFacts, riskOf } from '#policy/risk.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

const days = 86_400_000
const refunds = ['F08', 'F09', 'F10', 'F11']
const prices = ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07']
const unreachable = ['dns', 'refused', 'timeout', 'reset', 'tls', 'gone', 'http-5xx', 'no-pages']

async function readRiskFacts(prisma: PrismaClient, id: string, now: Date): Promise<RiskFacts> {
  const [month, quarter] = [new Date(now.getTime() - 30 * days), new Date(now.getTime() - 90 * days)]
  const [row] = await prisma.$queryRaw<RiskFacts[]>`
    WITH f AS (
      SELECT f.*, l.publisher, c."closedAt" FROM finding f
      LEFT JOIN listing l ON l.id = f."listingId" LEFT JOIN "case" c ON c.id = f."caseId"
      WHERE f."institutionId" = ${id}::uuid AND f.status IN ('NEW', 'CONFIRMED') AND f.scope = 'k12'
    )
    SELECT i."licenceStatus",
      (SELECT count(DISTINCT "caseId") FROM f WHERE status = 'CONFIRMED')::int AS "casesWithConfirmed",
      (SELECT count(DISTINCT "complaintId") FROM f WHERE violation = ANY(${refunds}) AND "complaintId" IS NOT NULL
        AND "closedAt" IS NULL)::int AS "openRefunds",
      (SELECT count(DISTINCT violation) FROM f WHERE violation = ANY(${prices}))::int AS "priceFindings",
      (SELECT count(*) FROM f WHERE violation LIKE 'A%' AND status = 'CONFIRMED' AND "happenedAt" >= ${quarter})::int AS "confirmedAdverts",
      (SELECT count(*) FROM f WHERE violation LIKE 'A%' AND status = 'NEW' AND "happenedAt" >= ${quarter})::int AS "openAdverts",
      (SELECT count(*) FROM f WHERE violation = 'P01')::int AS "teacherFindings",
      (SELECT count(*) FROM f WHERE publisher = 'news')::int AS "mediaFindings",
      EXISTS (SELECT 1 FROM source s JOIN source_issue x ON x."sourceId" = s.id
        WHERE s."institutionId" = i.id AND s.kind = 'website' AND x."closedAt" IS NULL AND x.kind = ANY(${unreachable})) AS "siteDown",
      (SELECT count(DISTINCT "complaintId") FROM f WHERE violation = ANY(${refunds}) AND "complaintId" IS NOT NULL
        AND "happenedAt" >= ${month})::int AS "refundsLately",
      (SELECT count(*) FROM institution_identifier k WHERE k."institutionId" = i.id AND k.kind = 'address'
        AND k."validFrom" >= ${quarter} AND k."validFrom" > i."createdAt" + interval '1 day')::int AS "newAddresses"
    FROM institution i WHERE i.id = ${id}::uuid`
  if (!row) throw new Error(`no institution ${id}`)
  return row
}

export async function readRisk(prisma: PrismaClient, id: string, now: Date): Promise<z.input<typeof risk>> {
  const [facts, last] = await Promise.all([
    readRiskFacts(prisma, id, now),
    prisma.riskSetting.findFirst({ where: { institutionId: id }, orderBy: [{ at: 'desc' }, { id: 'desc' }] }),
  ])
  const counted = riskOf(facts)
  if (!last || last.score === null) return { ...counted, set: null }
  const by = await prisma.user.findUnique({ where: { id: last.actorId }, select: { name: true } })
  const { score, reason, at } = last
  return {
    ...counted,
    score,
    level: levelOf(score),
    set: { score, reason, by: by?.name ?? '', at: at.toISOString() },
  }
}

export const setRiskScore = (
  prisma: PrismaClient,
  institutionId: string,
  { score, reason }: { score: number | null; reason: string },
  staff: Staff,
  at: Date,
) => prisma.riskSetting.create({ data: { id: newId(), institutionId, score, reason, actorId: staff.id, at } })
