/** Queries behind the indicators of policy/indicators/cases.ts. A case that went up in another is counted there. */
import type { Query } from './query.ts'

/** Yuan of the named measures in the outcome of the case `c`. */
export const amountOf = (kinds: string): string => `(
  SELECT coalesce(sum((x ->> 'amount')::numeric), 0)
  FROM jsonb_array_elements(CASE jsonb_typeof(c.facts #> '{outcome,measures}') WHEN 'array' THEN c.facts #> '{outcome,measures}' ELSE '[]' END) x
  WHERE x ->> 'kind' IN (${kinds}))`

const entered = (states: string): string => `
  SELECT DISTINCT e."caseId", e."to" FROM case_event e, span
  WHERE e.kind = 'moved' AND e."from" IS DISTINCT FROM e."to" AND e."to" IN (${states}) AND e.at >= since AND e.at < until`

export const caseQueries: Record<string, Query> = {
  K02: {
    sql: `
SELECT c."districtCode" AS code, c."mainViolation" AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t, 'case' AS kind, c.id::text AS id
FROM "case" c, span WHERE c."rootId" IS NULL AND c."openedAt" >= since AND c."openedAt" < until`,
  },
  K04: {
    sql: `
SELECT c."districtCode" AS code, NULL AS part, 1 AS n, 0::numeric AS d, NULL::float8 AS t, 'case' AS kind, c.id::text AS id
FROM "case" c, span WHERE c."rootId" IS NULL AND c."openedAt" >= since AND c."openedAt" < until
UNION ALL
SELECT i."districtCode", NULL, 0, 0.01, NULL, 'institution', i.id::text FROM institution i
WHERE i."rootId" IS NULL AND i.category IS DISTINCT FROM 'school'`,
  },
  K05: {
    sql: `
SELECT i."districtCode" AS code, NULL AS part, (count(DISTINCT c.id) >= 2)::int AS n, 1 AS d, NULL::float8 AS t,
  'institution' AS kind, c."institutionId"::text AS id
FROM (${entered("'DECIDED'")}) m JOIN "case" c ON c.id = m."caseId" AND c."rootId" IS NULL
JOIN institution i ON i.id = c."institutionId"
GROUP BY c."institutionId", i."districtCode"`,
  },
  K08: {
    sql: `
SELECT c."districtCode" AS code, NULL AS part, (m."to" = 'FILED')::int AS n, 1 AS d, NULL::float8 AS t, 'case' AS kind, c.id::text AS id
FROM (${entered("'FILED', 'NOT_FILED'")}) m JOIN "case" c ON c.id = m."caseId" AND c."rootId" IS NULL`,
  },
  K09: {
    sql: `
SELECT c."districtCode" AS code, s.step AS part, (NOT s.late)::int AS n, 1 AS d, NULL::float8 AS t, 'case' AS kind, c.id::text AS id
FROM (
  SELECT e."caseId", started.step,
    EXISTS (SELECT 1 FROM escalation x WHERE x."caseId" = e."caseId" AND x.step = started.step AND x.level >= 2 AND x.at < until
      AND x.since = to_char(e.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')) AS late,
    EXISTS (SELECT 1 FROM case_event n WHERE n."caseId" = e."caseId" AND n.seq > e.seq AND n.kind = 'moved'
      AND n."to" IS DISTINCT FROM e."to" AND n.at < until) AS done
  FROM case_event e, span,
    jsonb_array_elements_text(CASE jsonb_typeof(e.data -> 'starts') WHEN 'array' THEN e.data -> 'starts' ELSE '[]' END) AS started(step)
  WHERE e.kind = 'moved' AND e.at >= since AND e.at < until AND started.step IN ('DL09', 'DL15', 'DL18', 'DL19', 'DL23')
) s JOIN "case" c ON c.id = s."caseId" AND c."rootId" IS NULL
WHERE s.late OR s.done`,
  },
  K10: {
    sql: `
SELECT c."districtCode" AS code, NULL AS part, 1 AS n, 0 AS d, NULL::float8 AS t, 'case' AS kind, c.id::text AS id
FROM (SELECT DISTINCT "caseId" FROM (${entered("'CLOSED', 'NOT_FILED', 'TRANSFERRED'")}) e) m
JOIN "case" c ON c.id = m."caseId" AND c."rootId" IS NULL
UNION ALL
SELECT c."districtCode", NULL, 0, 1, NULL, 'case', c.id::text FROM "case" c, span
WHERE c."rootId" IS NULL AND c."openedAt" >= since AND c."openedAt" < until`,
  },
  K11: {
    sql: `
SELECT c."districtCode" AS code, NULL AS part, days AS n, NULL::int AS d, days::float8 AS t, 'case' AS kind, c.id::text AS id
FROM (
  SELECT e."caseId", max(e.at) AS at FROM case_event e, span
  WHERE e.kind = 'moved' AND e."to" = 'CLOSED' AND e.at >= since AND e.at < until GROUP BY 1
) m JOIN "case" c ON c.id = m."caseId" AND c."rootId" IS NULL, span,
LATERAL (SELECT count(*) AS days FROM unnest(span.workdays) AS w(day)
  WHERE w.day > to_char(c."openedAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')
    AND w.day <= to_char(m.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')) AS took`,
  },
  K12: {
    sql: `
SELECT c."districtCode" AS code, NULL AS part,
  EXISTS (SELECT 1 FROM case_event e, span WHERE e."caseId" = c.id AND e.kind = 'moved' AND e."to" IN ('EXECUTED', 'CLOSED') AND e.at < until)::int AS n,
  1 AS d, NULL::float8 AS t, 'case' AS kind, c.id::text AS id
FROM (${entered("'DECIDED'")}) m JOIN "case" c ON c.id = m."caseId" AND c."rootId" IS NULL
WHERE c.facts #> '{outcome,measures}' @> '[{"kind": "correct"}]'`,
  },
  K13: {
    sql: `
SELECT c."districtCode" AS code, c."mainViolation" AS part, yuan AS n, NULL::int AS d, yuan::float8 AS t, 'case' AS kind, c.id::text AS id
FROM (${entered("'DECIDED'")}) m JOIN "case" c ON c.id = m."caseId" AND c."rootId" IS NULL,
LATERAL (SELECT ${amountOf("'fine', 'confiscation'")} AS yuan) AS fined
WHERE yuan > 0`,
  },
}
