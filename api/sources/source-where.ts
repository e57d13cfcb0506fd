/** Which sources a list shows. */
import type { z } from 'zod'
import type { listSources } from '#api/contract/sources.ts'
import { likeText } from '#api/institutions/search-public.ts'
import { Prisma } from '#prisma/generated/client.ts'

const { sql } = Prisma

export const sourceHealth = sql`CASE WHEN NOT s.enabled THEN 'off'
  WHEN EXISTS (SELECT 1 FROM source_issue i WHERE i."sourceId" = s.id AND i."closedAt" IS NULL) THEN 'trouble'
  WHEN NOT EXISTS (SELECT 1 FROM crawl_run r WHERE r."sourceId" = s.id) THEN 'new' ELSE 'ok' END`

/** All filters but health. */
export function sourceWhere({ q, kind, group }: Pick<z.output<typeof listSources.query>, 'q' | 'kind' | 'group'>): Prisma.Sql[] {
  const part = q ? `%${likeText(q)}%` : ''
  const named = sql`(s.name ILIKE ${part} OR s.key ILIKE ${part} OR array_to_string(s."startUrls", ' ') ILIKE ${part})`
  const member = sql`s."groupId" = (SELECT id FROM source_group WHERE key = ${group ?? ''})`
  return [...(q ? [named] : []), ...(kind ? [sql`s.kind = ${kind}`] : []), ...(group ? [member] : [])]
}
