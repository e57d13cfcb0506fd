/** Words that were put right and stand there again: the history says so and whoever has the case finds a day for it in the diary, once (G21). */
import { dayOf } from '#api/cases/day-of.ts'
import { appendEvents } from '#api/cases/history.ts'
import { newId } from '#api/new-id.ts'
import { type DiaryKind, mostDiaryWords } from '#policy/diary.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { readReappeared } from './corrections.ts'

/** Asked once a day; a worker that stood still over a long holiday misses none. */
const daysBack = 14
const mostAtOnce = 500

type Back = Awaited<ReturnType<typeof readReappeared>>[number]

/** Open and closed cases alike. Returns how many findings were told. */
export async function tellReappeared(prisma: PrismaClient, now: Date): Promise<number> {
  const since = new Date(now.getTime() - daysBack * 86_400_000)
  let told = 0
  for (const one of await readReappeared(prisma, since, mostAtOnce)) told += Number(await tell(prisma, one, now))
  return told
}

/** False: another process has told it meanwhile. */
const tell = (prisma: PrismaClient, { findingId, caseId, violation, quote, captureId }: Back, now: Date): Promise<boolean> =>
  prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "case" WHERE id = ${caseId}::uuid FOR UPDATE`
    const before = { caseId, kind: 'reappeared', data: { path: ['findingId'], equals: findingId } }
    if ((await tx.caseEvent.count({ where: before })) > 0) return false
    await appendEvents(tx, caseId, now, [{ kind: 'reappeared', note: quote, data: { findingId, violation, captureId } }])
    const about = { kind: 'reappeared' satisfies DiaryKind, title: quote.slice(0, mostDiaryWords) }
    await tx.caseTask.create({
      data: { id: newId(), caseId, ...about, dueDay: dayOf(now), createdById: 'system', createdAt: now },
    })
    return true
  })
