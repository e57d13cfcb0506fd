/**
 * A batch of outcomes goes on file: bytes first, then pages, captures, listings, new addresses and counts in one
 * transaction with the state of the addresses. What somebody else has taken over meanwhile is left out, so a crash
 * anywhere repeats at most a fetch and doubles nothing.
 */
import type { EvidenceStore } from '#api/evidence/store.ts'
import { cleanText } from '#api/storable.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { archiveOf } from '../keep/archive-pages.ts'
import { keepGone } from '../keep/keep-gone.ts'
import { keepPages } from '../keep/keep-pages.ts'
import { keepSightings } from '../keep/keep-sightings.ts'
import type { MetAddresses } from './met-addresses.ts'
import { delayOf, type Offer, type OpenRun, offer, urlKeyOf, wakeHosts } from './offer.ts'
import type { Outcome } from './outcome.ts'

export interface SettleDeps {
  prisma: PrismaClient
  /** Evidence is only written here; reading it is for others. */
  evidence: Pick<EvidenceStore, 'write'>
  now(): Date
  /** as the sites were asked; without it the usual one */
  userAgent?: string
  /** what need not be offered again; without it everything is */
  met?: MetAddresses
}

export interface Settled {
  /** listings that wait for their judgement */
  listings: number
  /** runs that may be at their end */
  runs: string[]
}

const longTransaction = { maxWait: 20_000, timeout: 60_000 }

export async function settle(deps: SettleDeps, workerId: string, outcomes: Outcome[]): Promise<Settled> {
  const archived = await archiveOf(deps, outcomes)
  let offers: Offer[] = []
  const settled = await deps.prisma.$transaction(async (tx) => {
    const runs = await lockRuns(tx, outcomes)
    const unique = await withoutDoubles(tx, await withoutAliases(tx, outcomes))
    const ours = await mark(tx, workerId, unique)
    const mine = unique.filter(({ url }) => ours.has(url.id))
    const listings = await keepPages(tx, mine, archived, deps.now())
    await keepSightings(tx, mine, archived)
    await keepGone(tx, mine)
    await noteAliases(tx, mine)
    await moveStarts(tx, runs, mine)
    offers = newOf(mine, runs, deps.met)
    const found = await offer(tx, offers)
    await wakeAgain(tx, mine)
    await count(tx, runs, mine, found)
    await linkComplaints(tx, mine)
    return { listings, runs: [...runs.keys()] }
  }, longTransaction)
  for (const { run, found } of offers) deps.met?.note(run.id, found)
  return settled
}

/** What the pages lead to and nobody has offered yet, as far as this worker knows. */
function newOf(outcomes: Outcome[], runs: Map<string, LockedRun>, met: MetAddresses | undefined): Offer[] {
  return outcomes.flatMap(({ url: { runId }, links }) => {
    const run = runs.get(runId)
    if (run?.state !== 'RUNNING') return []
    const found = met ? links.filter(({ key, depth }) => met.isNew(runId, key, depth)) : links
    return found.length > 0 ? [{ run, found }] : []
  })
}

interface LockedRun extends OpenRun {
  state: string
}

