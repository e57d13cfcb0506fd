/** Questions to complainants that nobody answered in time: the history says so, and the case is again among those that wait for a word of the office (G12). */
import { dayOf } from '#api/cases/day-of.ts'
import { appendEvents } from '#api/cases/history.ts'
import { answerBy, askDays } from '#policy/complaint-talk.ts'
import { addCalendarDays } from '#policy/days.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

interface Overdue {
  messageId: string
  complaintId: string
  caseId: string
  askedOn: string
}

/** Older ones were told long ago, or came before there was a day to answer by. */
const daysBack = 60

/** Once for each question. Returns how many cases were told; an answer that comes later is attached all the same. */
export async function tellUnansweredQuestions(prisma: PrismaClient, now: Date): Promise<number> {
  const today = dayOf(now)
  const [from, to] = [addCalendarDays(today, -daysBack), addCalendarDays(today, -askDays)]
  const overdue = await prisma.$queryRaw<Overdue[]>`
    SELECT m.id::text AS "messageId", p.id::text AS "complaintId", p."caseId"::text AS "caseId",
      to_char(m."createdAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "askedOn"
    FROM complaint_message m JOIN complaint p ON m."complaintId" IN (p.id, p."partOfId") JOIN "case" c ON c.id = p."caseId"
    WHERE m.act = 'ask' AND c."closedAt" IS NULL
      AND m."createdAt" >= (${from}::date)::timestamp AT TIME ZONE 'Asia/Shanghai'
      AND m."createdAt" < (${to}::date)::timestamp AT TIME ZONE 'Asia/Shanghai'
      AND NOT EXISTS (SELECT 1 FROM complaint_message a
        WHERE a."complaintId" = m."complaintId" AND a."createdAt" > m."createdAt")
      AND NOT EXISTS (SELECT 1 FROM case_event e
        WHERE e."caseId" = p."caseId" AND e.kind = 'question-unanswered' AND e.data->>'messageId' = m.id::text)
    ORDER BY m."createdAt" LIMIT 500`
  for (const one of overdue) await tell(prisma, one, now)
  return overdue.length
}

const tell = (prisma: PrismaClient, { messageId, complaintId, caseId, askedOn }: Overdue, now: Date) =>
  prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "case" WHERE id = ${caseId}::uuid FOR UPDATE`
    // another process may have told it meanwhile
    const told = { caseId, kind: 'question-unanswered', data: { path: ['messageId'], equals: messageId } }
    if ((await tx.caseEvent.count({ where: told })) > 0) return
    const complaint = await tx.complaint.update({ where: { id: complaintId }, data: { unanswered: true } })
    const data = { messageId, complaintId, number: complaint.number, answerBy: answerBy(askedOn) }
    await appendEvents(tx, caseId, now, [{ kind: 'question-unanswered', data }])
  })
