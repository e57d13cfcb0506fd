/** How things stand in the counties at a moment, one row a county. */
import { handledIn } from '#api/complaints/handled.ts'
import { periodRange } from '#policy/ledgers/period.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { type Counted, percent, type Span } from './flow-figures.ts'

const { sql } = Prisma

export async function countStock(prisma: PrismaClient, codes: string[], span: Span): Promise<Map<string, Counted>> {
  const rows = await prisma.$queryRaw<({ code: string } & Counted)[]>`
    WITH d AS (SELECT unnest(${codes}::text[])::bpchar AS code),
    standing AS (${institutionStock(span)}), filed AS (${pupilStock(span)}),
    late AS (
      SELECT "districtCode" AS code, count(*)::int AS "overdueComplaints" FROM complaint
      WHERE state NOT IN ('CLOSED', 'REJECTED') AND "dueDay" < ${span.to} AND ${handledIn('complaint')} GROUP BY 1
    ), grave AS (
      SELECT "districtCode" AS code, count(*)::int AS gravest FROM "case"
      WHERE "closedAt" IS NULL AND "rootId" IS NULL AND severity = 4 GROUP BY 1
    ), warned AS (
      SELECT "districtCode" AS code, count(DISTINCT "institutionId")::int AS "runOff" FROM finding
      WHERE rule = 'escrow-statements.run-off' AND violation = 'F05' AND status IN ('NEW', 'CONFIRMED') GROUP BY 1
    )
    SELECT d.code, coalesce(subject, 0) AS subject, coalesce("nonSubject", 0) AS "nonSubject",
      coalesce(unlicensed, 0) AS unlicensed, coalesce(schools, 0) AS schools, coalesce(pupils, 0) AS pupils, "serviceShare",
      coalesce("overdueComplaints", 0) AS "overdueComplaints", coalesce(gravest, 0) AS gravest,
      coalesce("runOff", 0) AS "runOff"
    FROM d LEFT JOIN standing USING (code) LEFT JOIN filed USING (code) LEFT JOIN late USING (code) LEFT JOIN grave USING (code)
      LEFT JOIN warned USING (code)`
  return new Map(rows.map(({ code, ...counted }) => [code, counted]))
}

const institutionStock = ({ from, to }: Span): Prisma.Sql => sql`
  SELECT "districtCode" AS code,
    (count(*) FILTER (WHERE category = 'subject' AND "licenceStatus" <> 'unlicensed'))::int AS subject,
    (count(*) FILTER (WHERE category IN ('sport', 'culture', 'science') AND "licenceStatus" <> 'unlicensed'))::int AS "nonSubject",
    (count(*) FILTER (WHERE "licenceStatus" = 'unlicensed'))::int AS unlicensed,
    (count(*) FILTER (WHERE category = 'school'))::int AS schools,
    ${percent(sql`count(*) FILTER (WHERE category = 'school' AND s.unit IS NOT NULL)`, sql`count(*) FILTER (WHERE category = 'school')`)} AS "serviceShare"
  FROM institution i
  LEFT JOIN (
    SELECT DISTINCT unit FROM ledger_row
    WHERE ledger = 'service-weeks' AND day BETWEEN ${from} AND ${to} AND "withdrawnAt" IS NULL
  ) s ON s.unit = i.id::text
  WHERE i."rootId" IS NULL GROUP BY 1`

/** Pupils of the classes that were approved for the running term. */
function pupilStock({ to }: Span): Prisma.Sql {
  const term = periodRange('term', to)
  return sql`
    SELECT "districtCode" AS code, coalesce(sum((data ->> 'pupils')::numeric), 0)::int AS pupils FROM ledger_row
    WHERE ledger = 'class-filing' AND data ->> 'state' = 'approved' AND "withdrawnAt" IS NULL
      AND day BETWEEN ${term.from} AND ${to} GROUP BY 1`
}
