/** Numbers as printed on receipts: T, the day, and a running number of that day without gaps worth asking about. */
import type { Prisma } from '#prisma/generated/client.ts'

const numberLock = 7_201_003

/** Call it late in the transaction: filings wait for each other from here to the commit. */
export async function nextComplaintNumber(tx: Prisma.TransactionClient, day: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${numberLock}::bigint)`
  const prefix = `T${day.replaceAll('-', '')}-`
  const last = await tx.complaint.findFirst({
    where: { number: { gte: prefix, lt: `${prefix}:` } },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  const serial = last ? Number(last.number.slice(prefix.length)) + 1 : 1
  return `${prefix}${String(serial).padStart(6, '0')}`
}
