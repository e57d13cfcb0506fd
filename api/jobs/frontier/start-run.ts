/** A walk through a source begins: its start pages, the pages that are due, and what the last walk had to leave. */
import { newId } from '#api/new-id.ts'
import { toSource } from '#api/sources/declare-source.ts'
import { canonicalUrl } from '#crawler/canonical-url.ts'
import { walkFor } from '#crawler/sources/index.ts'
import type { Source } from '#policy/nouns.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { SourceModel } from '#prisma/generated/models.ts'
import { type Found, type OpenRun, offer } from './offer.ts'

export interface RunStart {
  cause: 'scheduled' | 'test' | 'complaint'
  declaration: Source
  /** in place of the start pages and of everything that is due */
  only?: Found[]
  priority?: number
  complaintId?: string
}

/** Returns the id of the run. */
export async function startRun(tx: Prisma.TransactionClient, source: SourceModel, start: RunStart): Promise<string> {
  const { cause, declaration, only, priority = 0, complaintId } = start
  const id = newId()
  const row = { id, sourceId: source.id, sourceVersion: source.version, cause, declaration, startedAt: new Date() }
  await tx.crawlRun.create({ data: row })
  const run: OpenRun = { id, sourceId: source.id, declaration, admitted: 0 }
  const found = only ?? [...startsOf(declaration), ...(await leftOf(tx, source.id, id, declaration.maxPages))]
  const more = complaintId ? { complaintId } : {}
  const counts = (await offer(tx, [{ run, found, evenIfNotDue: true, priority, ...more }])).get(id)
  await tx.crawlRun.update({ where: { id }, data: counts ?? {} })
  return id
}

const startsOf = (source: Source): Found[] =>
  walkFor(source)
    .start(source)
    .map((url) => ({ url, key: canonicalUrl(url) ?? url, depth: 0 }))

/** Failures that may be over by now. */
const passing = ['http-5xx', 'timeout', 'reset', 'dns', 'refused', 'rate-limited', 'browser', 'worker-lost', 'internal']

/** Known pages whose time has come, longest unseen first; then what the last walk did not get to. */
async function leftOf(tx: Prisma.TransactionClient, sourceId: string, runId: string, most: number): Promise<Found[]> {
  const due = await tx.$queryRaw<{ url: string }[]>`
    SELECT url FROM page WHERE "sourceId" = ${sourceId}::uuid AND ("dueAt" IS NULL OR "dueAt" <= now()) ORDER BY "lastSeenAt" LIMIT ${most}`
  const left = await tx.$queryRaw<{ url: string; key: string; depth: number }[]>`
    SELECT url, key, depth FROM crawl_url
    WHERE "runId" = (SELECT id FROM crawl_run WHERE "sourceId" = ${sourceId}::uuid AND id <> ${runId}::uuid AND cause = 'scheduled'
        ORDER BY "createdAt" DESC LIMIT 1)
      AND ((state = 'SKIPPED' AND reason = 'limit') OR (state = 'FAILED' AND reason = ANY(${passing}::text[])))
    ORDER BY id LIMIT ${most}`
  return [...due.map(({ url }) => ({ url, key: url, depth: 1 })), ...left]
}

export const declarationOf = (source: SourceModel & { group: { settings: unknown } | null }): Source =>
  toSource(source, source.group?.settings)
