/** Findings go on file once per text and rule; a page that went back to an earlier wording revives the old rows. */
import type { Prisma } from '#prisma/generated/client.ts'
import type { FindingRow } from './finding-rows.ts'

export async function saveFindings(tx: Prisma.TransactionClient, rows: FindingRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.finding.createMany({ data: rows, skipDuplicates: true })
  const listingIds = [...new Set(rows.flatMap(({ listingId }) => listingId ?? []))]
  const old = await tx.finding.findMany({
    where: { listingId: { in: listingIds }, status: 'SUPERSEDED' },
    select: { id: true, listingId: true, violation: true, rule: true },
  })
  const again = new Set(rows.map(({ listingId, violation, rule }) => `${listingId} ${violation} ${rule}`))
  const revived = old.filter(({ listingId, violation, rule }) => again.has(`${listingId} ${violation} ${rule}`))
  if (revived.length === 0) return
  await tx.finding.updateMany({ where: { id: { in: revived.map(({ id }) => id) } }, data: { status: 'NEW' } })
}
