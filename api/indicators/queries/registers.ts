/** Queries behind the indicators of policy/indicators/registers.ts. Rows of ledgers that were withdrawn do not count. */
import { riskFactsSql, scoresOfAll } from '#api/institutions/master/risk.ts'
import { riskLevels } from '#policy/risk.ts'
import { gradeWords } from './grade-words.ts'
import type { Query } from './query.ts'

/** The class is for a grade that the course names, in a word or as one of its stage; a course that names none leaves it open. */
const gradeFits = `(r.data ->> 'grade' IS NULL OR (SELECT coalesce(bool_or(g.code = r.data ->> 'grade'), true)
      FROM (VALUES ${gradeWords}) AS g(code, word)
      WHERE strpos(concat_ws(' ', l.title, l.data ->> 'grades', l.text), g.word) > 0))`

export const registerQueries: Record<string, Query> = {
  K20: {
    sql: `
SELECT i."districtCode" AS code, NULL AS part, (i."licenceStatus" <> 'licensed')::int AS n, 1 AS d, NULL::float8 AS t, 'institution' AS kind, i.id::text AS id
FROM institution i WHERE i."rootId" IS NULL AND i.category = 'subject' AND i.origin = 'register'`,
  },
  K21: {
    sql: `
SELECT r."districtCode" AS code, NULL AS part, (r.data ->> 'state' = 'done')::int AS n, 1 AS d, NULL::float8 AS t, 'ledger-row' AS kind, r.id::text AS id
FROM ledger_row r, span
WHERE r.ledger = 'conversions' AND r."withdrawnAt" IS NULL AND r.data ->> 'state' <> 'none' AND r.day <= last`,
  },
  K22: {
    sql: `
SELECT i."districtCode" AS code, CASE i."licenceStatus" WHEN 'licensed' THEN 'white' ELSE 'black' END AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t,
  'institution' AS kind, i.id::text AS id
FROM institution i
WHERE i."rootId" IS NULL AND i."licenceStatus" IN ('licensed', 'unlicensed') AND i.category IS DISTINCT FROM 'school'
UNION ALL
SELECT i."districtCode", CASE i.category WHEN 'subject' THEN 'subject' ELSE 'other' END, 1, NULL, NULL, 'institution', i.id::text
FROM institution i
WHERE i."rootId" IS NULL AND i."licenceStatus" = 'licensed' AND i.category IN ('subject', 'sport', 'culture', 'science')`,
  },
  K23: {
    sql: `
SELECT i."districtCode" AS code, 'institutions' AS part,
  EXISTS (SELECT 1 FROM ledger_row r WHERE r.ledger = 'escrow-accounts' AND r."institutionId" = i.id AND r."withdrawnAt" IS NULL)::int AS n,
  1::numeric AS d, NULL::float8 AS t, 'institution' AS kind, i.id::text AS id
FROM institution i WHERE i."rootId" IS NULL AND i.category = 'subject' AND i."licenceStatus" = 'licensed'
UNION ALL
SELECT code, 'money', least(held, prepaid), prepaid, NULL, 'ledger-row', id FROM (
  SELECT DISTINCT ON (r.unit) r.id::text AS id, r."districtCode" AS code, (r.data ->> 'held')::numeric AS held, (r.data ->> 'prepaid')::numeric AS prepaid
  FROM ledger_row r, span WHERE r.ledger = 'escrow-accounts' AND r."withdrawnAt" IS NULL AND r.day <= last
  ORDER BY r.unit, r.day DESC, r.id DESC
) checked WHERE prepaid > 0`,
  },
  K24: {
    sql: `
SELECT i."districtCode" AS code, NULL AS part, coalesce(staff.posted, false)::int AS n, 1 AS d, NULL::float8 AS t, 'institution' AS kind, i.id::text AS id
FROM institution i
LEFT JOIN (
  SELECT r."institutionId", bool_and(coalesce((r.data ->> 'posted')::boolean, false)) AS posted
  FROM ledger_row r WHERE r.ledger = 'training-staff' AND r."withdrawnAt" IS NULL GROUP BY 1
) staff ON staff."institutionId" = i.id
WHERE i."rootId" IS NULL AND i.category IS DISTINCT FROM 'school' AND EXISTS (
  SELECT 1 FROM institution_identifier k WHERE k."institutionId" = i.id AND k.kind IN ('site', 'account') AND k."validTo" IS NULL)`,
  },
  K25: {
    sql: `
SELECT i."districtCode" AS code, NULL AS part,
  EXISTS (SELECT 1 FROM ledger_row r WHERE r.ledger = 'class-filing' AND r."institutionId" = i.id AND r."withdrawnAt" IS NULL
    AND r.data ->> 'state' = 'approved' AND (strpos(l.title || ' ' || l.text, r.data ->> 'name') > 0
      OR (strpos(concat_ws(' ', l.title, l.data ->> 'subject', l.data ->> 'grades', l.text), r.data ->> 'subject') > 0
        AND ${gradeFits})))::int AS n,
  1 AS d, NULL::float8 AS t, 'listing' AS kind, l.id::text AS id
FROM span, listing l JOIN institution i ON i.id = l."institutionId"
WHERE l."createdAt" >= since AND l."createdAt" < until AND (i.category = 'subject'
  OR EXISTS (SELECT 1 FROM finding f WHERE f."listingId" = l.id AND f.violation LIKE 'T%' AND f.status IN ('NEW', 'CONFIRMED')))`,
  },
  K26: {
    sql: `
SELECT found.code, 'web' AS part, (found.state = 'deleted')::int AS n, 1 AS d,
  CASE found.state WHEN 'deleted' THEN extract(epoch FROM found.gone - found.seen) / 3600 END::float8 AS t,
  'listing' AS kind, found.id
FROM (
  SELECT f."listingId"::text AS id, f."districtCode" AS code, p.state, p."changedAt" AS gone, min(f."createdAt") AS seen
  FROM finding f JOIN listing l ON l.id = f."listingId" JOIN page p ON p.id = l."pageId", span
  WHERE f.violation LIKE 'A%' AND f.scope = 'k12' AND f.status IN ('NEW', 'CONFIRMED') AND f."createdAt" >= since AND f."createdAt" < until
  GROUP BY f."districtCode", p.id, f."listingId"
) found
UNION ALL
SELECT r."districtCode", 'outdoor', (r.data ->> 'removedOn' IS NOT NULL)::int, 1,
  24 * ((r.data ->> 'removedOn')::date - r.day::date), 'ledger-row', r.id::text
FROM ledger_row r, span
WHERE r.ledger = 'placement-checks' AND r."withdrawnAt" IS NULL AND (r.data ->> 'found')::boolean AND r.day BETWEEN first AND last`,
  },
  K27: {
    sql: `
SELECT i."districtCode" AS code, 'done' AS part, (t.result IS NOT NULL)::int AS n, 1 AS d, NULL::float8 AS t, 'institution' AS kind, i.id::text AS id
FROM span, draw JOIN inspection_task t ON t."drawId" = draw.id JOIN institution i ON i.id = t."institutionId"
WHERE draw."drawnAt" >= since AND draw."drawnAt" < until
UNION ALL
SELECT i."districtCode", 'problem', (t.result IN ('correct', 'pending', 'refused'))::int, 1, NULL, 'institution', i.id::text
FROM span, draw JOIN inspection_task t ON t."drawId" = draw.id JOIN institution i ON i.id = t."institutionId"
WHERE t.result IS NOT NULL AND draw."drawnAt" >= since AND draw."drawnAt" < until`,
  },
  K28: {
    sql: `
SELECT x.code, NULL AS part,
  coalesce((h."firstSentAt" AT TIME ZONE 'Asia/Shanghai')::date <= half.due AND h."firstSentAt" < until, false)::int AS n, 1 AS d, NULL::float8 AS t,
  'report' AS kind, x.code || '-' || half.period AS id
FROM span CROSS JOIN district x CROSS JOIN (
  SELECT to_char(m, 'YYYY-MM-') || part AS period,
    CASE part WHEN 1 THEN m::date + 14 ELSE least(m::date + 29, (m + interval '1 month')::date - 1) END AS due
  FROM span, generate_series(date_trunc('month', first::timestamp), last::timestamp, interval '1 month') AS m, (VALUES (1), (2)) AS halves(part)
) half LEFT JOIN half_month_report h ON h."districtCode" = x.code AND h.period = half.period
WHERE half.due >= first::date AND (half.due + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' <= until`,
  },
  K30: {
    sql: riskFactsSql,
    async matters(prisma, until) {
      const scores = await scoresOfAll(prisma, until)
      const red = scores.filter(({ score }) => score >= riskLevels.red)
      return red.map(({ id, districtCode }) => ({ code: districtCode, part: null, n: 1, d: 0, t: null, kind: 'institution', id }))
    },
  },
}
