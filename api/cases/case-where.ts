/** Which cases a list shows: filters, and the rows this member of staff may see at all. One place for list, counts and total. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { caseFilters } from '#api/contract/cases.ts'
import { likeText } from '#api/institutions/search-public.ts'
import { addWorkdays } from '#policy/calendar.ts'
import { addCalendarDays } from '#policy/days.ts'
import type { Urgency } from '#policy/deadlines.ts'
import { Prisma } from '#prisma/generated/client.ts'

export type CaseFilters = { [K in keyof typeof caseFilters]?: z.output<(typeof caseFilters)[K]> }

const { sql } = Prisma
export const all = (conditions: Prisma.Sql[]): Prisma.Sql => (conditions.length ? Prisma.join(conditions, ' AND ') : sql`TRUE`)

/** 'none' stands for an unknown district. */
export function inDistricts(column: Prisma.Sql, codes: string[]): Prisma.Sql {
  const named = sql`${column} = ANY(${codes.filter((code) => code !== 'none')}::bpchar[])`
  return codes.includes('none') ? sql`(${named} OR ${column} IS NULL)` : named
}

export const ownDistrict = (column: Prisma.Sql, { districtCode }: Staff): Prisma.Sql[] =>
  districtCode === null ? [] : [sql`${column} = ${districtCode}::bpchar`]

/** The days that divide urgencies: red has at most two workdays left, amber at most five (policy/deadlines.ts). */
const urgencyDays = (today: string) => ({ today, afterRed: addWorkdays(today, 3), afterAmber: addWorkdays(today, 6) })

export function urgencyCase(today: string): Prisma.Sql {
  const days = urgencyDays(today)
  return sql`CASE WHEN c."closedAt" IS NOT NULL OR c."dueDay" IS NULL THEN NULL
    WHEN c."dueDay" < ${days.today}::bpchar THEN 'overdue'
    WHEN c."dueDay" < ${days.afterRed}::bpchar THEN 'red'
    WHEN c."dueDay" < ${days.afterAmber}::bpchar THEN 'amber' ELSE 'green' END`
}

/** As a range, so that the index on the day is used. */
function withUrgency(urgency: Urgency, today: string): Prisma.Sql {
  const { afterRed, afterAmber } = urgencyDays(today)
  const ranges: Record<Urgency, [from: string | null, before: string | null]> = {
    overdue: [null, today],
    red: [today, afterRed],
    amber: [afterRed, afterAmber],
    green: [afterAmber, null],
  }
  const [from, before] = ranges[urgency]
  return all([
    sql`c."closedAt" IS NULL AND c."dueDay" IS NOT NULL`,
    ...(from === null ? [] : [sql`c."dueDay" >= ${from}::bpchar`]),
    ...(before === null ? [] : [sql`c."dueDay" < ${before}::bpchar`]),
  ])
}

/** As on the deadlines board. */
function withDue(when: 'overdue' | 'today' | 'week', today: string): Prisma.Sql {
  const week = addCalendarDays(today, weekDays)
  if (when === 'overdue') return sql`(c."closedAt" IS NULL AND c."dueDay" < ${today}::bpchar)`
  if (when === 'today') return sql`(c."closedAt" IS NULL AND c."dueDay" = ${today}::bpchar)`
  return sql`(c."closedAt" IS NULL AND c."dueDay" > ${today}::bpchar AND c."dueDay" <= ${week}::bpchar)`
}

/** Days to which "this week" reaches. */
export const weekDays = 7

export const unassigned = sql`c."assigneeId" IS NULL`

/** The last word of some complaint is the complainant's. */
export const unanswered = sql`EXISTS (
  SELECT 1 FROM complaint p CROSS JOIN LATERAL (
    SELECT m.sender, m.act FROM complaint_message m WHERE m."complaintId" = p.id ORDER BY m."createdAt" DESC, m.id DESC LIMIT 1) last
  WHERE p."caseId" = c.id AND last.sender = 'citizen' AND last.act IN ('add', 'reopen'))`

const idleDays = 10
export const idleSince = (today: string): Prisma.Sql => sql`c."updatedAt" < ${addCalendarDays(today, -idleDays)}::date`

/** The caller, and those whose work is the caller's while they are away. */
const handsOf = ({ id, worksFor = [id] }: Staff): string[] => worksFor

export const isMine = (staff: Staff): Prisma.Sql =>
  sql`(c."assigneeId" = ANY(${handsOf(staff)}) OR c."secondId" = ANY(${handsOf(staff)}))`

/** Tasks of the caller's own, and those of nobody in the caller's cases, whose day has come. */
export const diaryOf = (staff: Staff, today: string): Prisma.Sql => sql`EXISTS (
  SELECT 1 FROM case_task t WHERE t."caseId" = c.id AND t."doneAt" IS NULL AND t."dueDay" <= ${today}::bpchar
    AND (t."assigneeId" = ANY(${handsOf(staff)}) OR (t."assigneeId" IS NULL AND ${isMine(staff)})))`

type Condition = { [K in keyof CaseFilters]-?: (value: NonNullable<CaseFilters[K]>, staff: Staff, today: string) => Prisma.Sql }

const conditions: Condition = {
  open: (open) => (open === 'true' ? sql`c."closedAt" IS NULL` : sql`c."closedAt" IS NOT NULL`),
  state: (states) => sql`c.state = ANY(${states})`,
  district: (codes) => inDistricts(sql`c."districtCode"`, codes),
  violation: (codes) => sql`c.violations && ${codes}::text[]`,
  severity: (levels) => sql`c.severity::text = ANY(${levels})`,
  urgency: (urgency, _, today) => withUrgency(urgency, today),
  due: (when, _, today) => withDue(when, today),
  officer: (id) => (id === 'none' ? sql`c."assigneeId" IS NULL` : sql`c."assigneeId" = ${id}`),
  dueSoon: (_, __, today) => sql`(c."closedAt" IS NULL AND c."dueDay" < ${urgencyDays(today).afterRed}::bpchar)`,
  withComplaints: () => sql`c."complaintCount" > 0`,
  unassigned: () => unassigned,
  unanswered: () => unanswered,
  idle: (_, __, today) => idleSince(today),
  diary: (_, staff, today) => diaryOf(staff, today),
  mine: (_, staff) => isMine(staff),
  q: (q) => {
    const part = `%${likeText(q)}%`
    const named = sql`EXISTS (SELECT 1 FROM institution i WHERE i.id = c."institutionId" AND i.name ILIKE ${part})`
    return q === '' ? sql`TRUE` : sql`(c.number ILIKE ${part} OR ${named})`
  },
}

/** `without` leaves filters out: a facet is counted under all the others. */
export function caseWhere(filters: CaseFilters, staff: Staff, today: string, without: (keyof CaseFilters)[] = []): Prisma.Sql {
  const wanted = (Object.keys(conditions) as (keyof CaseFilters)[]).flatMap((key) => {
    const value = filters[key]
    if (value === undefined || without.includes(key)) return []
    return [(conditions[key] as (value: unknown, staff: Staff, today: string) => Prisma.Sql)(value, staff, today)]
  })
  return all([sql`c."rootId" IS NULL`, ...ownDistrict(sql`c."districtCode"`, staff), ...wanted])
}
