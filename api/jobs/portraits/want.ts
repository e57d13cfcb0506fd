/** Pages with findings are to have their portrait taken. */
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'

export const portraitKinds = ['screenshot', 'dom'] as const

/** In the transaction that files the findings, so that neither is there without the other. Asked for again, nothing happens. */
export async function wantPortraits(tx: Prisma.TransactionClient, listingIds: string[]): Promise<void> {
  if (listingIds.length === 0) return
  const rows = await tx.listing.findMany({
    where: { id: { in: listingIds } },
    select: { captureId: true },
    distinct: ['captureId'],
  })
  const data = rows.flatMap(({ captureId }) => portraitKinds.map((kind) => ({ id: newId(), captureId, kind })))
  await tx.artifact.createMany({ data, skipDuplicates: true })
}
