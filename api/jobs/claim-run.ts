/**
 * Claiming a walk through a source. The claim is a lease with a name of its own: whoever works past its end finds the name
 * gone and stops, so two workers never write for one run.
 */
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'

export interface Lease {
  runId: string
  sourceId: string
  claimedBy: string
}

export class LeaseLost extends Error {}

const leaseSeconds = 90
export const mostAttempts = 3

/** The oldest run that waits, or whose worker fell silent; null when there is none. */
export async function claimRun(db: Prisma.TransactionClient, seconds = leaseSeconds): Promise<Lease | null> {
  const claimedBy = newId()
  const [row] = await db.$queryRaw<{ id: string; sourceId: string }[]>`
    UPDATE crawl_run SET state = 'RUNNING', "claimedBy" = ${claimedBy}, attempts = attempts + 1,
      "claimedUntil" = now() + make_interval(secs => ${seconds}), "startedAt" = coalesce("startedAt", now()),
      fetched = 0, unchanged = 0, skipped = 0, failed = 0, problems = '[]'
    WHERE id = (
      SELECT id FROM crawl_run
      WHERE state IN ('QUEUED', 'RUNNING') AND ("claimedUntil" IS NULL OR "claimedUntil" < now()) AND attempts < ${mostAttempts}
      ORDER BY "createdAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text, "sourceId"::text`
  return row ? { runId: row.id, sourceId: row.sourceId, claimedBy } : null
}

export interface Counts {
  fetched?: number
  unchanged?: number
  skipped?: number
  failed?: number
}

/** Counts, renews the lease and proves that it is still ours, inside the transaction that does the work. */
export async function holdRun(
  tx: Prisma.TransactionClient,
  { runId, claimedBy }: Lease,
  { fetched = 0, unchanged = 0, skipped = 0, failed = 0 }: Counts = {},
  seconds = leaseSeconds,
): Promise<void> {
  const held = await tx.$executeRaw`
    UPDATE crawl_run SET "claimedUntil" = now() + make_interval(secs => ${seconds}),
      fetched = fetched + ${fetched}, unchanged = unchanged + ${unchanged}, skipped = skipped + ${skipped}, failed = failed + ${failed}
    WHERE id = ${runId}::uuid AND "claimedBy" = ${claimedBy} AND state = 'RUNNING'`
  if (held !== 1) throw new LeaseLost(`run ${runId} was taken over`)
}

/** Runs whose worker vanished three times are given up, with the reason on file. */
export async function failExhaustedRuns(db: Prisma.TransactionClient): Promise<number> {
  return db.$executeRaw`
    UPDATE crawl_run SET state = 'FAILED', "finishedAt" = now(), "claimedUntil" = NULL,
      error = coalesce(error, 'the worker stopped during every attempt')
    WHERE state IN ('QUEUED', 'RUNNING') AND attempts >= ${mostAttempts} AND "claimedUntil" < now()`
}
