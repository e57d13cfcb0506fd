/** Sources as operators declare them; declaring one again changes it and keeps its history. */
import { newId } from '#api/new-id.ts'
import type { Source } from '#policy/nouns.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { SourceModel } from '#prisma/generated/models.ts'

export async function declareSource(db: Prisma.TransactionClient, source: Source): Promise<string> {
  const { key, ...declared } = source
  const { id } = await db.source.upsert({
    where: { key },
    create: { id: newId(), key, ...declared },
    update: declared,
    select: { id: true },
  })
  return id
}

/** The declaration back from its row. */
export function toSource(row: SourceModel): Source {
  return {
    key: row.key,
    name: row.name,
    kind: row.kind as Source['kind'],
    channel: row.channel as Source['channel'],
    publisher: row.publisher as Source['publisher'],
    startUrls: row.startUrls,
    maxPages: row.maxPages,
    maxDepth: row.maxDepth,
    ratePerSecond: row.ratePerSecond,
    render: row.render as Source['render'],
  }
}