/** In one order everywhere. Runs that were stopped meanwhile are still written to: what was fetched was fetched. */
async function lockRuns(tx: Prisma.TransactionClient, outcomes: Outcome[]): Promise<Map<string, LockedRun>> {
  const ids = [...new Set(outcomes.map(({ url }) => url.runId))]
  const rows = await tx.$queryRaw<LockedRun[]>`
    SELECT id::text, "sourceId"::text, declaration, admitted, state FROM crawl_run WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  return new Map(rows.map((row) => [row.id, row]))
}

/** A page that calls itself by another address is fetched there, or was. */
async function withoutAliases(tx: Prisma.TransactionClient, outcomes: Outcome[]): Promise<Outcome[]> {
  const asked = outcomes.flatMap(({ url, aliases }) => aliases.map((key) => ({ runId: url.runId, urlKey: urlKeyOf(key) })))
  if (asked.length === 0) return outcomes
  const known = await tx.$queryRaw<{ runId: string; key: string }[]>`
    SELECT c."runId"::text, c.key FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS r("runId" uuid, "urlKey" char(64))
      JOIN crawl_url c ON c."runId" = r."runId" AND c."urlKey" = r."urlKey"`
  const taken = new Set(known.map(({ runId, key }) => `${runId} ${key}`))
  return outcomes.map((each) => {
    const { url, aliases } = each
    const other = aliases.find((key) => taken.has(`${url.runId} ${key}`))
    for (const key of aliases) taken.add(`${url.runId} ${key}`)
    return other ? duplicate(each, `the same page as ${other}`) : each
  })
}

const duplicate = (each: Outcome, detail: string): Outcome => ({
  ...each,
  links: [],
  aliases: [],
  result: { type: 'skipped', reason: 'duplicate', detail },
})

/** The same content at two addresses of a run is one page; notices of removal are alike, and each stands for another page. */
async function withoutDoubles(tx: Prisma.TransactionClient, outcomes: Outcome[]): Promise<Outcome[]> {
  const asked = outcomes.flatMap(({ url, result }) =>
    contentOf(result) ? [{ runId: url.runId, sha256: contentOf(result) }] : [],
  )
  if (asked.length === 0) return outcomes
  const known = await tx.$queryRaw<{ id: string; runId: string; sha256: string; url: string }[]>`
    SELECT c.id::text, c."runId"::text, c.sha256, c.url
    FROM (SELECT DISTINCT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS r("runId" uuid, sha256 char(64))) r
      JOIN crawl_url c ON c."runId" = r."runId" AND c.sha256 = r.sha256`
  const first = new Map(known.map((row) => [`${row.runId} ${row.sha256}`, row]))
  return outcomes.map((each) => {
    const sha256 = contentOf(each.result)
    if (!sha256) return each
    const at = `${each.url.runId} ${sha256}`
    const other = first.get(at)
    if (!other) first.set(at, { id: each.url.id, runId: each.url.runId, sha256, url: each.url.url })
    if (!other || other.id === each.url.id) return each
    return duplicate(each, `the same content as ${other.url}`)
  })
}

const contentOf = (result: Outcome['result']): string | null => {
  if (result.type === 'unchanged') return result.sha256
  return result.type === 'page' && result.page.extract.state === 'ok' ? result.page.sha256 : null
}

const states = {
  page: 'FETCHED',
  unchanged: 'UNCHANGED',
  skipped: 'SKIPPED',
  failed: 'FAILED',
  again: 'WAITING',
  untouched: 'WAITING',
} as const

const faultPauseSeconds = 3

function delaySecondsOf(result: Outcome['result']): number | null {
  if (result.type === 'again') return result.delayMs / 1000
  if (result.type !== 'untouched') return null
  return result.fault ? faultPauseSeconds : result.delayMs ? result.delayMs / 1000 : null
}

/** The state change decides whose work it was. */
async function mark(tx: Prisma.TransactionClient, workerId: string, outcomes: Outcome[]): Promise<Set<string>> {
  const rows = outcomes.map(({ url, result }) => ({
    id: url.id,
    state: states[result.type],
    reason: 'reason' in result ? result.reason : null,
    detail: 'detail' in result ? cleanText(result.detail).slice(0, 500) : null,
    sha256: contentOf(result),
    again: result.type === 'again',
    fault: result.type === 'untouched' && result.fault === true,
    delay: delaySecondsOf(result),
  }))
  const done = await tx.$queryRaw<{ id: string }[]>`
    UPDATE crawl_url u SET state = r.state, reason = r.reason, detail = r.detail, sha256 = r.sha256, "claimedBy" = NULL, "claimedAt" = NULL,
      attempts = u.attempts + r.again::int, lost = u.lost + r.fault::int, "notBefore" = now() + make_interval(secs => r.delay),
      "doneAt" = CASE WHEN r.state = 'WAITING' THEN NULL ELSE now() END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id bigint, state text, reason text, detail text, sha256 char(64), again boolean, fault boolean, delay float8)
    WHERE u.id = r.id AND u.state = 'CLAIMED' AND u."claimedBy" = ${workerId}::uuid
    RETURNING u.id::text`
  return new Set(done.map(({ id }) => id))
}

/** Other names of a page that was met are not fetched; where one waits already it is called what it is. */
async function noteAliases(tx: Prisma.TransactionClient, outcomes: Outcome[]): Promise<void> {
  const rows = outcomes.flatMap(({ url, aliases }) =>
    aliases.map((key) => ({
      runId: url.runId,
      sourceId: url.sourceId,
      key,
      urlKey: urlKeyOf(key),
      host: url.host,
      depth: url.depth,
      detail: url.url,
    })),
  )
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO crawl_url ("runId", "sourceId", url, key, "urlKey", host, depth, state, detail, "doneAt")
    SELECT "runId", "sourceId", key, key, "urlKey", host, depth, 'ALIAS', detail, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("runId" uuid, "sourceId" uuid, key text, "urlKey" char(64), host text, depth int, detail text)
    ON CONFLICT ("runId", "urlKey") DO NOTHING`
}

