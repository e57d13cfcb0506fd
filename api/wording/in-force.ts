/** Which words hold now: the highest version of a text, else those that the product came with. */
import type { Prisma } from '#prisma/generated/client.ts'

type Db = Prisma.TransactionClient

/** By text; null: as the product came. */
export async function wordsInForce(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { version: number; paragraphs: string[] | null }>> {
  const rows = await db.wordingVersion.findMany({
    where: { wordingId: { in: [...ids] } },
    orderBy: [{ wordingId: 'asc' }, { version: 'desc' }],
    distinct: ['wordingId'],
    select: { wordingId: true, version: true, paragraphs: true },
  })
  return new Map(
    rows.map(({ wordingId, version, paragraphs }) => [wordingId, { version, paragraphs: paragraphs as string[] | null }]),
  )
}
