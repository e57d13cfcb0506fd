/** One fetched page goes on file: bytes, page, capture and listings, all or nothing, and doubled by no repetition. */
import { sha256 } from '#api/canonical-json.ts'
import { refreshCases } from '#api/cases/refresh-case.ts'
import type { EvidenceStore } from '#api/evidence/store.ts'
import { keepListings } from '#api/listings/keep-listings.ts'
import { newId } from '#api/new-id.ts'
import { cleanText, storable } from '#api/storable.ts'
import type { CrawledPage } from '#crawler/crawl.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { holdRun, type Lease } from './claim-run.ts'

/** Evidence is only put here; reading it is for others. */
export type Evidence = Pick<EvidenceStore, 'put'>

export interface PageSource {
  id: string
  channel: string
  publisher: string
}

const tool = 'jianfu-crawler'

export const urlKeyOf = (canonicalUrl: string): string => sha256(canonicalUrl)

/** Returns how many listings await their judgement. Throws `LeaseLost` when somebody else has taken the run over. */
export async function keepPage(
  { prisma, evidence }: { prisma: PrismaClient; evidence: Evidence },
  lease: Lease,
  source: PageSource,
  crawled: CrawledPage,
): Promise<number> {
  const kept = await evidence.put(crawled.body)
  return prisma.$transaction(async (tx) => {
    await holdRun(tx, lease, { fetched: 1 })
    const { page, changed } = await upsertPage(tx, source.id, crawled, kept.sha256)
    if (!changed) return 0
    const captureId = await addCapture(tx, page.id, lease.runId, crawled, kept)
    // A wall or a tombstone says nothing about the page: what it showed before stays alleged.
    if (crawled.extract.state !== 'ok') return 0
    const { fresh, touchedCases } = await keepListings(tx, { pageId: page.id, captureId, ...source }, crawled.extract.listings)
    await refreshCases(tx, touchedCases, new Date(crawled.fetchedAt))
    return fresh
  })
}

async function upsertPage(tx: Prisma.TransactionClient, sourceId: string, crawled: CrawledPage, hash: string) {
  const urlKey = urlKeyOf(crawled.canonicalUrl)
  const before = await tx.page.findUnique({
    where: { sourceId_urlKey: { sourceId, urlKey } },
    select: { id: true, sha256: true },
  })
  const changed = before?.sha256 !== hash
  const seen = {
    title: cleanText(crawled.extract.title),
    state: crawled.extract.state,
    sha256: hash,
    textHash: crawled.textHash,
    etag: header(crawled, 'etag'),
    lastModified: header(crawled, 'last-modified'),
    lastSeenAt: new Date(crawled.fetchedAt),
    ...(changed ? { changedAt: new Date(crawled.fetchedAt) } : {}),
  }
  const page = before
    ? await tx.page.update({ where: { id: before.id }, data: seen, select: { id: true } })
    : await tx.page.create({
        data: { id: newId(), sourceId, urlKey, url: crawled.canonicalUrl, firstSeenAt: new Date(crawled.fetchedAt), ...seen },
        select: { id: true },
      })
  return { page, changed }
}

const header = (crawled: CrawledPage, name: string): string | null => {
  const value = crawled.headers[name]
  return value === undefined ? null : String(value)
}

async function addCapture(
  tx: Prisma.TransactionClient,
  pageId: string,
  runId: string,
  crawled: CrawledPage,
  kept: { sha256: string; size: number },
): Promise<string> {
  const id = newId()
  await tx.capture.create({
    data: {
      id,
      pageId,
      runId,
      sha256: kept.sha256,
      size: kept.size,
      url: crawled.url,
      finalUrl: crawled.finalUrl,
      redirects: crawled.redirects,
      status: crawled.status,
      headers: storable(crawled.headers),
      ip: crawled.ip,
      contentType: crawled.contentType,
      charset: crawled.extract.charset,
      rendered: crawled.rendered,
      tool,
      fetchedAt: new Date(crawled.fetchedAt),
    },
  })
  return id
}
