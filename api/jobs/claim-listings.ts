/** Which listings a worker judges next. */
import type { Prisma } from '#prisma/generated/client.ts'

export const mostAttempts = 3
/** Longer than any batch takes. A worker that is lost sooner gives back what it had (frontier/workers.ts). */
const leaseSeconds = 120
/** How long the listings of a site wait for the end of its crawl, which tells whose site it is. */
const ownerPatienceMinutes = 10

/**
 * The oldest waiting listings. What failed before is claimed alone, so that a text that kills a worker takes no others
 * along. Listings of a site whose owner is not known yet wait for the running crawl, but not for ever.
 */
export async function claimListings(
  db: Prisma.TransactionClient,
  limit: number,
  workerId: string | null = null,
): Promise<string[]> {
  const fresh = await claim(db, workerId, limit, 0, 0)
  return fresh.length > 0 ? fresh : claim(db, workerId, 1, 1, mostAttempts - 1)
}

async function claim(
  db: Prisma.TransactionClient,
  workerId: string | null,
  limit: number,
  from: number,
  to: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE listing SET attempts = attempts + 1, "claimedBy" = ${workerId}::uuid, "claimedUntil" = now() + make_interval(secs => ${leaseSeconds})
    WHERE id IN (
      SELECT l.id FROM listing l JOIN page p ON p.id = l."pageId" JOIN source s ON s.id = p."sourceId"
      WHERE l.state = 'NEW' AND (l."claimedUntil" IS NULL OR l."claimedUntil" < now())
        AND l.attempts BETWEEN ${from} AND ${to}
        AND NOT (s."institutionId" IS NULL AND s.channel IN ('own_site', 'own_account') AND s.publisher IN ('institution', 'unknown')
          AND EXISTS (SELECT 1 FROM crawl_run r WHERE r."sourceId" = s.id AND r.state = 'RUNNING' AND r.cause = 'scheduled'
            AND r."createdAt" > now() - make_interval(mins => ${ownerPatienceMinutes})))
      ORDER BY l.id LIMIT ${limit} FOR UPDATE OF l SKIP LOCKED)
    RETURNING id::text`
  return rows.map(({ id }) => id)
}

/** Gives back what could not be judged; after the last attempt it stays FAILED with its reason, for a person to see. */
export async function giveBackListing(db: Prisma.TransactionClient, id: string, error: unknown): Promise<void> {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 1000)
  await db.$executeRaw`
    UPDATE listing SET error = ${message}, state = CASE WHEN attempts >= ${mostAttempts} THEN 'FAILED' ELSE 'NEW' END,
      "claimedUntil" = CASE WHEN attempts >= ${mostAttempts} THEN NULL ELSE now() + make_interval(secs => 5) END
    WHERE id = ${id}::uuid AND state = 'NEW'`
}

/** What a worker died on three times. */
export async function failExhaustedListings(db: Prisma.TransactionClient): Promise<number> {
  return db.$executeRaw`
    UPDATE listing SET state = 'FAILED', "claimedUntil" = NULL, error = coalesce(error, 'the worker stopped during every attempt')
    WHERE state = 'NEW' AND attempts >= ${mostAttempts} AND "claimedUntil" < now()`
}
