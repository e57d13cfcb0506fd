/** The duty roster: who of a unit takes the call of an urgent lead on a day. */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { dutyDays } from '#api/contract/duty.ts'
import { Refusal } from '#api/errors.ts'
import { namesOf } from '#api/users/names-of.ts'
import { readOfficers } from '#api/users/read-officers.ts'
import { addCalendarDays } from '#policy/days.ts'
import { districtByCode } from '#policy/districts.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

type Person = { id: string; name: string }

/** Staff of a district keep its roster and see no other. */
function unitOf(staff: Staff, asked: string | null): string | null {
  const district = staff.districtCode ?? asked
  if (district !== null && !districtByCode(district)) throw new Refusal('not-found')
  return district
}

/** As rows name the city. */
const keyOf = (district: string | null): string => district ?? ''

export async function readRoster(prisma: PrismaClient, staff: Staff, asked: { district: string | null; from: string }) {
  const district = unitOf(staff, asked.district)
  const days = Array.from({ length: dutyDays }, (_, at) => addCalendarDays(asked.from, at))
  const [rows, people] = await Promise.all([
    prisma.dutyDay.findMany({ where: { districtCode: keyOf(district), day: { in: days } } }),
    readOfficers(prisma, district),
  ])
  const names = await namesOf(
    prisma,
    rows.map(({ userId }) => userId),
  )
  const put = new Map(rows.map(({ day, userId }) => [day, { id: userId, name: names.get(userId) ?? userId }]))
  return { district, days: days.map((day) => ({ day, person: put.get(day) ?? null })), people }
}

type Wish = { district: string | null; day: string; userId: string | null }

export async function setDuty(prisma: PrismaClient, staff: Staff, wish: Wish, now: Date) {
  const district = unitOf(staff, wish.district)
  const { day, userId } = wish
  if (day < dayOf(now))
    throw new Refusal('not-possible', { detail: { zh: '已过去的日期不能再改', en: 'Days that are over stay as they are' } })
  const people = await readOfficers(prisma, district)
  const person = people.find(({ id }) => id === userId) ?? null
  if (userId !== null && !person)
    throw new Refusal('not-possible', { detail: { zh: '此人不在可值班人员之中', en: 'This person cannot be put on duty here' } })
  await prisma.$transaction(async (tx) => {
    const key = { districtCode: keyOf(district), day }
    const old = await tx.dutyDay.findUnique({ where: { districtCode_day: key } })
    if (userId === null) await tx.dutyDay.deleteMany({ where: key })
    else await tx.dutyDay.upsert({ where: { districtCode_day: key }, create: { ...key, userId }, update: { userId } })
    const detail = { day, old: old?.userId ?? null, new: userId }
    await appendAudit(tx, { actorId: staff.id, action: 'duty.set', subject: `duty:${district ?? 'city'}`, detail }, now)
  })
  return { day, person }
}

/** Of the unit, else of the city; null: nobody is named. */
export async function onDuty(db: Prisma.TransactionClient, district: string | null, day: string): Promise<Person | null> {
  const rows = await db.dutyDay.findMany({ where: { day, districtCode: { in: ['', keyOf(district)] } } })
  const row = rows.find(({ districtCode }) => districtCode === keyOf(district)) ?? rows[0]
  if (!row) return null
  return { id: row.userId, name: (await namesOf(db, [row.userId])).get(row.userId) ?? row.userId }
}
