/** Changed pages: what they said before stays on file, but is no longer alleged of today's pages. */
import type { Prisma } from '#prisma/generated/client.ts'

/**
 * Marks listings of the pages that are not among `current` as superseded, with those of their findings that nobody has
 * decided yet. Returns the cases whose counts changed.
 */
export async function supersedeListings(tx: Prisma.TransactionClient, pageIds: string[], current: string[]): Promise<string[]> {
  if (pageIds.length === 0) return []
  const gone = await tx.listing.findMany({
    where: { pageId: { in: pageIds }, state: { not: 'SUPERSEDED' }, id: { notIn: current } },
    select: { id: true },
  })
  if (gone.length === 0) return []
  const ids = gone.map(({ id }) => id)
  const undecided = { listingId: { in: ids }, status: 'NEW' }
  const touched = await tx.finding.findMany({
    where: { ...undecided, caseId: { not: null } },
    select: { caseId: true },
    distinct: ['caseId'],
  })
  await tx.finding.updateMany({ where: undecided, data: { status: 'SUPERSEDED' } })
  await tx.listing.updateMany({ where: { id: { in: ids } }, data: { state: 'SUPERSEDED', claimedUntil: null } })
  return touched.flatMap(({ caseId }) => (caseId ? [caseId] : []))
}
