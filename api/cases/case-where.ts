/** Which cases a list shows: filters, and the rows this member of staff may see at all. One place for list, counts and total. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { caseFilters } from '#api/contract/cases.ts'
import { addCalendarDays } from '#policy/days.ts'
import type { Urgency } from '#policy/deadlines.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { bears } from './name-sql.ts'
import type { Today } from './today.ts'

export type CaseFilters = { [K in keyof typeof caseFilters]?: z.output<(typeof caseFilters)[K]> }

const { sql } = Prisma
export const all = (conditions: Prisma.Sql[]): Prisma.Sql => (conditions.length ? Prisma.join(conditions, ' AND ') : sql`TRUE`)

/** A single value is asked for as such: only then does an index that begins with it also give the order. */
function isOneOf(column: Prisma.Sql, values: (string | number)[], type: 'bpchar' | 'text' | 'int'): Prisma.Sql {
  const [only] = values
  if (values.length === 1) return sql`${column} = ${only}::${Prisma.raw(type)}`
  return sql`${column} = ANY(${values}::${Prisma.raw(type)}[])`
}

/** 'none' stands for an unknown district. */
export function inDistricts(column: Prisma.Sql, codes: string[]): Prisma.Sql {
  const named = isOneOf(
    column,
    codes.filter((code) => code !== 'none'),
    'bpchar',
  )
  return codes.includes('none') ? sql`(${named} OR ${column} IS NULL)` : named
}

export const ownDistrict = (column: Prisma.Sql, { districtCode }: Staff): Prisma.Sql[] =>
  districtCode === null ? [] : [sql`${column} = ${districtCode}::bpchar`]

/** The days that divide urgencies: red has at most two workdays left, amber at most five (policy/deadlines.ts). */
const urgencyDays = ({ day, calendar }: Today) => ({
  today: day,
  afterRed: calendar.addWorkdays(day, 3),
  afterAmber: calendar.addWorkdays(day, 6),
})

export function urgencyCase(today: Today): Prisma.Sql {
  const days = urgencyDays(today)
  return sql`CASE WHEN c."dueDay" IS NULL THEN NULL
    WHEN c."dueDay" < ${days.today}::bpchar THEN 'overdue'
    WHEN c."dueDay" < ${days.afterRed}::bpchar THEN 'red'
    WHEN c."dueDay" < ${days.afterAmber}::bpchar THEN 'amber' ELSE 'green' END`
}

/** As a range, so that the index on the day is used. */
function withUrgency(urgency: Urgency, today: Today): Prisma.Sql {
  const { today: day, afterRed, afterAmber } = urgencyDays(today)
  const ranges: Record<Urgency, [from: string | null, before: string | null]> = {
    overdue: [null, day],
    red: [day, afterRed],
    amber: [afterRed, afterAmber],
    green: [afterAmber, null],
  }
  const [from, before] = ranges[urgency]
  return all([
    sql`c."dueDay" IS NOT NULL`,
    ...(from === null ? [] : [sql`c."dueDay" >= ${from}::bpchar`]),
    ...(before === null ? [] : [sql`c."dueDay" < ${before}::bpchar`]),
  ])
}

/** As on the deadlines board: a closed case has a day only while somebody who complained is owed something. */
function withDue(when: 'overdue' | 'today' | 'week', { day }: Today): Prisma.Sql {
  const week = addCalendarDays(day, weekDays)
  if (when === 'overdue') return sql`c."dueDay" < ${day}::bpchar`
  if (when === 'today') return sql`c."dueDay" = ${day}::bpchar`
  return sql`(c."dueDay" > ${day}::bpchar AND c."dueDay" <= ${week}::bpchar)`
}

/** Days to which "this week" reaches. */
export const weekDays = 7

export const unassigned = sql`c."assigneeId" IS NULL`

/** The last word of some complaint is the complainant's. As a set of few: asking each of 200,000 cases takes a second. */
export const unanswered = sql`c.id IN (SELECT p."caseId" FROM complaint p WHERE p.unanswered AND p."caseId" IS NOT NULL)`

