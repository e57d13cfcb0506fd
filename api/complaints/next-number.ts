/** Numbers as printed on receipts: T, the day, and a running number of that day without gaps worth asking about. */
import type { Prisma } from '#prisma/generated/client.ts'

/**
 * Call it outside of a transaction: whoever holds the count of the day holds up everybody else who is filing. For the same reason
 * nobody waits for the disk here: the complaint that takes the number is written after it, and its commit brings both to the disk.
 */
export async function nextComplaintNumber(db: Prisma.TransactionClient, day: string): Promise<string> {
  const prefix = `T${day.replaceAll('-', '')}-`
  const [row] = await db.$queryRaw<{ last: number }[]>`
    WITH soon AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
    INSERT INTO complaint_day (day, last)
    SELECT ${day}::bpchar, 1 + coalesce(right(before.number, 6)::int, 0)
    FROM soon, (SELECT max(number) AS number FROM complaint WHERE number >= ${prefix} AND number < ${`${prefix}:`}) before
    ON CONFLICT (day) DO UPDATE SET last = complaint_day.last + 1 RETURNING last`
  return `${prefix}${String(row?.last).padStart(6, '0')}`
}
