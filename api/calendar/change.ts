/** An administrator puts another arrangement of a year in force, or takes one back. Versions are kept; the newest holds. */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { lockSettings, type Signed, writerOf } from '#api/versioned/sign.ts'
import { builtInCalendar } from '#policy/calendar/data.ts'
import { changedDays, type OfficialDay, readOfficialDays } from '#policy/calendar/official-days.ts'
import { linesOfFile } from '#policy/calendar/official-files.ts'
import { restoredNote } from '#policy/restored.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { calendarInForce, daysOfYear } from './in-force.ts'

const notPossible = (zh: string, en: string) => new Refusal('not-possible', { detail: { zh, en } })
export type Change = ReturnType<typeof changedDays>[number]
export type Wish = { year: number; text: string; note: string; dryRun: boolean }

/** What the text would change, and on how many cases the deadline may move; `dryRun` leaves it at that. */
export async function importCalendar(prisma: PrismaClient, staff: Staff, { year, text, note, dryRun }: Wish, now: Date) {
  const { days, faults } = readOfficialDays(linesOfFile(text, year), year)
  if (faults.length > 0) {
    const errors = faults.slice(0, 50).map(({ line, zh, en }) => ({
      path: `text.${line}`,
      message: line === 0 ? { zh, en } : { zh: `第 ${line} 行：${zh}`, en: `line ${line}: ${en}` },
    }))
    throw new Refusal('validation-failed', { errors })
  }
  const signed = { note, actorId: staff.id, at: now }
  return prisma.$transaction((tx) => putCalendar(tx, { year, days, dryRun }, signed))
}

/** The year as it stood at that version; version 0 is as the product came. */
export async function revertCalendar(prisma: PrismaClient, staff: Staff, year: number, version: number, now: Date) {
  const kept =
    version === 0 ? { days: null } : await prisma.calendarVersion.findUnique({ where: { year_version: { year, version } } })
  if (!kept) throw new Refusal('not-found')
  const note = restoredNote(version)
  const put = { year, days: kept.days as OfficialDay[] | null, dryRun: false }
  return prisma.$transaction((tx) => putCalendar(tx, put, { note, actorId: staff.id, at: now }))
}

type Arranged = { year: number; days: OfficialDay[] | null; dryRun: boolean }

/** As the product came. */
export const builtInDays = (year: number): OfficialDay[] =>
  builtInCalendar.holidays.filter(({ date }) => date.startsWith(`${year}-`))

/** Null days are those that the product came with. */
export async function putCalendar(tx: Prisma.TransactionClient, { year, days, dryRun }: Arranged, signed: Signed) {
  const { note, actorId, at } = signed
  await lockSettings(tx)
  const after = days ?? builtInDays(year)
  const changes = changedDays(daysOfYear(await calendarInForce(tx), year), after)
  const firstDay = changes[0]?.date
  if (firstDay === undefined) throw notPossible('与现行安排相同，没有变化', 'This is what holds already')
  const cases = await tx.case.count({ where: { rootId: null, dueDay: { gte: firstDay } } })
  if (dryRun) return { changes, cases, version: null }
  const last = await tx.calendarVersion.findFirst({ where: { year }, orderBy: { version: 'desc' }, select: { version: true } })
  const version = (last?.version ?? 0) + 1
  const kept = { id: newId(), year, version, days: days ?? Prisma.DbNull, note, byId: writerOf(signed), at, firstDay }
  await tx.calendarVersion.create({ data: { ...kept, recount: { create: {} } } })
  const detail = { version, note, old: told(changes, 'old'), new: told(changes, 'next') }
  await appendAudit(tx, { actorId, action: 'calendar.change', subject: `calendar:${year}`, detail }, at)
  return { changes, cases, version }
}

/** As a line each: what the day was, or is. */
const told = (changes: Change[], which: 'old' | 'next'): string[] =>
  changes.map(
    ({ date, ...sides }) => `${date} ${sides[which] ? `${sides[which].name} ${sides[which].off ? '休' : '班'}` : '平日'}`,
  )
