/** Somebody stands in for a colleague who is away: cases and tasks of both are in one queue for those days, and nothing changes hands. */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { addCalendarDays } from '#policy/days.ts'
import { rolesStandingInFor } from '#policy/stand-in.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { namesOf } from './names-of.ts'

const longestDays = 366
const notPossible = (zh: string, en: string) => new Refusal('not-possible', { detail: { zh, en } })

const onDay = (today: string) => ({ endedAt: null, fromDay: { lte: today }, toDay: { gte: today } })

/** The ids whose work is the caller's today: the own one first. */
export async function worksFor(db: Prisma.TransactionClient, id: string, today: string): Promise<string[]> {
  const away = await db.deputy.findMany({ where: { deputyId: id, ...onDay(today) }, select: { userId: true } })
  return [...new Set([id, ...away.map(({ userId }) => userId)])]
}

/** Who stands in for somebody today, for the head of a case. */
export async function deputyOf(db: Prisma.TransactionClient, userId: string | null, today: string) {
  if (userId === null) return null
  const row = await db.deputy.findFirst({ where: { userId, ...onDay(today) }, orderBy: { id: 'desc' } })
  if (!row) return null
  const person = await db.user.findFirst({ where: { id: row.deputyId, disabled: false }, select: { id: true, name: true } })
  return person && { ...person, until: row.toDay }
}

export async function readDeputies(prisma: PrismaClient, staff: Staff, now: Date) {
  const rows = await prisma.deputy.findMany({
    where: { endedAt: null, toDay: { gte: dayOf(now) }, OR: [{ userId: staff.id }, { deputyId: staff.id }] },
    orderBy: { fromDay: 'asc' },
    take: 200,
  })
  const names = await namesOf(
    prisma,
    rows.map(({ userId, deputyId }) => (userId === staff.id ? deputyId : userId)),
  )
  const periods = (isMine: boolean) =>
    rows
      .filter(({ userId }) => (userId === staff.id) === isMine)
      .map(({ id, userId, deputyId, fromDay: from, toDay: to }) => {
        const other = isMine ? deputyId : userId
        return { id, name: names.get(other) ?? other, from, to }
      })
  return { mine: periods(true), forOthers: periods(false), candidates: await candidatesFor(prisma, staff) }
}

/** Those who see the same cases and may take steps in them; for the whole city only those stand in who see the whole city. */
async function candidatesFor(prisma: PrismaClient, { id, role, districtCode }: Staff) {
  const able = rolesStandingInFor(role)
  const districts = districtCode === null ? [{ districtCode: null }] : [{ districtCode: null }, { districtCode }]
  const rows = await prisma.user.findMany({
    where: { id: { not: id }, disabled: false, role: { in: able }, OR: districts },
    select: { id: true, name: true, role: true },
    orderBy: { name: 'asc' },
    take: 500,
  })
  return able.flatMap((one) => rows.filter((row) => row.role === one))
}

export interface Wish {
  deputyId: string
  from: string
  to: string
}

export async function nameDeputy(prisma: PrismaClient, staff: Staff, { deputyId, from, to }: Wish, now: Date): Promise<void> {
  if (to < from || to < dayOf(now) || to > addCalendarDays(from, longestDays))
    throw notPossible(
      '起止日期不对：结束日不能早于开始日和今天，最长一年',
      'The days do not fit: end after begin and today, a year at most',
    )
  if (!(await candidatesFor(prisma, staff)).some(({ id }) => id === deputyId))
    throw notPossible(
      '所选人员不存在、已停用、看不到您的案件或不能办理您的步骤',
      'The colleague is unknown, closed, does not see your cases or may not take your steps',
    )
  await prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${staff.id} FOR UPDATE`
    const clash = await tx.deputy.count({
      where: { userId: staff.id, endedAt: null, fromDay: { lte: to }, toDay: { gte: from } },
    })
    if (clash > 0) throw notPossible('这段时间已有代理人', 'Somebody stands in on some of these days already')
    await tx.deputy.create({ data: { id: newId(), userId: staff.id, deputyId, fromDay: from, toDay: to, createdAt: now } })
    const detail = { deputyId, from, to }
    await appendAudit(tx, { actorId: staff.id, action: 'deputy.name', subject: `user:${staff.id}`, detail }, now)
  })
}

export async function endDeputy(prisma: PrismaClient, staff: Staff, id: string, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.deputy.updateMany({ where: { id, userId: staff.id, endedAt: null }, data: { endedAt: now } })
    if (count === 0) return
    await appendAudit(tx, { actorId: staff.id, action: 'deputy.end', subject: `user:${staff.id}`, detail: { deputy: id } }, now)
  })
}
