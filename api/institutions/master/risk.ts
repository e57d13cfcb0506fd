/** The facts that a risk score counts, and what a person set instead. The score itself is policy/risk.ts. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { risk } from '#api/contract/institutions.ts'
import { newId } from '#api/new-id.ts'
import { levelOf, type RiskFacts, riskOf } from '#policy/risk.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

const refunds = ['F08', 'F09', 'F10', 'F11']
const prices = ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07']
const unreachable = ['dns', 'refused', 'timeout', 'reset', 'tls', 'gone', 'http-5xx', 'no-pages']

type Scored = { id: string; districtCode: string | null; score: number }
type Counted = RiskFacts & { id: string; districtCode: string | null }

/** One row an institution: the facts of those with findings, a bad licence or an address of late. `$1` one of them, null: all; `$2` now. */
export const riskFactsSql = `
WITH f AS (
  SELECT f."institutionId", count(DISTINCT f."caseId") FILTER (WHERE f.status = 'CONFIRMED')::int AS "casesWithConfirmed",
    count(DISTINCT f."complaintId") FILTER (WHERE f.violation IN (${listed(refunds)}) AND c."closedAt" IS NULL)::int AS "openRefunds",
    count(DISTINCT f.violation) FILTER (WHERE f.violation IN (${listed(prices)}))::int AS "priceFindings",
    count(*) FILTER (WHERE f.violation LIKE 'A%' AND f.status = 'CONFIRMED' AND f."happenedAt" >= $2::timestamptz - interval '90 days')::int AS "confirmedAdverts",
    count(*) FILTER (WHERE f.violation LIKE 'A%' AND f.status = 'NEW' AND f."happenedAt" >= $2::timestamptz - interval '90 days')::int AS "openAdverts",
    count(*) FILTER (WHERE f.violation = 'P01')::int AS "teacherFindings",
    count(*) FILTER (WHERE l.publisher = 'news')::int AS "mediaFindings",
    count(DISTINCT f."complaintId") FILTER (WHERE f.violation IN (${listed(refunds)}) AND f."happenedAt" >= $2::timestamptz - interval '30 days')::int AS "refundsLately"
  FROM finding f LEFT JOIN listing l ON l.id = f."listingId" LEFT JOIN "case" c ON c.id = f."caseId"
  WHERE f.status IN ('NEW', 'CONFIRMED') AND f.scope = 'k12' AND ($1::uuid IS NULL OR f."institutionId" = $1::uuid)
  GROUP BY 1
), moved AS (
  SELECT k."institutionId", count(*)::int AS "newAddresses" FROM institution_identifier k JOIN institution i ON i.id = k."institutionId"
  WHERE k.kind = 'address' AND k."validFrom" >= $2::timestamptz - interval '90 days' AND k."validFrom" > i."createdAt" + interval '1 day'
    AND ($1::uuid IS NULL OR i.id = $1::uuid)
  GROUP BY 1
), down AS (
  SELECT DISTINCT s."institutionId" FROM source s JOIN source_issue x ON x."sourceId" = s.id
  WHERE s.kind = 'website' AND x."closedAt" IS NULL AND x.kind IN (${listed(unreachable)}) AND ($1::uuid IS NULL OR s."institutionId" = $1::uuid)
)
SELECT i.id::text, i."districtCode"::text, i."licenceStatus", coalesce("casesWithConfirmed", 0) AS "casesWithConfirmed",
  coalesce("openRefunds", 0) AS "openRefunds", coalesce("priceFindings", 0) AS "priceFindings",
  coalesce("confirmedAdverts", 0) AS "confirmedAdverts", coalesce("openAdverts", 0) AS "openAdverts",
  coalesce("teacherFindings", 0) AS "teacherFindings", coalesce("mediaFindings", 0) AS "mediaFindings",
  coalesce("refundsLately", 0) AS "refundsLately", down."institutionId" IS NOT NULL AS "siteDown", coalesce("newAddresses", 0) AS "newAddresses"
FROM institution i LEFT JOIN f ON f."institutionId" = i.id LEFT JOIN moved ON moved."institutionId" = i.id LEFT JOIN down ON down."institutionId" = i.id
WHERE i.id = $1::uuid
  OR ($1::uuid IS NULL AND i."rootId" IS NULL AND (f."institutionId" IS NOT NULL OR moved."institutionId" IS NOT NULL OR i."licenceStatus" IN ('unlicensed', 'overdue')))`

function listed(codes: string[]): string {
  return codes.map((code) => `'${code}'`).join(', ')
}

async function readRiskFacts(prisma: PrismaClient, id: string, now: Date): Promise<RiskFacts> {
  const [row] = await prisma.$queryRawUnsafe<Counted[]>(riskFactsSql, id, now)
  if (!row) throw new Error(`no institution ${id}`)
  return row
}

/** Of every institution that something is known against; what a person set goes before. */
export async function scoresOfAll(prisma: PrismaClient, now: Date): Promise<Scored[]> {
  const rows = await prisma.$queryRawUnsafe<Counted[]>(riskFactsSql, null, now)
  const set = await prisma.$queryRaw<{ id: string; score: number | null; districtCode: string | null }[]>`
    SELECT DISTINCT ON (r."institutionId") r."institutionId"::text AS id, r.score, i."districtCode"::text
    FROM risk_setting r JOIN institution i ON i.id = r."institutionId" AND i."rootId" IS NULL
    ORDER BY r."institutionId", r.at DESC, r.id DESC`
  const scores = new Map<string, Scored>(
    rows.map((row) => [row.id, { id: row.id, districtCode: row.districtCode, score: riskOf(row).score }]),
  )
  for (const { id, score, districtCode } of set) if (score !== null) scores.set(id, { id, districtCode, score })
  return [...scores.values()]
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