const idleDays = 10
export const idleSince = ({ day }: Today): Prisma.Sql => sql`c."updatedAt" < ${addCalendarDays(day, -idleDays)}::date`

/** The caller, and those whose work is the caller's while they are away. */
const handsOf = ({ id, worksFor = [id] }: Staff): string[] => worksFor

export const isMine = (staff: Staff): Prisma.Sql =>
  sql`(c."assigneeId" = ANY(${handsOf(staff)}) OR c."secondId" = ANY(${handsOf(staff)}))`

/** Tasks of the caller's own, and those of nobody in the caller's cases, whose day has come; those of a merged case in the case it is now. */
export const diaryOf = (staff: Staff, { day }: Today): Prisma.Sql => sql`c.id IN (
  SELECT k.id FROM case_task t JOIN "case" own ON own.id = t."caseId" JOIN "case" k ON k.id = coalesce(own."rootId", own.id) WHERE t."doneAt" IS NULL AND t."dueDay" <= ${day}::bpchar
    AND (t."assigneeId" = ANY(${handsOf(staff)}) OR (t."assigneeId" IS NULL
      AND (k."assigneeId" = ANY(${handsOf(staff)}) OR k."secondId" = ANY(${handsOf(staff)})))))`

/** Beside what a reader may ask: what a search has become (find-named.ts). */
export type WhereFilters = CaseFilters & { among?: string[] | undefined; bears?: string | undefined }

type Condition = { [K in keyof WhereFilters]-?: (value: NonNullable<WhereFilters[K]>, staff: Staff, today: Today) => Prisma.Sql }

const conditions: Condition = {
  open: (open) => (open === 'true' ? sql`c."closedAt" IS NULL` : sql`c."closedAt" IS NOT NULL`),
  state: (states) => isOneOf(sql`c.state`, states, 'text'),
  district: (codes) => inDistricts(sql`c."districtCode"`, codes),
  violation: (codes) => sql`c.violations && ${codes}::text[]`,
  severity: (levels) => isOneOf(sql`c.severity`, levels.filter((level) => /^\d$/.test(level)).map(Number), 'int'),
  urgency: (urgency, _, today) => withUrgency(urgency, today),
  due: (when, _, today) => withDue(when, today),
  officer: (id) => (id === 'none' ? sql`c."assigneeId" IS NULL` : sql`c."assigneeId" = ${id}`),
  dueSoon: (_, __, today) => sql`c."dueDay" < ${urgencyDays(today).afterRed}::bpchar`,
  withComplaints: () => sql`c."complaintCount" > 0`,
  unassigned: () => unassigned,
  unanswered: () => unanswered,
  idle: (_, __, today) => idleSince(today),
  diary: (_, staff, today) => diaryOf(staff, today),
  mine: (_, staff) => isMine(staff),
  openedAfter: (at) => sql`c."openedAt" > ${at}::timestamptz`,
  q: (q) => (q === '' ? sql`TRUE` : bears(q)),
  among: (ids) => sql`c.id = ANY(${ids}::uuid[])`,
  bears,
}

/** What one filter asks; everything when it is not set. */
export function filterSql(key: keyof WhereFilters, filters: WhereFilters, staff: Staff, today: Today): Prisma.Sql {
  const value = filters[key]
  if (value === undefined) return sql`TRUE`
  return (conditions[key] as (value: unknown, staff: Staff, today: Today) => Prisma.Sql)(value, staff, today)
}

/** `without` leaves filters out: a facet is counted under all the others. */
export function caseWhere(filters: WhereFilters, staff: Staff, today: Today, without: (keyof WhereFilters)[] = []): Prisma.Sql {
  const asked = (Object.keys(conditions) as (keyof WhereFilters)[]).filter(
    (key) => filters[key] !== undefined && !without.includes(key),
  )
  const wanted = asked.map((key) => filterSql(key, filters, staff, today))
  return all([sql`c."rootId" IS NULL`, ...ownDistrict(sql`c."districtCode"`, staff), ...wanted])
}
