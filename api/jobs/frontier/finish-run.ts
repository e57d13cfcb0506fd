/** A walk ends when none of its addresses is open any more: what was learned of the source is written down. */
import { reopenUnattached } from '#api/complaints/reopen-unattached.ts'
import { wordsFor } from '#api/institutions/keep.ts'
import { resolveOwner } from '#api/institutions/owner.ts'
import { keepDisclosures } from '#api/ledgers/keep-disclosures.ts'
import { reviewIssues } from '#api/sources/review-issues.ts'
import { settingsOf } from '#api/sources/settings.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

/** Whether it was at its end, and this call has ended it. */
export async function finishRun(prisma: PrismaClient, runId: string, now: Date): Promise<boolean> {
  const [open] = await prisma.$queryRaw<{ open: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM crawl_url WHERE "runId" = ${runId}::uuid AND state IN ('WAITING', 'CLAIMED')) AS open`
  if (open?.open) return false
  return prisma.$transaction(async (tx) => {
    const [run] = await tx.$queryRaw<{ sourceId: string; cause: string }[]>`
      SELECT "sourceId"::text, cause FROM crawl_run WHERE id = ${runId}::uuid AND state = 'RUNNING' FOR UPDATE`
    if (!run) return false
    // Nobody adds addresses without the lock of the run, so what is counted now stays true.
    const ended = await tx.$executeRaw`
      UPDATE crawl_run SET state = 'DONE', "finishedAt" = now() WHERE id = ${runId}::uuid
        AND NOT EXISTS (SELECT 1 FROM crawl_url WHERE "runId" = ${runId}::uuid AND state IN ('WAITING', 'CLAIMED'))`
    if (ended === 0) return false
    if (run.cause !== 'complaint') await learn(tx, run.sourceId, runId, now)
    return true
  })
}

/** The whole source is seen: now it is known whose it is, what is wrong with it, and when it is worth another walk. */
async function learn(tx: Prisma.TransactionClient, sourceId: string, runId: string, now: Date): Promise<void> {
  const source = await tx.source.findUniqueOrThrow({ where: { id: sourceId }, include: { group: true } })
  if (source.institutionId === null) {
    const owner = await resolveOwner(tx, source)
    if (owner) await reopenUnattached(tx, await wordsFor(tx, owner))
  }
  await reviewIssues(tx, sourceId, runId)
  await keepDisclosures(tx, sourceId, runId, now)
  const { intervalMinutes } = settingsOf(source, source.group?.settings)
  await tx.$executeRaw`
    UPDATE source SET "nextRunAt" = least(${now}::timestamptz + make_interval(mins => ${intervalMinutes}::int),
      greatest(${now}::timestamptz + make_interval(mins => least(60, ${intervalMinutes}::int)),
        (SELECT min("dueAt") FROM page WHERE "sourceId" = ${sourceId}::uuid)))
    WHERE id = ${sourceId}::uuid`
}
