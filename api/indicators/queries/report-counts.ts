/** Queries behind policy/indicators/report-counts.ts. */
import { handledText } from '#api/complaints/handled.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { limitValue } from '#policy/limits.ts'
import type { Query } from './query.ts'

/** Ids of the declarations: no text of a caller. */
const openLedgers = ledgers.flatMap(({ id, readers }) => (readers ? [] : [`'${id}'`])).join(', ')

export const reportCountQueries: Record<string, Query> = {
  R01: {
    sql: `
SELECT r."districtCode" AS code, NULL AS part, (r.data ->> 'pupils')::numeric AS n, NULL::int AS d, NULL::float8 AS t,
  'ledger-row' AS kind, r.id::text AS id
FROM ledger_row r, span
WHERE r.ledger = 'class-filing' AND r.data ->> 'state' = 'approved' AND r."withdrawnAt" IS NULL AND r.day BETWEEN first AND last
  AND (r.data ->> 'pupils')::numeric > 0`,
  },
  R02: {
    sql: `
SELECT c."districtCode" AS code, m."to" AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t, 'case' AS kind, c.id::text AS id
FROM (
  SELECT DISTINCT e."caseId", e."to" FROM case_event e, span
  WHERE e.kind = 'moved' AND e."from" IS DISTINCT FROM e."to" AND e."to" IN ('DECIDED', 'PUBLISHED') AND e.at >= since AND e.at < until
) m JOIN "case" c ON c.id = m."caseId" AND c."rootId" IS NULL`,
  },
  R03: {
    sql: `
SELECT c."districtCode" AS code, 'accepted' AS part, (c.state NOT IN ('RECEIVED', 'CHECK_MATERIAL', 'REJECTED'))::int AS n, 1 AS d,
  NULL::float8 AS t, 'complaint' AS kind, c.id::text AS id
FROM complaint c, span WHERE ${handledText('c')} AND c."createdAt" >= since AND c."createdAt" < until
UNION ALL
SELECT c."districtCode", 'solved', (c.state = 'CLOSED')::int, 1, NULL, 'complaint', c.id::text
FROM complaint c, span WHERE ${handledText('c')} AND c."createdAt" >= since AND c."createdAt" < until`,
  },
  R04: {
    sql: `
SELECT f."districtCode" AS code, f.violation AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t,
  'complaint' AS kind, f."complaintId"::text AS id
FROM finding f, span
WHERE f."complaintId" IS NOT NULL AND f.scope = 'k12' AND f.status IN ('NEW', 'CONFIRMED') AND f."createdAt" >= since AND f."createdAt" < until
GROUP BY f."districtCode", f.violation, f."complaintId"`,
  },
  R05: {
    sql: `
SELECT f."districtCode" AS code, NULL AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t,
  'institution' AS kind, f."institutionId"::text AS id
FROM finding f, span
WHERE f."listingId" IS NOT NULL AND f."institutionId" IS NOT NULL AND f.violation LIKE 'A%' AND f.scope = 'k12'
  AND f.status IN ('NEW', 'CONFIRMED') AND f."createdAt" >= since AND f."createdAt" < until
GROUP BY f."districtCode", f."institutionId" HAVING count(DISTINCT f."listingId") > 1`,
  },
  R06: {
    sql: `
SELECT c."districtCode" AS code, NULL AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t, 'case' AS kind, c.id::text AS id
FROM "case" c WHERE c."closedAt" IS NULL AND c."rootId" IS NULL AND c.severity = 4`,
  },
  R07: {
    sql: `
SELECT f."districtCode" AS code, NULL AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t,
  'institution' AS kind, f."institutionId"::text AS id
FROM finding f
WHERE f.rule = 'escrow-statements.run-off' AND f.violation = 'F05' AND f.status IN ('NEW', 'CONFIRMED') AND f."institutionId" IS NOT NULL
GROUP BY f."districtCode", f."institutionId"`,
  },
  R08: {
    sql: `
SELECT i."districtCode" AS code, NULL AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t, 'institution' AS kind, i.id::text AS id
FROM inspection_task t JOIN institution i ON i.id = t."institutionId", span
WHERE t.result IS NOT NULL AND t."inspectedOn" BETWEEN first AND last`,
  },
  R09: {
    sql: `
SELECT c."districtCode" AS code, NULL AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t, 'complaint' AS kind, c.id::text AS id
FROM complaint c, span
WHERE ${handledText('c')} AND c.state NOT IN ('CLOSED', 'REJECTED') AND (c."dueDay"::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' <= until`,
  },
  R10: {
    sql: `
SELECT f."districtCode" AS code, left(btrim(f.quote), 40) AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t,
  'listing' AS kind, f."listingId"::text AS id
FROM finding f, span
WHERE f."listingId" IS NOT NULL AND f.violation LIKE 'A%' AND f.scope = 'k12' AND f.status IN ('NEW', 'CONFIRMED')
  AND btrim(f.quote) <> '' AND f."happenedAt" >= since AND f."happenedAt" < until
GROUP BY f."districtCode", left(btrim(f.quote), 40), f."listingId"`,
  },
  R11: {
    sql: `
SELECT c."districtCode" AS code, NULL AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t, 'case' AS kind, c.id::text AS id
FROM "case" c WHERE c."closedAt" IS NULL AND c."rootId" IS NULL`,
  },
  R12: {
    sql: `
SELECT min(r."districtCode") AS code, NULL AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t, 'ledger-row' AS kind, min(r.id::text) AS id
FROM ledger_row r, span
WHERE r.ledger = 'demonstration-schools' AND r.data ->> 'state' = 'listed' AND r."withdrawnAt" IS NULL AND r.day <= last GROUP BY r.unit`,
  },
  R13: {
    sql: `
SELECT r."districtCode" AS code, NULL AS part, (coalesce(reviewed, FALSE) AND days <= ${limitValue('filing-review')})::int AS n, 1 AS d, days::float8 AS t,
  'ledger-row' AS kind, r.id::text AS id
FROM ledger_row r, span,
LATERAL (SELECT r.data ->> 'state' <> 'filed' AND r.data ->> 'reviewedOn' <= last AS reviewed) AS state,
LATERAL (SELECT count(*) AS days FROM unnest(span.workdays) AS w(day)
  WHERE w.day > r.data ->> 'filedOn' AND (NOT coalesce(reviewed, FALSE) OR w.day <= r.data ->> 'reviewedOn')) AS took
WHERE r.ledger = 'class-filing' AND r."withdrawnAt" IS NULL AND r.data ->> 'filedOn' BETWEEN first AND last
  AND (coalesce(reviewed, FALSE) OR days > ${limitValue('filing-review')})`,
  },
  R15: {
    sql: `
SELECT r."districtCode" AS code, CASE WHEN r.data ->> 'grade' LIKE 'P%' THEN 'primary' ELSE 'junior' END AS part,
  sum(CASE WHEN r.data ->> 'form' = 'written' THEN (r.data ->> 'minutes')::numeric ELSE 0 END) / count(DISTINCT r.day) AS n, 1 AS d,
  NULL::float8 AS t, 'ledger-row' AS kind, min(r.id::text) AS id
FROM ledger_row r, span
WHERE r.ledger = 'homework' AND r."withdrawnAt" IS NULL AND r.day BETWEEN first AND last
  AND r.data ->> 'grade' IN ('P3', 'P4', 'P5', 'P6', 'J7', 'J8', 'J9')
GROUP BY r."districtCode", r.unit, r.data ->> 'grade', r.data ->> 'class', date_trunc('week', r.day::date)`,
  },
  R14: {
    sql: `
SELECT r."districtCode" AS code, r.ledger AS part, 1 AS n, (r.violations <> '{}')::int AS d, NULL::float8 AS t,
  'ledger-row' AS kind, r.id::text AS id
FROM ledger_row r, span
WHERE r.ledger IN (${openLedgers}) AND r."withdrawnAt" IS NULL AND r.day BETWEEN first AND last`,
  },
}
