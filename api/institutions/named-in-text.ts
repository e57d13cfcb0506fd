/** Known names that stand in a free text, for complaints whose author named nobody in the field for it. */
import type { Prisma } from '#prisma/generated/client.ts'
import { findKnown, type KnownInstitution } from './candidates.ts'
import { normaliseName } from './names.ts'

const shortestName = 3

/** The institution with the longest name in the text; null when none, or when it stays open which of several is meant. */
export async function institutionNamedIn(
  db: Prisma.TransactionClient,
  text: string,
  districtCode: string | null,
): Promise<KnownInstitution | null> {
  const rows = await db.$queryRaw<{ institutionId: string; length: number }[]>`
    SELECT "institutionId"::text, max(length(value))::int AS length FROM institution_identifier
    WHERE kind IN ('name', 'alias') AND "validTo" IS NULL AND length(value) >= ${shortestName}
      AND strpos(${normaliseName(text)}, value) > 0
    GROUP BY 1 ORDER BY 2 DESC LIMIT 20`
  const longest = rows.filter(({ length }) => length === rows[0]?.length).map(({ institutionId }) => institutionId)
  const known = [...(await findKnown(db, longest)).values()]
  const here = known.filter((one) => !districtCode || !one.districtCode || one.districtCode === districtCode)
  return here.length === 1 ? (here[0] ?? null) : null
}
