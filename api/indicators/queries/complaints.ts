/** Queries behind the indicators of policy/indicators/complaints.ts. */
import { handledText } from '#api/complaints/handled.ts'
import { amountOf } from './cases.ts'
import type { Query } from './query.ts'

/** One's own rating, else what was said on the telephone. */
const rated = `
  SELECT c.id, c."districtCode", coalesce(max(m.stars) FILTER (WHERE m.sender = 'citizen'), max(m.stars)) AS stars FROM complaint_message m JOIN complaint c ON c.id = m."complaintId", span
  WHERE m.act IN ('rate', 'visit') AND m."createdAt" >= since AND m."createdAt" < until GROUP BY 1, 2`

export const complaintQueries: Record<string, Query> = {
  K14: {
    sql: `
SELECT c."districtCode" AS code, 'ordered' AS part, yuan AS n, NULL::int AS d, NULL::float8 AS t, 'case' AS kind, c.id::text AS id
FROM (SELECT DISTINCT e."caseId" FROM case_event e, span WHERE e.kind = 'moved' AND e."to" = 'DECIDED' AND e.at >= since AND e.at < until) m
JOIN "case" c ON c.id = m."caseId" AND c."rootId" IS NULL, LATERAL (SELECT ${amountOf("'refund'")} AS yuan) AS ordered
WHERE yuan > 0
UNION ALL
SELECT c."districtCode", 'mediated', (c.facts ->> 'recoveredYuan')::numeric, NULL, NULL, 'complaint', c.id::text
FROM (SELECT DISTINCT e.data ->> 'complaintId' AS id FROM case_event e, span
  WHERE e.kind = 'complaint-moved' AND e."to" = 'AGREED' AND e.at >= since AND e.at < until) m
JOIN complaint c ON c.id = m.id::uuid AND c."mediationEnd" = 'AGREED' AND (c.facts ->> 'recoveredYuan')::numeric > 0
UNION ALL
SELECT r."districtCode", 'paid', (r.data ->> 'paid')::numeric, NULL, NULL, 'ledger-row', r.id::text FROM ledger_row r, span
WHERE r.ledger = 'refund-requests' AND r."withdrawnAt" IS NULL AND r.day BETWEEN first AND last AND (r.data ->> 'paid')::numeric > 0`,
  },
  K15: {
    sql: `
SELECT c."districtCode" AS code, NULL AS part, (c."mediationEnd" = 'AGREED')::int AS n, 1 AS d, NULL::float8 AS t, 'complaint' AS kind, c.id::text AS id
FROM complaint c, span WHERE ${handledText('c')} AND c."mediationEnd" IS NOT NULL AND c."createdAt" >= since AND c."createdAt" < until`,
  },
  K16: {
    sql: `
SELECT "districtCode" AS code, NULL AS part, (stars >= 4)::int AS n, 1 AS d, NULL::float8 AS t,
  'complaint' AS kind, id::text FROM (${rated}) rated`,
  },
  K17: {
    sql: `
SELECT "districtCode" AS code, NULL AS part,
  (NOT EXISTS (SELECT 1 FROM complaint_message m, span WHERE m."complaintId" = rated.id AND m.act = 'reopen' AND m."createdAt" < until))::int AS n,
  1 AS d, NULL::float8 AS t, 'complaint' AS kind, id::text
FROM (${rated}) rated`,
  },
  K18: {
    sql: `
SELECT c."districtCode" AS code, NULL AS part,
  (c."redoOfId" IS NOT NULL OR EXISTS (SELECT 1 FROM complaint b WHERE b."phoneHash" = c."phoneHash" AND b."institutionId" = c."institutionId"
    AND b.id <> c.id AND b."createdAt" < c."createdAt" AND b."createdAt" >= c."createdAt" - interval '30 days'))::int AS n,
  1 AS d, NULL::float8 AS t, 'complaint' AS kind, c.id::text AS id
FROM complaint c, span WHERE ${handledText('c')} AND c."createdAt" >= since AND c."createdAt" < until`,
  },
  K19: {
    sql: `
SELECT r."toDistrict" AS code, 'returned' AS part, (r.state = 'REFUSED')::int AS n, 1 AS d, NULL::float8 AS t,
  'case' AS kind, r."caseId"::text AS id
FROM case_referral r, span WHERE r."offeredAt" >= since AND r."offeredAt" < until
UNION ALL
SELECT c."districtCode", 'overdue', ((c."dueDay"::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' <= until)::int, 1, NULL, 'case', c.id::text FROM "case" c, span
WHERE c."rootId" IS NULL AND c."dueDay" IS NOT NULL`,
  },
  K34: {
    sql: `
SELECT c."districtCode" AS code, 'accepted' AS part,
  EXISTS (SELECT 1 FROM case_event e WHERE e."caseId" = c."caseId" AND e.kind = 'moved' AND e."to" = 'VERIFYING' AND e.at < until)::int AS n,
  1 AS d, NULL::float8 AS t, 'complaint' AS kind, c.id::text AS id
FROM complaint c, span WHERE ${handledText('c')} AND c.kind = 'report' AND c."createdAt" >= since AND c."createdAt" < until
UNION ALL
SELECT c."districtCode", 'named', (NOT c.anonymous)::int, 1, NULL, 'complaint', c.id::text
FROM complaint c, span WHERE ${handledText('c')} AND c.kind = 'report' AND c."createdAt" >= since AND c."createdAt" < until`,
  },
}
