/**
 * Repeat callers: how many matters came from the same telephone number in 90 days. The number itself is never opened for this, its
 * keyed hash is compared. The count is of the whole city; named are only matters in cases of the reader's own district.
 */
import { type Staff, sees } from '#api/auth/staff.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export type SameNumber = { count: number; others: { number: string; caseId: string }[] }
type Caller = { id: string; phoneHash: string | null }

const windowDays = 90
const mostNamed = 20

/** By id of the complaint; those without a number, and numbers that called once, are left out. The count includes the complaint itself. */
export async function sameNumbers(prisma: PrismaClient, callers: readonly Caller[], staff: Staff, now: Date) {
  const hashes = [...new Set(callers.flatMap(({ phoneHash }) => phoneHash ?? []))]
  const found = new Map<string, SameNumber>()
  if (hashes.length === 0) return found
  const since = new Date(now.getTime() - windowDays * 86_400_000)
  // parts of a split order are one matter for the caller
  const rows = await prisma.complaint.findMany({
    where: { phoneHash: { in: hashes }, partOfId: null, createdAt: { gte: since } },
    select: { id: true, number: true, caseId: true, districtCode: true, phoneHash: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1000,
  })
  for (const { id, phoneHash } of callers) {
    const same = rows.filter((row) => phoneHash !== null && row.phoneHash === phoneHash)
    if (same.length < 2) continue
    const others = same
      .filter((row) => row.id !== id && sees(staff, row.districtCode))
      .flatMap(({ number, caseId }) => (caseId ? [{ number, caseId }] : []))
    found.set(id, { count: same.length, others: others.slice(0, mostNamed) })
  }
  return found
}

/** For the clerk who has just taken a matter down: how many, this one among them. */
export async function countSameNumber(prisma: PrismaClient, number: string, staff: Staff, now: Date): Promise<number> {
  const filed = await prisma.complaint.findUniqueOrThrow({ where: { number }, select: { id: true, phoneHash: true } })
  return (await sameNumbers(prisma, [filed], staff, now)).get(filed.id)?.count ?? 1
}
