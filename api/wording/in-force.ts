/** Which words hold now: those of the district, else those of the city, else those that the product came with. */
import type { Prisma } from '#prisma/generated/client.ts'

type Db = Prisma.TransactionClient
export type Newest = { version: number; paragraphs: string[] | null }

/** As versions name the city. */
export const theCity = ''

/** The highest version of each text that the city (or one district) ever set; null paragraphs: taken back. */
export async function newestWords(db: Db, districtCode = theCity, ids?: readonly string[]): Promise<Map<string, Newest>> {
  const rows = await db.wordingVersion.findMany({
    where: { districtCode, ...(ids ? { wordingId: { in: [...ids] } } : {}) },
    orderBy: [{ wordingId: 'asc' }, { version: 'desc' }],
    distinct: ['wordingId'],
    select: { wordingId: true, version: true, paragraphs: true },
  })
  return new Map(
    rows.map(({ wordingId, version, paragraphs }) => [wordingId, { version, paragraphs: paragraphs as string[] | null }]),
  )
}

/** By text, of those that somebody worded; what is left out is as the product came. `districtCode` null: nobody's district. */
export async function wordsInForce(
  db: Db,
  districtCode: string | null,
  ids?: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const city = await newestWords(db, theCity, ids)
  const own = districtCode === null ? new Map<string, Newest>() : await newestWords(db, districtCode, ids)
  return new Map(
    [...city, ...[...own].filter(([, { paragraphs }]) => paragraphs !== null)].flatMap(([id, { paragraphs }]) =>
      paragraphs ? [[id, paragraphs] as const] : [],
    ),
  )
}
