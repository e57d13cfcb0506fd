/** Queries behind the indicators of policy/indicators/schools.ts. What a row violates was judged when it was saved. */
import { overHomework, shortService } from '#api/ledgers/breaks.ts'
import type { Query } from './query.ts'

export const schoolQueries: Record<string, Query> = {
  K31: {
    sql: `
SELECT r."districtCode" AS code, NULL AS part, (NOT bool_or(${overHomework('r')}))::int AS n, 1 AS d, NULL::float8 AS t,
  'ledger-row' AS kind, min(r.id::text) AS id
FROM ledger_row r, span
WHERE r.ledger = 'homework' AND r."withdrawnAt" IS NULL AND r.day BETWEEN first AND last
GROUP BY r."districtCode", r.unit, r.day, r.data ->> 'grade', r.data ->> 'class'`,
  },
  K32: {
    sql: `
SELECT i."districtCode" AS code, 'schools' AS part, coalesce(kept.good, false)::int AS n, 1::numeric AS d, NULL::float8 AS t, 'institution' AS kind, i.id::text AS id
FROM institution i LEFT JOIN (
  SELECT r.unit, NOT bool_or(${shortService('r')}) AS good FROM ledger_row r, span
  WHERE r.ledger = 'service-weeks' AND r."withdrawnAt" IS NULL AND r.day BETWEEN first AND last GROUP BY 1
) kept ON kept.unit = i.id::text
WHERE i."rootId" IS NULL AND i.category = 'school'
UNION ALL
SELECT code, 'pupils', pupils, enrolled, NULL, 'ledger-row', id FROM (
  SELECT DISTINCT ON (r.unit) r.id::text AS id, r."districtCode" AS code, (r.data ->> 'pupils')::numeric AS pupils, (r.data ->> 'enrolled')::numeric AS enrolled
  FROM ledger_row r, span WHERE r.ledger = 'service-weeks' AND r."withdrawnAt" IS NULL AND r.day BETWEEN first AND last
  ORDER BY r.unit, r.day DESC, r.id DESC
) week WHERE enrolled > 0`,
  },
  K33: {
    sql: `
SELECT r."districtCode" AS code, NULL AS part, (NOT bool_or('H03' = ANY(r.violations)))::int AS n, 1 AS d, NULL::float8 AS t,
  'institution' AS kind, r.unit AS id
FROM ledger_row r, span
WHERE r.ledger = 'exams' AND r."withdrawnAt" IS NULL AND r.day BETWEEN first AND last
GROUP BY r."districtCode", r.unit`,
  },
}
