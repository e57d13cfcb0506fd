/**
 * Addresses enter the frontier: each once a run, within its depth and its number of pages, and their hosts are told that
 * something waits. Whoever calls holds the lock of the run, so that the limit of pages holds whoever finds them.
 */
import { sha256 } from '#api/canonical-json.ts'
import type { Link, Via } from '#crawler/links.ts'
import { walkFor } from '#crawler/sources/index.ts'
import type { Source } from '#policy/nouns.ts'
import type { Prisma } from '#prisma/generated/client.ts'

export interface OpenRun {
  id: string
  sourceId: string
  declaration: Source
  admitted: number
}

export interface Found {
  url: string
  /** canonical address */
  key: string
  depth: number
  /** where no link of the source names it */
  via?: Via
  /** known without a request to be no page that is wanted */
  refused?: Link['refused']
}

export interface Offer {
  run: OpenRun
  found: Found[]
  /** pages that are not due yet are wanted all the same */
  evenIfNotDue?: boolean
  priority?: number
  complaintId?: string
}

export interface Counts {
  discovered: number
  admitted: number
  skipped: number
}

export const urlKeyOf = (canonicalUrl: string): string => sha256(canonicalUrl)
export const hostOf = (url: string): string => new URL(url).host
export const delayOf = ({ ratePerSecond }: Source): number => (ratePerSecond > 0 ? Math.ceil(1000 / ratePerSecond) : 0)

interface Entered {
  id: string
  runId: string
  host: string
  state: string
  fresh: boolean
}

/** What changed in the counts of each run. */
export async function offer(tx: Prisma.TransactionClient, offers: Offer[]): Promise<Map<string, Counts>> {
  const rows = rowsOf(offers)
  const counts = new Map(offers.map(({ run }) => [run.id, { discovered: 0, admitted: 0, skipped: 0 }]))
  if (rows.length === 0) return counts
  const entered = await enter(tx, rows)
  const runs = new Map(offers.map(({ run }) => [run.id, run]))
  const beyond = beyondLimit(entered, runs)
  if (beyond.length > 0)
    await tx.$executeRaw`
      UPDATE crawl_url SET state = 'SKIPPED', reason = 'limit', "doneAt" = now(),
        detail = 'the limit of pages was reached' WHERE id = ANY(${beyond}::bigint[])`
  const over = new Set(beyond)
  const waiting = new Map<string, { delayMs: number; urgent: number }>()
  for (const { id, runId, host, state, fresh } of entered) {
    const count = counts.get(runId) as Counts
    const waits = state === 'WAITING' && !over.has(id)
    if (fresh) count.discovered++
    if (waits) count.admitted++
    if (fresh && !waits) count.skipped++
    if (!fresh && waits) count.skipped--
    const run = runs.get(runId)
    if (waits && run) waiting.set(host, { delayMs: delayOf(run.declaration), urgent: urgentOf(offers, runId) })
  }
  await wakeHosts(tx, waiting)
  return counts
}

const urgentOf = (offers: Offer[], runId: string) =>
  Math.max(0, ...offers.map(({ run, priority = 0 }) => (run.id === runId ? priority : 0)))

function rowsOf(offers: Offer[]): object[] {
  const rows = new Map<string, { depth: number }>()
  for (const { run, found, evenIfNotDue = false, priority = 0, complaintId = null } of offers) {
    const levels = walkFor(run.declaration).levels(run.declaration)
    for (const { url, key, depth, via = null, refused = null } of found) {
      const at = `${run.id} ${key}`
      if ((rows.get(at)?.depth ?? Number.POSITIVE_INFINITY) <= depth) continue
      const why =
        refused ?? (depth > levels ? { reason: 'depth', detail: `more than ${levels} links away from the start` } : null)
      const state = why ? 'SKIPPED' : 'WAITING'
      const whose = { runId: run.id, sourceId: run.sourceId, complaintId, priority, evenIfNotDue }
      rows.set(at, Object.assign({ url, key, urlKey: urlKeyOf(key), host: hostOf(url), depth, via, state }, why, whose))
    }
  }
  return [...rows.values()]
}

/** New ones are written down; one that was too deep comes back when a shorter way to it is found. */
const enter = (tx: Prisma.TransactionClient, rows: object[]): Promise<Entered[]> => tx.$queryRaw<Entered[]>`
  INSERT INTO crawl_url ("runId", "sourceId", url, key, "urlKey", host, depth, via, priority, "complaintId", state, reason, detail, "doneAt")
  SELECT r."runId", r."sourceId", r.url, r.key, r."urlKey", r.host, r.depth, r.via, r.priority, r."complaintId",
    CASE WHEN early.yes THEN 'SKIPPED' ELSE r.state END, CASE WHEN early.yes THEN 'not-due' ELSE r.reason END,
    CASE WHEN early.yes THEN 'seen lately; it is looked at again when it is due' ELSE r.detail END,
    CASE WHEN early.yes OR r.state = 'SKIPPED' THEN now() END
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("runId" uuid, "sourceId" uuid, url text, key text, "urlKey" char(64),
      host text, depth int, via jsonb, priority int, "complaintId" uuid, state text, reason text, detail text, "evenIfNotDue" boolean)
    LEFT JOIN page p ON p."sourceId" = r."sourceId" AND p."urlKey" = r."urlKey"
    CROSS JOIN LATERAL (SELECT NOT r."evenIfNotDue" AND r.state = 'WAITING' AND coalesce(p."dueAt" > now(), false) AS yes) early
  ON CONFLICT ("runId", "urlKey") DO UPDATE SET state = 'WAITING', depth = excluded.depth, reason = NULL, detail = NULL, "doneAt" = NULL
    WHERE crawl_url.state = 'SKIPPED' AND crawl_url.reason = 'depth' AND excluded.state = 'WAITING'
  RETURNING id::text, "runId"::text, host, state, (xmax = 0) AS fresh`

/** Of each run the last ones that its limit has no room for. */
function beyondLimit(entered: Entered[], runs: Map<string, OpenRun>): string[] {
  const room = new Map([...runs].map(([id, { declaration, admitted }]) => [id, declaration.maxPages - admitted]))
  return entered.flatMap(({ id, runId, state }) => {
    if (state !== 'WAITING') return []
    const left = room.get(runId) ?? 0
    room.set(runId, left - 1)
    return left > 0 ? [] : [id]
  })
}

/** In the order of their names, so that two workers never wait for each other. An idle host takes the pace of who wakes it. */
export async function wakeHosts(
  tx: Prisma.TransactionClient,
  hosts: Map<string, { delayMs: number; urgent?: number }>,
): Promise<void> {
  if (hosts.size === 0) return
  const rows = [...hosts].map(([name, { delayMs, urgent = 0 }]) => ({ name, delayMs, urgent }))
  await tx.$executeRaw`
    INSERT INTO host AS h (name, "delayMs", urgent, "nextAt")
    SELECT name, "delayMs", urgent, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(name text, "delayMs" int, urgent int) ORDER BY name
    ON CONFLICT (name) DO UPDATE SET urgent = greatest(h.urgent, excluded.urgent),
      "delayMs" = CASE WHEN h."nextAt" IS NULL THEN excluded."delayMs" ELSE greatest(h."delayMs", excluded."delayMs") END,
      "nextAt" = CASE WHEN h."nextAt" IS NULL OR h.urgent < excluded.urgent THEN greatest(now(), h."freeAt") ELSE h."nextAt" END
    WHERE h."nextAt" IS NULL OR h.urgent < excluded.urgent OR h."delayMs" < excluded."delayMs"`
}
