/** Invitations whose day is over without an answer: the history of the case says so, once. */
import { dayOf } from '#api/cases/day-of.ts'
import { appendEvents } from '#api/cases/history.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

interface Overdue {
  id: string
  caseId: string
  dueDay: string
}

const ofCase = (id: string) => ({ kind: 'reply-unanswered', data: { path: ['invitationId'], equals: id } })

/** Returns how many were told; an answer that comes later is taken all the same. */
export async function tellUnansweredInvitations(prisma: PrismaClient, now: Date): Promise<number> {
  const overdue = await prisma.$queryRaw<Overdue[]>`
    SELECT r.id::text, coalesce(c."rootId", c.id)::text AS "caseId", r."dueDay"
    FROM reply_invitation r JOIN "case" c ON c.id = r."caseId"
    WHERE r."repliedAt" IS NULL AND r."withdrawnAt" IS NULL AND r."dueDay" < ${dayOf(now)}::bpchar
      AND NOT EXISTS (SELECT 1 FROM case_event e WHERE e."caseId" = coalesce(c."rootId", c.id)
        AND e.kind = 'reply-unanswered' AND e.data->>'invitationId' = r.id::text)
    ORDER BY r."dueDay" LIMIT 500`
  let told = 0
  for (const one of overdue) told += Number(await tell(prisma, one, now))
  return told
}

/** False: answered, taken back or told by another process meanwhile. */
const tell = (prisma: PrismaClient, { id, caseId, dueDay }: Overdue, now: Date): Promise<boolean> =>
  prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "case" WHERE id = ${caseId}::uuid FOR UPDATE`
    const open = await tx.replyInvitation.count({ where: { id, repliedAt: null, withdrawnAt: null } })
    if (open === 0 || (await tx.caseEvent.count({ where: { caseId, ...ofCase(id) } })) > 0) return false
    await appendEvents(tx, caseId, now, [{ kind: 'reply-unanswered', data: { invitationId: id, dueDay } }])
    return true
  })
