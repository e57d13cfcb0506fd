/** What is copied onto a case from its findings and complaints, so that lists need no counting. Always recomputed whole. */
import { callOut } from '#api/duty/call-out.ts'
import { routesInForce } from '#api/routing/in-force.ts'
import { urgentStep } from '#policy/escalation.ts'
import { routeFor, sectorOf } from '#policy/routing.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { dueOf } from './due.ts'
import { rank } from './rank.ts'
import { todayOf, urgencyOf } from './today.ts'

interface ByViolation {
  violation: string
  severity: number
  confidence: number
  count: number
  confirmed: number
}

/** In one order everywhere, so that two workers never wait for each other. */
export async function refreshCases(tx: Prisma.TransactionClient, caseIds: string[], now: Date): Promise<void> {
  for (const id of [...new Set(caseIds)].sort()) await refreshCase(tx, id, now)
}

export async function refreshCase(tx: Prisma.TransactionClient, caseId: string, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "case" WHERE id = ${caseId}::uuid FOR UPDATE`
  const row = await tx.case.findUniqueOrThrow({ where: { id: caseId }, include: { institution: true } })
  // One that went up in another stays as it was, for the day it comes back.
  if (row.rootId !== null) return
  const kinds = await byViolation(tx, caseId)
  const { complaints, supporters, complainants, complaintDistrict } = await complaintCounts(tx, caseId)
  const main = kinds[0] ?? (await gravestBefore(tx, row))
  const sum = (value: (kind: ByViolation) => number) => kinds.reduce((total, kind) => total + value(kind), 0)
  const due = await dueOf(tx, { ...row, severity: main.severity }, now)
  const urgency = due && urgencyOf(due.dueDay, await todayOf(tx, now))
  const standing = rank({
    severity: main.severity,
    mainViolation: main.violation,
    confidence: Math.max(0, ...kinds.map(({ confidence }) => confidence)),
    findingCount: sum(({ count }) => count),
    kindCount: kinds.length,
    confirmedCount: sum(({ confirmed }) => confirmed),
    complainants,
    urgency,
    dueDay: due?.dueDay ?? null,
    licenceStatus: row.institution.licenceStatus,
  })
  await tx.case.update({
    where: { id: caseId },
    data: {
      mainViolation: main.violation,
      severity: main.severity,
      violations: kinds.map(({ violation }) => violation),
      findingCount: sum(({ count }) => count),
      confirmedCount: sum(({ confirmed }) => confirmed),
      complaintCount: complaints,
      supporterCount: supporters,
      districtCode: row.districtCode ?? row.institution.districtCode ?? complaintDistrict,
      departmentCode: await departmentFor(tx, main.violation, row.institution.category),
      rank: standing.rank,
      rankReasons: standing.reasons as object[],
      dueDay: due?.dueDay ?? null,
      dueStep: due?.step ?? null,
      dueSince: due?.since ?? null,
    },
  })
  if (due?.step === urgentStep) await callOut(tx, caseId, due.since, now)
}

/** In whose queue it stands: the first that leads. */
async function departmentFor(tx: Prisma.TransactionClient, violation: string, category: string | null): Promise<string | null> {
  return routeFor(violation, sectorOf(category), await routesInForce(tx, violation)).lead[0] ?? null
}

/** Nothing alleged is left: the case stands where it stood, or where the gravest that went up in it stood. */
async function gravestBefore(tx: Prisma.TransactionClient, row: { id: string; mainViolation: string; severity: number }) {
  const gone = await tx.case.findFirst({ where: { rootId: row.id }, orderBy: { severity: 'desc' } })
  const { mainViolation: violation, severity } = gone && gone.severity > row.severity ? gone : row
  return { violation, severity }
}

/** Gravest first; of equal gravity the one with confirmed, then with more findings. */
async function byViolation(tx: Prisma.TransactionClient, caseId: string): Promise<ByViolation[]> {
  return tx.$queryRaw<ByViolation[]>`
    SELECT violation, max(severity)::int AS severity, max(confidence)::float8 AS confidence, count(*)::int AS count,
      (count(*) FILTER (WHERE status = 'CONFIRMED'))::int AS confirmed
    FROM finding WHERE "caseId" = ${caseId}::uuid AND status IN ('NEW', 'CONFIRMED')
    GROUP BY violation ORDER BY severity DESC, confirmed DESC, count DESC, violation`
}

type Counts = { complaints: number; supporters: number; complainants: number; complaintDistrict: string | null }

/** A caller who complains twice is one complainant. */
async function complaintCounts(tx: Prisma.TransactionClient, caseId: string) {
  const [row] = await tx.$queryRaw<Counts[]>`
    SELECT count(*)::int AS complaints, (count(*) FILTER (WHERE "meToo"))::int AS supporters, count(DISTINCT coalesce("phoneHash", id::text))::int AS complainants,
      min("districtCode") AS "complaintDistrict"
    FROM complaint WHERE "caseId" = ${caseId}::uuid`
  return row ?? { complaints: 0, supporters: 0, complainants: 0, complaintDistrict: null }
}
