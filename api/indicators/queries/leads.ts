/** Queries behind the indicators of policy/indicators/leads.ts. */
import { handledText } from '#api/complaints/handled.ts'
import type { Query } from './query.ts'

export const leadQueries: Record<string, Query> = {
  K01: {
    sql: `
SELECT c."districtCode" AS code, c.channel AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t, 'complaint' AS kind, c.id::text AS id
FROM complaint c, span WHERE ${handledText('c')} AND c."createdAt" >= since AND c."createdAt" < until
UNION ALL
SELECT f."districtCode", CASE WHEN bool_or(l.publisher = 'news') THEN 'media' ELSE 'crawler' END, 1, NULL, NULL, 'listing', f."listingId"::text
FROM finding f JOIN listing l ON l.id = f."listingId", span
WHERE f.scope = 'k12' AND f.status <> 'SUPERSEDED' AND f."createdAt" >= since AND f."createdAt" < until
GROUP BY f."districtCode", f."listingId"
UNION ALL
SELECT f."districtCode", 'inspection', 1, NULL, NULL, 'ledger-row', f."ledgerRowId"::text
FROM finding f, span WHERE f."ledgerRowId" IS NOT NULL AND f."createdAt" >= since AND f."createdAt" < until
GROUP BY f."districtCode", f."ledgerRowId"`,
  },
  K03: {
    sql: `
SELECT f."districtCode" AS code, f.channel AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t,
  CASE WHEN min(f."listingId"::text) IS NOT NULL THEN 'listing' WHEN min(f."complaintId"::text) IS NOT NULL THEN 'complaint' ELSE 'ledger-row' END AS kind,
  coalesce(f."listingId", f."complaintId", f."ledgerRowId")::text AS id
FROM finding f, span
WHERE f.scope = 'k12' AND f.status <> 'SUPERSEDED' AND f."createdAt" >= since AND f."createdAt" < until
GROUP BY f."districtCode", f.channel, coalesce(f."listingId", f."complaintId", f."ledgerRowId")`,
  },
  K06: {
    sql: `
SELECT f."districtCode" AS code, f.violation AS part, 1 AS n, NULL::int AS d, NULL::float8 AS t, 'listing' AS kind, f."listingId"::text AS id
FROM finding f, span
WHERE f."listingId" IS NOT NULL AND f.violation LIKE 'A%' AND f.scope = 'k12' AND f.status IN ('NEW', 'CONFIRMED')
  AND f."happenedAt" >= since AND f."happenedAt" < until
GROUP BY f."districtCode", f.violation, f."listingId"`,
  },
  K07: {
    sql: `
SELECT c."districtCode" AS code, NULL AS part, bool_or(filed.id IS NOT NULL)::int AS n, 1 AS d, NULL::float8 AS t, 'case' AS kind, c.id::text AS id
FROM span, case_event e JOIN "case" c ON c.id = e."caseId" AND c."rootId" IS NULL
LEFT JOIN case_event filed ON filed."caseId" = c.id AND filed.kind = 'moved' AND filed."to" = 'FILED'
  AND filed.at < (SELECT until FROM span)
WHERE e.kind = 'moved' AND e."to" = 'VERIFYING' AND e.at >= since AND e.at < until
GROUP BY c.id, c."districtCode"`,
  },
  K29: {
    sql: `
SELECT f."districtCode" AS code, NULL AS part, 1 AS n, NULL::int AS d,
  extract(epoch FROM (SELECT min(e.at) FROM case_event e
    WHERE e."caseId" = min(f."caseId"::text)::uuid AND e.kind = 'moved' AND e.at < min(until)) - min(f."createdAt")) / 3600 AS t,
  'listing' AS kind, f."listingId"::text AS id
FROM finding f JOIN listing l ON l.id = f."listingId", span
WHERE l.publisher = 'news' AND f.scope = 'k12' AND f.status <> 'SUPERSEDED'
  AND f."createdAt" >= since AND f."createdAt" < until
GROUP BY f."districtCode", f."listingId"`,
  },
  K35: {
    sql: `
SELECT f."districtCode" AS code, CASE WHEN f."ledgerRowId" IS NULL THEN f.rule ELSE 'ledger' END AS part, (f.status = 'REJECTED')::int AS n, 1 AS d, NULL::float8 AS t, 'finding' AS kind, f.id::text AS id
FROM finding f, span WHERE f.status IN ('CONFIRMED', 'REJECTED') AND f."decidedAt" >= since AND f."decidedAt" < until`,
  },
}
