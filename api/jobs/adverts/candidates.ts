/** Adverts on file that may be the one a copy shows, found by the keys they have in common: few, however many are on file. */
import type { Prisma } from '#prisma/generated/client.ts'

export type Kind = 'text' | 'picture'

export interface Advert {
  id: string
  signature: Uint8Array
}

/** A template that a thousand institutions fill in is met under the same keys each time. */
const mostMet = 400
/** Compared with each copy: those with most keys in common. */
const mostCompared = 32

/** Likes of each list of keys, those with most in common first. */
export async function findAdverts(tx: Prisma.TransactionClient, kind: Kind, keys: number[][]): Promise<Advert[][]> {
  if (keys.length === 0) return []
  const asked = keys.map((list, at) => ({ at, keys: list }))
  const rows = await tx.$queryRaw<(Advert & { at: number })[]>`
    SELECT q.at, g.id::text, g.signature
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS q(at int, keys int[])
    CROSS JOIN LATERAL (
      SELECT m.id, m.signature, (SELECT count(*) FROM unnest(m.keys) k WHERE k = ANY(q.keys)) AS shared
      FROM (SELECT id, signature, keys FROM advert_group WHERE kind = ${kind} AND keys && q.keys LIMIT ${mostMet}) m
      ORDER BY shared DESC, m.id LIMIT ${mostCompared}) g
    ORDER BY q.at, g.shared DESC, g.id`
  const found = keys.map((): Advert[] => [])
  for (const { at, ...advert } of rows) found[at]?.push(advert)
  return found
}

/** Adverts of which the very same text or picture is a copy, by its hash. */
export async function sameToTheLetter(
  tx: Prisma.TransactionClient,
  kind: Kind,
  digests: string[],
): Promise<Map<string, { groupId: string; similarity: number }>> {
  const rows = await tx.$queryRaw<{ digest: string; groupId: string; similarity: number }[]>`
    SELECT DISTINCT ON (c.digest) c.digest, c."groupId"::text, c.similarity FROM advert_copy c JOIN advert_group g ON g.id = c."groupId"
    WHERE c.digest = ANY(${digests}::char(64)[]) AND g.kind = ${kind} ORDER BY c.digest, c."comparedAt"`
  return new Map(rows.map(({ digest, ...where }) => [digest, where]))
}
