/** Numbers as printed on receipts: T, the day, and a running number of that day without gaps worth asking about. */
import type { Prisma } from '#prisma/generated/client.ts'

/** Call it outside of a transaction: whoever holds the count of the day holds up everybody else who is filing. */
export async function nextComplaintNumber(db: Prisma.TransactionClient, day: string): Promise<string> {
  const prefix = `T${day.replaceAll('-', '')}-`
  const [row] = await db.$queryRaw<{ last: number }[]>`
    INSERT INTO complaint_day (day, last)
    SELECT ${day}::bpchar, 1 + coalesce(right(max(number), 6)::int, 0) FROM complaint WHERE number >= ${prefix} AND number < ${`${prefix}:`}
    ON CONFLICT (day) DO UPDATE SET last = complaint_day.last + 1 RETURNING last`
  return `${prefix}${String(row?.last).padStart(6, '0')}`
}
