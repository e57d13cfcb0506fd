/** The workers of the fleet: each says every few seconds that it lives, and what a silent one held goes back to the others. */
import { newId } from '#api/new-id.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { settleHost } from './claim.ts'

export const heartbeatMs = 2000
/** Silent for so long, a worker is taken for lost by others ... */
const lostAfterSeconds = 10
/** ... and a little sooner it stops by itself: whoever was only asleep must not ask a host that others ask by then. */
export const trustMs = 7000
/** An address that so many workers vanished over is given up. */
const mostLost = 8

export interface WorkerStats {
  hosts: number
  inFlight: number
  pages: number
  failed: number
  pagesPerSecond: number
  rssMb: number
}

export async function registerWorker(prisma: PrismaClient, name: string): Promise<string> {
  const id = newId()
  await prisma.$executeRaw`INSERT INTO worker (id, name) VALUES (${id}::uuid, ${name})`
  return id
}

export interface Pulse {
  /** false: others have taken us for lost */
  alive: boolean
  draining: boolean
  /** hosts in our hands that an operator has stopped */
  stopped: string[]
}

export async function beat(prisma: PrismaClient, id: string, stats: WorkerStats): Promise<Pulse> {
  const [row] = await prisma.$queryRaw<{ draining: boolean; stopped: string[] }[]>`
    UPDATE worker SET "heartbeatAt" = now(), stats = ${JSON.stringify(stats)}::jsonb WHERE id = ${id}::uuid AND "endedAt" IS NULL
    RETURNING draining, ARRAY(SELECT name FROM host WHERE "stoppedAt" IS NOT NULL) AS stopped`
  return { alive: row !== undefined, draining: row?.draining ?? true, stopped: row?.stopped ?? [] }
}

export async function endWorker(prisma: PrismaClient, id: string): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE worker SET "endedAt" = now(), ending = 'closed' WHERE id = ${id}::uuid AND "endedAt" IS NULL`
    await giveBack(tx, id, 0)
  })
}

/**
 * Finds silent workers and gives back what they held. Returns how many. A database that has only just started has heard of
 * nobody yet, which is no worker's fault.
 */
export async function findLost(prisma: PrismaClient, upSeconds = lostAfterSeconds): Promise<number> {
  const silent = await prisma.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM worker WHERE "endedAt" IS NULL AND "heartbeatAt" < now() - make_interval(secs => ${lostAfterSeconds})
      AND pg_postmaster_start_time() < now() - make_interval(secs => ${upSeconds})`
  let found = 0
  for (const { id } of silent) {
    found += await prisma.$transaction(async (tx) => {
      const ended = await tx.$executeRaw`
        UPDATE worker SET "endedAt" = now(), ending = 'lost' WHERE id = ${id}::uuid AND "endedAt" IS NULL
          AND "heartbeatAt" < now() - make_interval(secs => ${lostAfterSeconds})`
      if (ended === 1) await giveBack(tx, id, 1)
      return ended
    })
  }
  return found
}

async function giveBack(tx: Prisma.TransactionClient, workerId: string, lost: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE listing SET "claimedUntil" = now() WHERE state = 'NEW' AND "claimedUntil" > now() AND "claimedBy" = ${workerId}::uuid`
  const back = await tx.$queryRaw<{ runId: string; host: string; state: string }[]>`
    UPDATE crawl_url SET "claimedBy" = NULL, "claimedAt" = NULL, lost = lost + ${lost},
      state = CASE WHEN lost + ${lost} >= ${mostLost} THEN 'FAILED' ELSE 'WAITING' END,
      reason = CASE WHEN lost + ${lost} >= ${mostLost} THEN 'worker-lost' END,
      detail = CASE WHEN lost + ${lost} >= ${mostLost} THEN 'every worker that fetched it vanished' END,
      "doneAt" = CASE WHEN lost + ${lost} >= ${mostLost} THEN now() END
    WHERE "claimedBy" = ${workerId}::uuid AND state = 'CLAIMED' RETURNING "runId"::text, host, state`
  for (const { runId, state } of back)
    if (state === 'FAILED') await tx.$executeRaw`UPDATE crawl_run SET failed = failed + 1 WHERE id = ${runId}::uuid`
  const hosts = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM host WHERE "heldBy" = ${workerId}::uuid OR name = ANY(${back.map(({ host }) => host)}::text[])
    ORDER BY name FOR UPDATE`
  for (const { name } of hosts) {
    await tx.$executeRaw`
      UPDATE host SET "heldBy" = NULL, "freeAt" = greatest("freeAt", now() + make_interval(secs => "delayMs" / 1000.0))
      WHERE name = ${name} AND "heldBy" = ${workerId}::uuid`
    await settleHost(tx, name)
  }
}
