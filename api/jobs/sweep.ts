/** The regular round: due sources get a run, what nobody can finish is given up, and deadlines that came closer move cases up. */
import { owedSql } from '#api/cases/complaint-clocks.ts'
import { dayOf } from '#api/cases/due.ts'
import { refreshCase } from '#api/cases/refresh-case.ts'
import { addCalendarDays } from '#policy/days.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { failExhaustedListings } from './claim-listings.ts'
import { failExhaustedComplaints } from './complaint-job.ts'
import { finishRun } from './frontier/finish-run.ts'
import { mendFrontier } from './frontier/mend.ts'
import { queueDueSources } from './schedule.ts'

/** Returns how many runs were queued. */
export async function sweep(prisma: PrismaClient, now: Date): Promise<number> {
  await mendFrontier(prisma)
  await finishRuns(prisma, now)
  await failExhaustedListings(prisma)
  await failExhaustedComplaints(prisma)
  return queueDueSources(prisma, now)
}

/** Walks whose last address was settled by a worker that did not live to say so. */
async function finishRuns(prisma: PrismaClient, now: Date): Promise<void> {
  const ended = await prisma.$queryRaw<{ id: string }[]>`
    SELECT r.id::text FROM crawl_run r WHERE r.state = 'RUNNING'
      AND NOT EXISTS (SELECT 1 FROM crawl_url u WHERE u."runId" = r.id AND u.state IN ('WAITING', 'CLAIMED')) LIMIT 500`
  for (const { id } of ended) await finishRun(prisma, id, now)
}

/** Five workdays and the longest holiday fit into this. */
const daysAhead = 16

/**
 * Once a day, one short transaction each: cases whose deadline is near are ranked anew, and closed ones without a day get one when
 * somebody who complained still waits, such as those closed before such a day was kept.
 */
export async function rankNearDeadlines(prisma: PrismaClient, now: Date): Promise<number> {
  const near = await prisma.$queryRaw<{ id: string }[]>`
    SELECT c.id::text FROM "case" c WHERE c."rootId" IS NULL AND c."dueDay" <= ${addCalendarDays(dayOf(now), daysAhead)}::bpchar
    UNION
    SELECT k.id::text FROM complaint p JOIN "case" own ON own.id = p."caseId" JOIN "case" k ON k.id = coalesce(own."rootId", own.id)
    WHERE k."closedAt" IS NOT NULL AND k."dueDay" IS NULL AND ${owedSql}`
  for (const { id } of near) await prisma.$transaction((tx) => refreshCase(tx, id, now))
  return near.length
}
