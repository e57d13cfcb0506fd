/** Known names that stand in a free text, for complaints whose author named nobody in the field for it. */
import type { Prisma } from '#prisma/generated/client.ts'
import { findKnown, type KnownInstitution } from './candidates.ts'
import { normaliseName } from './names.ts'

/** Characters from which a word in a text can be taken for somebody; a shorter brand counts only in its own district. */
const shortest = { name: 3, address: 8 }

/** The institution with the longest name, brand or address in the text; null when none, or when it stays open which is meant. */
export async function institutionNamedIn(
  db: Prisma.TransactionClient,
  text: string,
  districtCode: string | null,
): Promise<KnownInstitution | null> {
  const rows = await db.$queryRaw<{ institutionId: string; length: number }[]>`
    SELECT coalesce(o."rootId", o.id)::text AS "institutionId", max(length(i.value))::int AS length
    FROM institution_identifier i JOIN institution o ON o.id = i."institutionId"
    WHERE i."validTo" IS NULL AND strpos(${normaliseName(text)}, i.value) > 0 AND (
      (i.kind IN ('name', 'alias', 'brand') AND (length(i.value) >= ${shortest.name} OR o."districtCode" = ${districtCode}))
      OR (i.kind = 'address' AND length(i.value) >= ${shortest.address}))
    GROUP BY 1 ORDER BY 2 DESC LIMIT 20`
  const known = await findKnown(
    db,
    rows.map(({ institutionId }) => institutionId),
  )
  const here = rows.filter(({ institutionId }) => !isElsewhere(known.get(institutionId), districtCode))
  const longest = here.filter(({ length }) => length === here[0]?.length)
  return longest.length === 1 ? (known.get(longest[0]?.institutionId ?? '') ?? null) : null
}

const isElsewhere = (institution: KnownInstitution | undefined, districtCode: string | null): boolean =>
  Boolean(districtCode && institution?.districtCode && institution.districtCode !== districtCode)
