/** Urgent calls that wait for the caller: of days on duty, not looked at yet, and nobody made the first contact. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { all, ownDistrict } from '#api/cases/case-where.ts'
import { dayOf } from '#api/cases/day-of.ts'
import type { listDutyCalls } from '#api/contract/duty.ts'
import { worksFor } from '#api/users/deputies.ts'
import { addCalendarDays } from '#policy/days.ts'
import { urgentStep } from '#policy/escalation.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { contactByOf } from './first-contact.ts'

const { sql } = Prisma

/** What nobody looked at for so long stands on the board of deadlines. */
const daysBack = 14

type Row = { id: string; caseId: string; number: string; institution: string; districtCode: string | null; at: Date }

/** Whoever stands in for a colleague who is away hears the colleague's, too. */
export async function readDutyCalls(
  prisma: PrismaClient,
  staff: Staff,
  now: Date,
): Promise<z.input<(typeof listDutyCalls)['response']>> {
  const today = dayOf(now)
  const mine = await worksFor(prisma, staff.id, today)
  const rows = await prisma.$queryRaw<Row[]>`${waitingSql(staff, mine, addCalendarDays(today, -daysBack))}`
  return {
    items: rows.map(({ at, ...row }) => ({ ...row, calledAt: at.toISOString(), contactBy: contactByOf(at).toISOString() })),
  }
}

/** The roster as it is now says whose a call is: a day that is given to somebody else takes its calls along. */
const waitingSql = (staff: Staff, mine: string[], from: string): Prisma.Sql => sql`
  SELECT e.id::text, k.id::text AS "caseId", k.number, i.name AS institution, k."districtCode", e.at
  FROM duty_day d
    JOIN escalation e ON e.at >= d.day::timestamp AT TIME ZONE 'Asia/Shanghai'
      AND e.at < (d.day::timestamp + interval '1 day') AT TIME ZONE 'Asia/Shanghai' AND e.step = ${urgentStep} AND e.level = 1
    JOIN "case" own ON own.id = e."caseId" JOIN "case" k ON k.id = coalesce(own."rootId", own.id)
    JOIN institution i ON i.id = k."institutionId"
  WHERE d."userId" = ANY(${mine}) AND d.day >= ${from}::bpchar AND k."closedAt" IS NULL
    AND ${all(ownDistrict(sql`k."districtCode"`, staff))}
    AND (d."districtCode" = k."districtCode" OR (d."districtCode" = '' AND NOT EXISTS (
      SELECT 1 FROM duty_day o WHERE o.day = d.day AND o."districtCode" = k."districtCode")))
    AND NOT EXISTS (SELECT 1 FROM duty_look l WHERE l."escalationId" = e.id)
    AND NOT EXISTS (SELECT 1 FROM case_event v WHERE v."caseId" IN (own.id, k.id) AND v.kind = 'first-contact' AND v.at >= e.at)
  ORDER BY e.at, e.id LIMIT 20`

/** Told once: the call is answered by looking at its case. */
export async function lookAtCall(prisma: PrismaClient, staff: Staff, id: string, now: Date) {
  const waiting = await readDutyCalls(prisma, staff, now)
  if (waiting.items.some((one) => one.id === id))
    await prisma.dutyLook.createMany({ data: { escalationId: id, userId: staff.id, at: now }, skipDuplicates: true })
  return { items: waiting.items.filter((one) => one.id !== id) }
}
