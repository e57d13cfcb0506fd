/** What the comparison of a batch came to goes on file in three statements, however many copies there were. */
import type { Prisma } from '#prisma/generated/client.ts'
import type { Kind } from './candidates.ts'

export interface Placed {
  id: string
  digest: string | null
  /** null: in no group, and `reason` says why */
  groupId: string | null
  similarity: number | null
  reason: 'too-short' | 'no-bytes' | 'unreadable' | null
}

export interface NewAdvert {
  /** of its first copy */
  id: string
  signature: Uint8Array<ArrayBuffer>
  keys: number[]
  firstSeenAt: Date
}

export async function keepCopies(
  tx: Prisma.TransactionClient,
  kind: Kind,
  adverts: NewAdvert[],
  placed: Placed[],
  now: Date,
): Promise<void> {
  const data = adverts.map((advert) => ({ ...advert, kind, lastSeenAt: advert.firstSeenAt }))
  if (data.length > 0) await tx.advertGroup.createMany({ data })
  await tx.$executeRaw`
    UPDATE advert_copy c SET digest = r.digest, "groupId" = r."groupId", similarity = r.similarity, reason = r.reason, "comparedAt" = ${now}
    FROM jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) AS r(id uuid, digest char(64), "groupId" uuid, similarity float8, reason text)
    WHERE c.id = r.id`
  const ids = placed.flatMap(({ id, groupId }) => (groupId ? [id] : []))
  if (ids.length === 0) return
  // only pages that had no copy yet are counted: an advert on a thousand pages is not counted anew each time
  await tx.$executeRaw`
    UPDATE advert_group g SET pages = g.pages + n.pages,
      "firstSeenAt" = least(g."firstSeenAt", n.first), "lastSeenAt" = greatest(g."lastSeenAt", n.last)
    FROM (
      SELECT c."groupId", min(p."fetchedAt") AS first, max(p."fetchedAt") AS last,
        count(DISTINCT c."pageId") FILTER (WHERE NOT EXISTS (
          SELECT 1 FROM advert_copy o WHERE o."groupId" = c."groupId" AND o."pageId" = c."pageId" AND NOT (o.id = ANY(${ids}::uuid[])))) AS pages
      FROM advert_copy c JOIN capture p ON p.id = c."captureId" WHERE c.id = ANY(${ids}::uuid[]) GROUP BY c."groupId") n
    WHERE g.id = n."groupId"`
}
