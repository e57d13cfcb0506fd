/** Ends a walk before its time: what waits is skipped, what is being fetched is still kept. */
import type { Prisma } from '#prisma/generated/client.ts'

/** Returns false when the walk is over already. */
export async function stopRun(tx: Prisma.TransactionClient, runId: string): Promise<boolean> {
  const stopped = await tx.$executeRaw`
    UPDATE crawl_run SET state = 'STOPPED', "finishedAt" = now() WHERE id = ${runId}::uuid AND state = 'RUNNING'`
  if (stopped === 0) return false
  const skipped = await tx.$executeRaw`
    UPDATE crawl_url SET state = 'SKIPPED', reason = 'stopped', detail = 'the walk was stopped by an operator', "doneAt" = now()
    WHERE "runId" = ${runId}::uuid AND state = 'WAITING'`
  await tx.$executeRaw`UPDATE crawl_run SET skipped = skipped + ${skipped} WHERE id = ${runId}::uuid`
  return true
}
