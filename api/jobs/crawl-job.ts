/** Walks one claimed source and files what it sees. A crash repeats at most the page in hand. */
import { reopenUnattached } from '#api/complaints/reopen-unattached.ts'
import { wordsFor } from '#api/institutions/keep.ts'
import { resolveOwner } from '#api/institutions/owner.ts'
import { toSource } from '#api/sources/declare-source.ts'
import { type CrawlEvent, crawl } from '#crawler/crawl.ts'
import type { Source } from '#policy/nouns.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { holdRun, type Lease, LeaseLost, mostAttempts } from './claim-run.ts'
import { type Evidence, keepPage, type PageSource, urlKeyOf } from './keep-page.ts'

export interface CrawlDeps {
  prisma: PrismaClient
  evidence: Evidence
  allowPrivate: boolean
  ring(name: 'classify' | 'complaint'): void
  signal: AbortSignal
  /** The walk itself; tests put their own in its place. */
  walk?: typeof crawl
}

const mostProblems = 200
const renewEveryMs = 20_000

export async function crawlSource(deps: CrawlDeps, lease: Lease): Promise<void> {
  const { prisma, signal } = deps
  const row = await prisma.source.findUniqueOrThrow({ where: { id: lease.sourceId } })
  const problems: unknown[] = []
  const stop = new AbortController()
  const renewal = setInterval(() => {
    holdRun(prisma, lease).catch((error) => error instanceof LeaseLost && stop.abort(error))
  }, renewEveryMs)
  try {
    const both = AbortSignal.any([signal, stop.signal])
    for await (const event of await walkOf(deps, row.id, toSource(row), both)) {
      await fileEvent(deps, lease, row, event, problems)
      if (both.aborted) break
    }
    if (stop.signal.aborted) throw new LeaseLost(`run ${lease.runId} was taken over`)
    if (signal.aborted) await release(prisma, lease)
    else await finish(prisma, lease, problems)
  } catch (error) {
    if (!(error instanceof LeaseLost)) await fail(prisma, lease, error)
  } finally {
    clearInterval(renewal)
    deps.ring('classify')
    deps.ring('complaint')
  }
}

async function walkOf(deps: CrawlDeps, sourceId: string, source: Source, signal: AbortSignal) {
  const known = await knownPages(deps.prisma, sourceId)
  return (deps.walk ?? crawl)(source, { allowPrivate: deps.allowPrivate, known, concurrency: 4, signal })
}

/** What we have already, so that the server can say "not changed". */
async function knownPages(prisma: PrismaClient, sourceId: string) {
  const pages = await prisma.page.findMany({
    where: { sourceId, sha256: { not: null } },
    select: { url: true, etag: true, lastModified: true, sha256: true },
    orderBy: { lastSeenAt: 'desc' },
    take: 100_000,
  })
  return new Map(pages.map(({ url, etag, lastModified, sha256 }) => [url, { etag, lastModified, sha256: sha256 ?? '' }]))
}

async function fileEvent(
  deps: CrawlDeps,
  lease: Lease,
  source: PageSource,
  event: CrawlEvent,
  problems: unknown[],
): Promise<void> {
  const { prisma } = deps
  if (event.type === 'page') {
    if ((await keepPage(deps, lease, source, event.page)) > 0) deps.ring('classify')
  } else if (event.type === 'unchanged') {
    await prisma.$transaction(async (tx) => {
      await holdRun(tx, lease, { unchanged: 1 })
      const where = { sourceId: source.id, urlKey: urlKeyOf(event.url) }
      await tx.page.updateMany({ where, data: { lastSeenAt: new Date(event.fetchedAt) } })
    })
  } else {
    const { url, detail } = event
    if (problems.length < mostProblems)
      problems.push({ url, reason: event.type === 'skipped' ? event.reason : event.code, detail })
    await holdRun(prisma, lease, event.type === 'skipped' ? { skipped: 1 } : { failed: 1 })
  }
}

/** The whole source is seen: now it is known whose it is, and its listings may be judged. */
async function finish(prisma: PrismaClient, lease: Lease, problems: unknown[]): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await holdRun(tx, lease)
    const source = await tx.source.findUniqueOrThrow({ where: { id: lease.sourceId } })
    if (source.institutionId === null) {
      const owner = await resolveOwner(tx, source)
      if (owner) await reopenUnattached(tx, await wordsFor(tx, owner))
    }
    await tx.crawlRun.update({
      where: { id: lease.runId },
      data: { state: 'DONE', finishedAt: new Date(), claimedUntil: null, problems: problems as object[] },
    })
  })
}

/** Stopping in good order: the run goes back to the queue and this attempt is not held against it. */
async function release(prisma: PrismaClient, { runId, claimedBy }: Lease): Promise<void> {
  await prisma.crawlRun.updateMany({
    where: { id: runId, claimedBy },
    data: { state: 'QUEUED', claimedUntil: null, claimedBy: null, attempts: { decrement: 1 } },
  })
}

/** Left for the next attempt in half a minute; after the last one it is given up, with the reason on file. */
async function fail(prisma: PrismaClient, { runId, claimedBy }: Lease, error: unknown): Promise<void> {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 1000)
  await prisma.$executeRaw`
    UPDATE crawl_run SET error = ${message},
      state = CASE WHEN attempts >= ${mostAttempts} THEN 'FAILED' ELSE state END,
      "finishedAt" = CASE WHEN attempts >= ${mostAttempts} THEN now() END,
      "claimedUntil" = CASE WHEN attempts >= ${mostAttempts} THEN NULL ELSE now() + make_interval(secs => 30) END
    WHERE id = ${runId}::uuid AND "claimedBy" = ${claimedBy}`
}
