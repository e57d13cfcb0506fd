/**
 * After a change of the calendar the stored deadline of every case that it can move is counted anew. A deadline before the
 * first changed day stays, since no day that it was counted over has changed. A worker that dies leaves its place to the next.
 */
import { appendEvents } from '#api/cases/history.ts'
import { refreshCase } from '#api/cases/refresh-case.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

const portion = 200

/** Returns how many deadlines moved. Each of them is an event in the history of its case. */
export async function recountDueDays(prisma: PrismaClient, now: Date): Promise<number> {
  let moved = 0
  const open = await prisma.dueRecount.findMany({
    where: { doneAt: null },
    orderBy: { versionId: 'asc' },
    select: { versionId: true },
  })
  for (const { versionId } of open)
    for (;;) {
      const did = await recountPortion(prisma, versionId, now)
      if (did === null) break
      moved += did
    }
  return moved
}

/** Null when there is nothing more to do, or another worker does it. */
function recountPortion(prisma: PrismaClient, versionId: string, now: Date): Promise<number | null> {
  return prisma.$transaction(
    async (tx) => {
      const [place] = await tx.$queryRaw<{ after: string | null; firstDay: string; year: number; version: number }[]>`
        SELECT r.after::text, v."firstDay", v.year, v.version FROM due_recount r JOIN calendar_version v ON v.id = r."versionId"
        WHERE r."versionId" = ${versionId}::uuid AND r."doneAt" IS NULL FOR UPDATE OF r SKIP LOCKED`
      if (!place) return null
      const { after, firstDay, year, version } = place
      const cases = await tx.case.findMany({
        where: { rootId: null, dueDay: { gte: firstDay }, ...(after ? { id: { gt: after } } : {}) },
        select: { id: true },
        orderBy: { id: 'asc' },
        take: portion,
      })
      let moved = 0
      for (const { id } of cases) {
        const { dueDay: from } = await tx.case.findUniqueOrThrow({ where: { id }, select: { dueDay: true } })
        await refreshCase(tx, id, now)
        const { dueDay: to } = await tx.case.findUniqueOrThrow({ where: { id }, select: { dueDay: true } })
        if (from === to) continue
        moved += 1
        await appendEvents(tx, id, now, [{ kind: 'due-moved', data: { from, to, calendar: `${year}-${version}` } }])
      }
      const last = cases.at(-1)
      const done = cases.length < portion ? { doneAt: now } : {}
      const counted = { looked: { increment: cases.length }, moved: { increment: moved } }
      await tx.dueRecount.update({ where: { versionId }, data: { ...counted, ...done, ...(last ? { after: last.id } : {}) } })
      return moved
    },
    { timeout: 60_000 },
  )
}
