/** The arrangement of a year as it holds, and everything that was put in force before. */
import type { z } from 'zod'
import type { calendarYear } from '#api/contract/calendar.ts'
import { namesOf } from '#api/users/names-of.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { calendarInForce, daysOfYear } from './in-force.ts'

export async function readCalendar(prisma: PrismaClient, year: number): Promise<z.input<typeof calendarYear>> {
  const [calendar, rows] = await Promise.all([
    calendarInForce(prisma),
    prisma.calendarVersion.findMany({ where: { year }, orderBy: { version: 'desc' }, include: { recount: true } }),
  ])
  const names = await namesOf(
    prisma,
    rows.map(({ byId }) => byId),
  )
  const versions = rows.map(({ version, note, byId, at, days, recount }) => ({
    version,
    note,
    by: names.get(byId) ?? byId,
    at: at.toISOString(),
    builtIn: days === null,
    looked: recount?.looked ?? 0,
    moved: recount?.moved ?? 0,
    counted: recount?.doneAt != null,
  }))
  return { year, known: calendar.yearKnown(year), days: daysOfYear(calendar, year), versions }
}
