/** Texts and pictures that came into the river wait here until they are compared with what is on file. */
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** Asked for again, nothing happens: what was compared stays where it was put. */
export async function awaitListings(tx: Prisma.TransactionClient, listingIds: string[]): Promise<void> {
  if (listingIds.length === 0) return
  const rows = listingIds.map((listingId) => ({ id: newId(), listingId }))
  await tx.$executeRaw`
    INSERT INTO advert_copy (id, "listingId", "captureId", "pageId")
    SELECT r.id, l.id, l."captureId", l."pageId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "listingId" uuid) JOIN listing l ON l.id = r."listingId"
    ON CONFLICT DO NOTHING`
}

export async function awaitPictures(tx: Prisma.TransactionClient, pictureIds: string[]): Promise<void> {
  if (pictureIds.length === 0) return
  const rows = pictureIds.map((pictureId) => ({ id: newId(), pictureId }))
  await tx.$executeRaw`
    INSERT INTO advert_copy (id, "pictureId", "captureId", "pageId")
    SELECT r.id, p.id, c.id, c."pageId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "pictureId" uuid)
    JOIN picture p ON p.id = r."pictureId" JOIN capture c ON c.id = p."captureId"
    ON CONFLICT DO NOTHING`
}
