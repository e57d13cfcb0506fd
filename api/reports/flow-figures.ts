/** What happened in the counties within a span of days, one row a county. Days are those of Chengdu, both included. */
import { handledIn } from '#api/complaints/handled.ts'
import { addCalendarDays } from '#policy/days.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

export type Span = { from: string; to: string }
export type Counted = Record<string, number | null>

const { sql } = Prisma

/** First instant of the span and the one after it. */
export const instantsOf = ({ from, to }: Span) => ({
  begin: new Date(`${from}T00:00:00+08:00`),
  end: new Date(`${addCalendarDays(to, 1)}T00:00:00+08:00`),
})

/** A share without anything to share is null, never 0 or 100. */
export const percent = (part: Prisma.Sql, whole: Prisma.Sql): Prisma.Sql =>
  sql`round(100.0 * ${part} / nullif(${whole}, 0), 1)::float8`

export async function countFlow(prisma: PrismaClient, codes: string[], span: Span): Promise<Map<string, Counted>> {
  const { begin, end } = instantsOf(span)
  const rows = await prisma.$queryRaw<({ code: string } & Counted)[]>`
    WITH d AS (SELECT unnest(${codes}::text[])::bpchar AS code),
    leads AS (
      SELECT "districtCode" AS code, count(*)::int AS leads FROM "case"
      WHERE "openedAt" >= ${begin} AND "openedAt" < ${end} AND "rootId" IS NULL GROUP BY 1
    ), moved AS (${movedCases(begin, end)}), said AS (${complaintFlow(begin, end)}), shown AS (${advertFlow(begin, end)}),
    inspected AS (
      SELECT i."districtCode" AS code, count(*)::int AS inspections
      FROM inspection_task t JOIN institution i ON i.id = t."institutionId"
      WHERE t.result IS NOT NULL AND t."inspectedOn" BETWEEN ${span.from} AND ${span.to} GROUP BY 1
    ),
    rated AS (
      SELECT c."districtCode" AS code, ${percent(sql`count(*) FILTER (WHERE m.stars >= 4)`, sql`count(*)`)} AS satisfied
      FROM complaint_message m JOIN complaint c ON c.id = m."complaintId"
      WHERE m.act = 'rate' AND m."createdAt" >= ${begin} AND m."createdAt" < ${end} GROUP BY 1
    )
    SELECT d.code, coalesce(leads, 0) AS leads, coalesce(filed, 0) AS filed, coalesce(decided, 0) AS decided,
      coalesce(fines, 0) AS fines, coalesce(corrections, 0) AS corrections, coalesce(closed, 0) AS closed,
      coalesce(published, 0) AS published, coalesce(received, 0) AS received, coalesce(accepted, 0) AS accepted,
      coalesce(solved, 0) AS solved, satisfied, coalesce(adverts, 0) AS adverts, coalesce(removed, 0) AS removed,
      coalesce(repeaters, 0) AS repeaters, coalesce(media, 0) AS media,
      coalesce(inspections, 0) AS inspections
    FROM d LEFT JOIN leads USING (code) LEFT JOIN moved USING (code) LEFT JOIN said USING (code) LEFT JOIN shown USING (code)
      LEFT JOIN rated USING (code) LEFT JOIN inspected USING (code)`
  return new Map(rows.map(({ code, ...counted }) => [code, counted]))
}

/** Cases that entered a state within the span, and the money and orders of what was decided. */
const movedCases = (begin: Date, end: Date): Prisma.Sql => sql`
  SELECT c."districtCode" AS code, (count(*) FILTER (WHERE m."to" = 'FILED'))::int AS filed,
    (count(*) FILTER (WHERE m."to" = 'DECIDED'))::int AS decided, (count(*) FILTER (WHERE m."to" = 'CLOSED'))::int AS closed,
    (count(*) FILTER (WHERE m."to" = 'PUBLISHED'))::int AS published,
    coalesce(sum(o.fine) FILTER (WHERE m."to" = 'DECIDED'), 0)::float8 AS fines,
    (count(*) FILTER (WHERE m."to" = 'DECIDED' AND o.correct))::int AS corrections
  FROM (SELECT DISTINCT "caseId", "to" FROM case_event WHERE kind = 'moved' AND at >= ${begin} AND at < ${end}) m
  JOIN "case" c ON c.id = m."caseId" AND c."rootId" IS NULL
  LEFT JOIN LATERAL (
    SELECT sum((x ->> 'amount')::numeric) FILTER (WHERE x ->> 'kind' = 'fine') AS fine, bool_or(x ->> 'kind' = 'correct') AS correct
    FROM jsonb_array_elements(CASE jsonb_typeof(c.facts #> '{outcome,measures}') WHEN 'array' THEN c.facts #> '{outcome,measures}' ELSE '[]' END) x
  ) o ON TRUE
  GROUP BY 1`

const complaintFlow = (begin: Date, end: Date): Prisma.Sql => sql`
  SELECT "districtCode" AS code, count(*)::int AS received,
    (count(*) FILTER (WHERE state NOT IN ('RECEIVED', 'CHECK_MATERIAL', 'REJECTED')))::int AS accepted,
    (count(*) FILTER (WHERE state = 'CLOSED'))::int AS solved
  FROM complaint WHERE "createdAt" >= ${begin} AND "createdAt" < ${end} AND ${handledIn('complaint')} GROUP BY 1`

const advertFlow = (begin: Date, end: Date): Prisma.Sql => sql`
  SELECT code, coalesce(sum(adverts), 0)::int AS adverts, coalesce(sum(removed), 0)::int AS removed,
    (count(*) FILTER (WHERE "institutionId" IS NOT NULL AND adverts > 1))::int AS repeaters, coalesce(sum(media), 0)::int AS media
  FROM (
    SELECT f."districtCode" AS code, f."institutionId",
      count(DISTINCT f."listingId") FILTER (WHERE f.violation LIKE 'A%') AS adverts,
      count(DISTINCT f."listingId") FILTER (WHERE f.violation LIKE 'A%' AND p.state = 'deleted') AS removed,
      count(DISTINCT f."listingId") FILTER (WHERE l.publisher = 'news') AS media
    FROM finding f JOIN listing l ON l.id = f."listingId" JOIN page p ON p.id = l."pageId"
    WHERE f.scope = 'k12' AND f.status IN ('NEW', 'CONFIRMED') AND f."happenedAt" >= ${begin} AND f."happenedAt" < ${end}
    GROUP BY 1, 2
  ) one GROUP BY 1`
