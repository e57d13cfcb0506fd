/** The pages that show an advert, as far as the caller may see them: each by itself, or what they come to. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { advertCopy } from '#api/contract/adverts.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

type Copy = z.input<typeof advertCopy>
type Viewer = Pick<Staff, 'districtCode'>

const { sql } = Prisma

export const mostCopies = 200

/** On a copy `c`: staff of a district see what led to a finding or belongs to an institution there (as evidence/seen-capture.ts). */
export const copySeenBy = ({ districtCode }: Viewer): Prisma.Sql =>
  districtCode === null
    ? sql`TRUE`
    : sql`EXISTS (
        SELECT 1 FROM listing sl LEFT JOIN institution si ON si.id = sl."institutionId"
        WHERE sl."captureId" = c."captureId" AND (si."districtCode" = ${districtCode} OR EXISTS (
          SELECT 1 FROM finding sf LEFT JOIN "case" sc ON sc.id = sf."caseId"
          WHERE sf."listingId" = sl.id AND (sf."districtCode" = ${districtCode} OR sc."districtCode" = ${districtCode}))))`

interface Row extends Omit<Copy, 'fetchedAt' | 'institution'> {
  groupId: string
  fetchedAt: Date
  institutionId: string | null
  institutionName: string | null
}

/** The latest copy of each page, at most `mostCopies` of an advert. */
const copiesOf = (advertIds: string[], staff: Viewer): Prisma.Sql => sql`
  SELECT g.id::text AS "groupId", c.id, c."captureId"::text, c."pageId"::text, page.url, page.title, source.name AS source, source.channel,
    c."pictureId"::text, c.similarity, capture."fetchedAt", left(coalesce(own.text, picture.text, ''), 300) AS excerpt,
    whose.id::text AS "institutionId", whose.name AS "institutionName", coalesce(whose."districtCode", said."districtCode") AS "districtCode",
    said.findings, said."caseId"::text
  FROM unnest(${advertIds}::uuid[]) AS g(id)
  CROSS JOIN LATERAL (
    SELECT * FROM (
      SELECT DISTINCT ON (c."pageId") c.* FROM advert_copy c WHERE c."groupId" = g.id AND ${copySeenBy(staff)}
      ORDER BY c."pageId", c."comparedAt" DESC LIMIT ${mostCopies}) latest) c
  JOIN capture ON capture.id = c."captureId" JOIN page ON page.id = c."pageId" JOIN source ON source.id = page."sourceId"
  LEFT JOIN listing own ON own.id = c."listingId" LEFT JOIN picture ON picture.id = c."pictureId"
  LEFT JOIN LATERAL (
    SELECT i.id, i.name, i."districtCode" FROM listing l JOIN institution i ON i.id = l."institutionId"
    WHERE l."captureId" = c."captureId" ORDER BY (l.id = c."listingId") DESC NULLS LAST, (l.url = picture.url) DESC NULLS LAST, l.position LIMIT 1) whose ON TRUE
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS findings, min(f."districtCode") AS "districtCode", (min(f."caseId"::text))::uuid AS "caseId"
    FROM finding f JOIN listing l ON l.id = f."listingId" WHERE l."captureId" = c."captureId" AND f.status <> 'SUPERSEDED') said`

const mostAlikeFirst = sql`similarity DESC, "fetchedAt", id`

/** Most alike first, by advert; without the pages of `but`. */
export async function readCopies(
  prisma: PrismaClient,
  advertIds: string[],
  staff: Viewer,
  { most = mostCopies, but = '' }: { most?: number; but?: string } = {},
): Promise<Map<string, Copy[]>> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT "groupId", "captureId", "pageId", url, title, source, channel, "pictureId", similarity, "fetchedAt",
      "institutionId", "institutionName", "districtCode", findings, "caseId"
    FROM (SELECT *, row_number() OVER (PARTITION BY "groupId" ORDER BY ${mostAlikeFirst}) AS place
      FROM (${copiesOf(advertIds, staff)}) c WHERE "pageId" <> ${but}) c
    WHERE place <= ${most} ORDER BY "groupId", place`
  const copies = new Map<string, Copy[]>()
  for (const { groupId, fetchedAt, institutionId, institutionName, ...row } of rows) {
    const institution = institutionId === null ? null : { id: institutionId, name: institutionName ?? '' }
    copies.set(groupId, [...(copies.get(groupId) ?? []), { ...row, fetchedAt: fetchedAt.toISOString(), institution }])
  }
  return copies
}

/** What the copies of one advert come to. */
export interface Summary {
  /** pages that the viewer sees */
  seen: number
  excerpt: string
  pictureId: string | null
  institutionCount: number
  /** those behind the copies most alike */
  institutions: { id: string; name: string }[]
  districts: string[]
  findings: number
}

/** A few names say whose adverts they are; the others are counted. */
const mostNames = 8

export async function summarize(prisma: PrismaClient, advertIds: string[], staff: Viewer): Promise<Map<string, Summary>> {
  const rows = await prisma.$queryRaw<(Summary & { groupId: string })[]>`
    WITH c AS MATERIALIZED (${copiesOf(advertIds, staff)}), named AS (
      SELECT "groupId", "institutionId", min("institutionName") AS name,
        row_number() OVER (PARTITION BY "groupId" ORDER BY max(similarity) DESC, "institutionId") AS place
      FROM c WHERE "institutionId" IS NOT NULL GROUP BY 1, 2)
    SELECT "groupId", count(*)::int AS seen, (array_agg(excerpt ORDER BY ${mostAlikeFirst}))[1] AS excerpt,
      (array_agg("pictureId" ORDER BY ${mostAlikeFirst}))[1] AS "pictureId",
      count(DISTINCT "institutionId")::int AS "institutionCount",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', "institutionId", 'name', name) ORDER BY place)
        FROM named n WHERE n."groupId" = c."groupId" AND place <= ${mostNames}), '[]') AS institutions,
      coalesce(array_agg(DISTINCT "districtCode") FILTER (WHERE "districtCode" IS NOT NULL), '{}') AS districts,
      sum(findings)::int AS findings
    FROM c GROUP BY "groupId"`
  return new Map(rows.map(({ groupId, ...summary }) => [groupId, summary]))
}
