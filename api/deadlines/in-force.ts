/** By what deadlines run now: the calendar in force, and the rows as the product came with what administrators set otherwise. */
import { calendarInForce } from '#api/calendar/in-force.ts'
import { type DeadlineVersion, rowsWith, type SetTerms } from '#policy/deadlines/versions.ts'
import { builtInTerms, type Terms } from '#policy/deadlines.ts'
import type { Prisma } from '#prisma/generated/client.ts'

type Kept = { key: string; id: string; fromDay: string; terms: SetTerms | null }

let made: { key: string; rows: Terms['rows'] } = { key: '', rows: builtInTerms.rows }

/** Asked in each transaction anew, as the calendar is. */
export async function termsInForce(db: Prisma.TransactionClient): Promise<Terms> {
  return { calendar: await calendarInForce(db), rows: await rowsInForce(db) }
}

export async function rowsInForce(db: Prisma.TransactionClient): Promise<Terms['rows']> {
  const kept = await db.$queryRaw<Kept[]>`
    SELECT id::text AS key, "deadlineId" AS id, "fromDay", terms FROM deadline_version ORDER BY "deadlineId", version`
  const key = kept.map((one) => one.key).join(' ')
  if (key !== made.key) made = { key, rows: rowsWith(kept satisfies DeadlineVersion[]) }
  return made.rows
}
