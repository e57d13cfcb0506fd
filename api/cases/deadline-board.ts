/** The deadlines of all cases at a glance, also of closed ones whose complainants are still owed something. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { deadlineBoard, listEscalations } from '#api/contract/deadlines.ts'
import { addCalendarDays } from '#policy/days.ts'
import { type EscalationLevel, toldAt } from '#policy/escalation.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { all, caseWhere, isMine, ownDistrict, weekDays } from './case-where.ts'
import { clockName } from './clock-name.ts'
import { dayOf } from './day-of.ts'
import { type Today, todayOf } from './today.ts'

const { sql } = Prisma

type Counted = { overdue: number; today: number; week: number; later: number }
type OfOfficer = Counted & { id: string | null; name: string | null }

export async function readBoard(
  prisma: PrismaClient,
  staff: Staff,
  now: Date,
): Promise<z.input<(typeof deadlineBoard)['response']>> {
  const whole = await todayOf(prisma, now)
  const officers = await prisma.$queryRaw<OfOfficer[]>(officersSql(staff, whole))
  const sum = (key: keyof Counted) => officers.reduce((total, officer) => total + officer[key], 0)
  const total = { overdue: sum('overdue'), today: sum('today'), week: sum('week'), later: sum('later') }
  return { today: whole.day, total, officers }
}

/** Per officer, those with the most overdue first. */
export function officersSql(staff: Staff, whole: Today): Prisma.Sql {
  const { day: today } = whole
  const week = addCalendarDays(today, weekDays)
  return sql`
    SELECT c."assigneeId" AS id, u.name,
      (count(*) FILTER (WHERE c."dueDay" < ${today}::bpchar))::int AS overdue,
      (count(*) FILTER (WHERE c."dueDay" = ${today}::bpchar))::int AS today,
      (count(*) FILTER (WHERE c."dueDay" > ${today}::bpchar AND c."dueDay" <= ${week}::bpchar))::int AS week,
      (count(*) FILTER (WHERE c."dueDay" > ${week}::bpchar))::int AS later
    FROM "case" c LEFT JOIN "user" u ON u.id = c."assigneeId"
    WHERE ${caseWhere({}, staff, whole)} AND c."dueDay" IS NOT NULL
    GROUP BY c."assigneeId", u.name ORDER BY overdue DESC, today DESC, week DESC, u.name NULLS FIRST`
}

type Row = {
  caseId: string
  number: string
  institution: string
  districtCode: string | null
  assignee: string | null
  deputy: string | null
  mine: boolean
  step: string
  since: string
  dueDay: string
  level: EscalationLevel
  at: Date
}

/** Of each case the highest step that its running clock has reached, first those that the caller answers for. */
export async function readEscalations(
  prisma: PrismaClient,
  staff: Staff,
  now: Date,
): Promise<z.input<(typeof listEscalations)['response']>['items']> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (e."caseId") c.id::text AS "caseId", c.number, i.name AS institution, c."districtCode", u.name AS assignee,
        ${standIn(dayOf(now))} AS deputy, coalesce(${isMine(staff)}, false) AS mine, e.step, e.since, e."dueDay", e.level, e.at
      FROM escalation e JOIN "case" c ON c.id = e."caseId" AND c."dueStep" = e.step AND c."dueSince" = e.since
        JOIN institution i ON i.id = c."institutionId" LEFT JOIN "user" u ON u.id = c."assigneeId"
      WHERE c."rootId" IS NULL AND ${all(ownDistrict(sql`c."districtCode"`, staff))}
      ORDER BY e."caseId", e.level DESC) r
    ORDER BY mine DESC, level DESC, at DESC LIMIT 200`
  const today = await todayOf(prisma, now)
  return rows.map(({ step, since, level, at, ...row }) => {
    const { zh, en } = toldAt(level, step)
    return { ...row, level, deadline: clockName(step, since, today), text: { zh, en }, at: at.toISOString() }
  })
}

/** Whoever stands in today for the officer of case `c`. */
const standIn = (today: string) => sql`(SELECT d.name FROM deputy p JOIN "user" d ON d.id = p."deputyId" AND NOT d.disabled
  WHERE p."userId" = c."assigneeId" AND p."endedAt" IS NULL AND ${today}::bpchar BETWEEN p."fromDay" AND p."toDay"
  ORDER BY p.id DESC LIMIT 1)`