/** A site that has moved to another name goes on there. */
async function moveStarts(tx: Prisma.TransactionClient, runs: Map<string, OpenRun>, outcomes: Outcome[]): Promise<void> {
  for (const { url, movedTo } of outcomes) {
    const run = runs.get(url.runId)
    if (!run || movedTo.length === 0) continue
    run.declaration.startUrls = [...new Set([...run.declaration.startUrls, ...movedTo])]
    await tx.crawlRun.update({ where: { id: run.id }, data: { declaration: run.declaration } })
  }
}

async function wakeAgain(tx: Prisma.TransactionClient, outcomes: Outcome[]): Promise<void> {
  const waiting = outcomes.filter(({ result }) => result.type === 'again' || result.type === 'untouched')
  await wakeHosts(tx, new Map(waiting.map(({ url }) => [url.host, { delayMs: delayOf(url.declaration) }])))
}

interface Change {
  id: string
  discovered: number
  admitted: number
  fetched: number
  unchanged: number
  skipped: number
  failed: number
  bytes: number
}

async function count(
  tx: Prisma.TransactionClient,
  runs: Map<string, OpenRun>,
  outcomes: Outcome[],
  found: Awaited<ReturnType<typeof offer>>,
): Promise<void> {
  const changes = new Map<string, Change>()
  const changeOf = (id: string): Change => {
    const change = changes.get(id) ?? {
      id,
      discovered: 0,
      admitted: 0,
      fetched: 0,
      unchanged: 0,
      skipped: 0,
      failed: 0,
      bytes: 0,
    }
    changes.set(id, change)
    return change
  }
  for (const [id, { discovered, admitted, skipped }] of found) {
    const change = changeOf(id)
    change.discovered += discovered
    change.admitted += admitted
    change.skipped += skipped
  }
  const counted = { page: 'fetched', unchanged: 'unchanged', skipped: 'skipped', failed: 'failed' } as const
  for (const { url, result, refund, bytes } of outcomes) {
    const change = changeOf(url.runId)
    change.bytes += bytes
    if (result.type !== 'again' && result.type !== 'untouched') change[counted[result.type]]++
    if (refund) change.admitted -= 1 - (await admitAnother(tx, runs.get(url.runId), change))
  }
  await tx.$executeRaw`
    UPDATE crawl_run c SET discovered = c.discovered + r.discovered, admitted = c.admitted + r.admitted, fetched = c.fetched + r.fetched,
      unchanged = c.unchanged + r.unchanged, skipped = c.skipped + r.skipped, failed = c.failed + r.failed, bytes = c.bytes + r.bytes
    FROM jsonb_to_recordset(${JSON.stringify([...changes.values()])}::jsonb)
      AS r(id uuid, discovered int, admitted int, fetched int, unchanged int, skipped int, failed int, bytes bigint)
    WHERE c.id = r.id`
}

/** The first address that the limit had no room for takes the place that became free. Returns 1, or 0 when there is none. */
async function admitAnother(tx: Prisma.TransactionClient, run: OpenRun | undefined, change: Change): Promise<number> {
  if (!run) return 0
  const [row] = await tx.$queryRaw<{ host: string }[]>`
    UPDATE crawl_url SET state = 'WAITING', reason = NULL, detail = NULL, "doneAt" = NULL
    WHERE id = (SELECT id FROM crawl_url WHERE "runId" = ${run.id}::uuid AND state = 'SKIPPED' AND reason = 'limit' ORDER BY id LIMIT 1)
    RETURNING host`
  if (!row) return 0
  change.skipped -= 1
  await wakeHosts(tx, new Map([[row.host, { delayMs: delayOf(run.declaration) }]]))
  return 1
}

/** The complaint says what its link showed, or why that is not known. */
async function linkComplaints(tx: Prisma.TransactionClient, outcomes: Outcome[]): Promise<void> {
  for (const { url, result } of outcomes) {
    if (!url.complaintId || result.type === 'again' || result.type === 'untouched') continue
    const problem = 'reason' in result ? `${result.reason}: ${result.detail}`.slice(0, 500) : null
    const capture = problem
      ? null
      : await tx.capture.findFirst({
          where: { page: { sourceId: url.sourceId, urlKey: { in: [urlKeyOf(url.key), ...urlKeysOf(result)] } } },
          orderBy: { fetchedAt: 'desc' },
          select: { id: true },
        })
    await tx.complaint.updateMany({
      where: { id: url.complaintId },
      data: { linkCaptureId: capture?.id ?? null, linkProblem: problem },
    })
  }
}

const urlKeysOf = (result: Outcome['result']): string[] => (result.type === 'page' ? [urlKeyOf(result.page.canonicalUrl)] : [])
