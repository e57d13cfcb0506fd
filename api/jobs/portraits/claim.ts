/** Whose portrait is to be taken next. A worker that dies over one leaves it to the others until it has cost too many. */
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

export interface Claimed {
  captureId: string
  /** this try included */
  attempts: number
}

export const mostAttempts = 3
/** Longer than a portrait may take, so that nobody takes it a second time meanwhile. */
const claimSeconds = 120
const firstRestSeconds = 5

export async function claimPortrait(prisma: PrismaClient): Promise<Claimed | null> {
  await prisma.$executeRaw`
    UPDATE artifact SET state = 'MISSING', reason = 'not-drawn', "claimedUntil" = NULL
    WHERE state = 'WAITING' AND attempts >= ${mostAttempts} AND "claimedUntil" <= now()`
  const rows = await prisma.$queryRaw<Claimed[]>`
    UPDATE artifact SET "claimedUntil" = now() + make_interval(secs => ${claimSeconds}), attempts = attempts + 1
    WHERE state = 'WAITING' AND "captureId" = (
      SELECT "captureId" FROM artifact WHERE kind = 'screenshot' AND state = 'WAITING' AND ("claimedUntil" IS NULL OR "claimedUntil" <= now())
      ORDER BY "wantedAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "captureId"::text, attempts`
  return rows[0] ?? null
}

export type MissingReason = 'not-a-page' | 'no-browser' | 'no-bytes' | 'not-drawn'

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
  await prisma.$transaction(
    parts.map(({ kind, sha256, size }) =>
      prisma.artifact.updateMany({
        where: { captureId, kind, state: 'WAITING' },
        data: { state: 'DONE', sha256, size, takenAt, claimedUntil: null, reason: null, facts: facts as Prisma.InputJsonObject },
      }),
    ),
  )
}
