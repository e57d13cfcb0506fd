/** The round that lets nothing wait for ever: whatever a crash may have left half-way is put right. */
import type { PrismaClient } from '#prisma/generated/client.ts'
import { settleHost } from './claim.ts'

/** No fetch takes so long: an address that a living worker holds longer was forgotten. */
const longestClaimMinutes = 15

export async function mendFrontier(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRaw`
    UPDATE crawl_url SET state = 'WAITING', "claimedBy" = NULL, "claimedAt" = NULL
    WHERE id IN (SELECT u.id FROM crawl_url u WHERE u.state = 'CLAIMED'
      AND (u."claimedAt" < now() - make_interval(mins => ${longestClaimMinutes})
        OR NOT EXISTS (SELECT 1 FROM worker w WHERE w.id = u."claimedBy" AND w."endedAt" IS NULL))
      FOR UPDATE SKIP LOCKED)`
  await freeHosts(prisma)
  await wakeForgotten(prisma)
}

/** Held by a worker that is no more. */
async function freeHosts(prisma: PrismaClient): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const hosts = await tx.$queryRaw<{ name: string }[]>`
      SELECT name FROM host h WHERE "heldBy" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM worker w WHERE w.id = h."heldBy" AND w."endedAt" IS NULL)
      ORDER BY name LIMIT 500 FOR UPDATE SKIP LOCKED`
    for (const { name } of hosts) {
      await tx.$executeRaw`
        UPDATE host SET "heldBy" = NULL, "freeAt" = greatest("freeAt", now() + make_interval(secs => "delayMs" / 1000.0)) WHERE name = ${name}`
      await settleHost(tx, name)
    }
  })
}

async function wakeForgotten(prisma: PrismaClient): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const hosts = await tx.$queryRaw<{ name: string }[]>`
      SELECT name FROM host h WHERE "nextAt" IS NULL AND "heldBy" IS NULL
        AND EXISTS (SELECT 1 FROM crawl_url u WHERE u.host = h.name AND u.state = 'WAITING')
      ORDER BY name LIMIT 500 FOR UPDATE SKIP LOCKED`
    for (const { name } of hosts) await settleHost(tx, name)
  })
}
