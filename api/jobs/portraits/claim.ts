/** Whose portrait is to be taken next. A worker that dies over one leaves it to the others until it has cost too many. */
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

export interface Claimed {
  captureId: string
  /** this try included */
  attempts: number
}

export const mostAttempts = 3
/** Longer than a portrait may take, so that nobody takes it a second time meanwhile. */
const claimSeconds = 120
const firstRestSeconds = 5
/** A page may change within the minute: a portrait that took longer says by how much, and why. */
const promisedSeconds = 60

/** A portrait begun at this age still keeps the promise: an older one is late whatever is done, and those in time go before it. */
const inTimeSeconds = promisedSeconds - 15

/**
 * Pages that a complaint links to first, then those that can still be in time, then the late ones, each in the order of their findings.
 * `oldest`: simply who waited longest, so that nobody waits for ever where more is found than can be drawn.
 */
const orders = {
  promised: Prisma.sql`(r.cause = 'complaint') DESC NULLS LAST, (a."wantedAt" > now() - make_interval(secs => ${inTimeSeconds})) DESC, a."wantedAt", a.id`,
  oldest: Prisma.sql`a."wantedAt", a.id`,
}
export type Order = keyof typeof orders

export async function claimPortrait(prisma: PrismaClient, order: Order = 'promised'): Promise<Claimed | null> {
  await prisma.$executeRaw`
    UPDATE artifact SET state = 'MISSING', reason = 'not-drawn', "claimedUntil" = NULL
    WHERE state = 'WAITING' AND attempts >= ${mostAttempts} AND "claimedUntil" <= now()`
  const rows = await prisma.$queryRaw<Claimed[]>`
    UPDATE artifact SET "claimedUntil" = now() + make_interval(secs => ${claimSeconds}), attempts = attempts + 1
    WHERE state = 'WAITING' AND "captureId" = (
      SELECT a."captureId" FROM artifact a JOIN capture c ON c.id = a."captureId" LEFT JOIN crawl_run r ON r.id = c."runId"
      WHERE a.kind = 'screenshot' AND a.state = 'WAITING' AND (a."claimedUntil" IS NULL OR a."claimedUntil" <= now())
      ORDER BY ${orders[order]} LIMIT 1 FOR UPDATE OF a SKIP LOCKED)
    RETURNING "captureId"::text, attempts`
  return rows[0] ?? null
}

export type MissingReason = 'external' | 'not-a-page' | 'no-browser' | 'no-bytes' | 'not-drawn'

/** For good: it is told why there is no portrait. */
export async function giveUp(prisma: PrismaClient, captureId: string, reason: MissingReason, detail: string): Promise<void> {
  await prisma.artifact.updateMany({
    where: { captureId, state: 'WAITING' },
    data: { state: 'MISSING', reason, claimedUntil: null, facts: { detail: detail.slice(0, 500) } },
  })
}

/** For now: after a rest, longer from try to try, somebody tries again. */
export async function tryLater(prisma: PrismaClient, { captureId, attempts }: Claimed, detail: string): Promise<void> {
  await prisma.$executeRaw`
    UPDATE artifact SET "claimedUntil" = now() + make_interval(secs => ${firstRestSeconds * 3 ** (attempts - 1)}),
      facts = jsonb_build_object('detail', ${detail.slice(0, 500)}::text)
    WHERE "captureId" = ${captureId}::uuid AND state = 'WAITING'`
}

export interface Part {
  kind: 'screenshot' | 'dom'
  sha256: string
  size: number
}

export async function fileParts(
  prisma: PrismaClient,
  captureId: string,
  parts: Part[],
  facts: object,
  takenAt: Date,
): Promise<void> {
  await prisma.$executeRaw`
    UPDATE artifact a SET state = 'DONE', sha256 = r.sha256, size = r.size, "takenAt" = ${takenAt}, "claimedUntil" = NULL, reason = NULL,
      facts = ${JSON.stringify(facts)}::jsonb || CASE
        WHEN clock_timestamp() - a."wantedAt" <= make_interval(secs => ${promisedSeconds}) THEN '{}'::jsonb
        ELSE jsonb_build_object('late', jsonb_build_object(
          'seconds', extract(epoch FROM clock_timestamp() - a."wantedAt")::int,
          'reason', CASE
            WHEN a.attempts > 1 THEN 'tried-again'
            WHEN a."claimedUntil" - a."wantedAt" > make_interval(secs => ${claimSeconds + promisedSeconds}) THEN 'queue'
            ELSE 'drawing' END)) END
    FROM jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) AS r(kind text, sha256 char(64), size int)
    WHERE a."captureId" = ${captureId}::uuid AND a.kind = r.kind AND a.state = 'WAITING'`
}
