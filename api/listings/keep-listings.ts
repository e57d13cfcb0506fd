/** The listings of a page as it stands now. What has not changed keeps its row and everything found in it. */
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import { newId } from '#api/new-id.ts'
import { storable } from '#api/storable.ts'
import type { Listing } from '#policy/nouns.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { supersedeListings } from './supersede.ts'

export interface KeptPage {
  pageId: string
  captureId: string
  channel: string
  publisher: string
}

export async function keepListings(
  tx: Prisma.TransactionClient,
  page: KeptPage,
  listings: Listing[],
): Promise<{ fresh: number; touchedCases: string[] }> {
  const rows = listings.map((listing) => rowOf(page, storable(listing)))
  const before = await tx.listing.findMany({
    where: { pageId: page.pageId },
    select: { id: true, position: true, hash: true, state: true },
  })
  const known = new Map(before.map((row) => [`${row.position} ${row.hash}`, row]))
  const same = rows.flatMap((row) => known.get(`${row.position} ${row.hash}`) ?? [])
  const fresh = rows.filter((row) => !known.has(`${row.position} ${row.hash}`))
  const touchedCases = await supersedeListings(
    tx,
    page.pageId,
    same.map(({ id }) => id),
  )
  // A page that went back to an earlier wording is judged anew under its old row.
  const revived = same.filter(({ state }) => state === 'SUPERSEDED').map(({ id }) => id)
  if (revived.length > 0) {
    await tx.listing.updateMany({ where: { id: { in: revived } }, data: { state: 'NEW', attempts: 0, claimedUntil: null } })
  }
  if (fresh.length > 0) await tx.listing.createMany({ data: fresh, skipDuplicates: true })
  return { fresh: fresh.length + revived.length, touchedCases }
}

function rowOf(page: KeptPage, listing: Listing) {
  const published = listing.publishedAt === null ? Number.NaN : Date.parse(listing.publishedAt)
  return {
    id: newId(),
    pageId: page.pageId,
    captureId: page.captureId,
    position: listing.position,
    hash: sha256(canonicalJson(listing)),
    url: listing.url,
    kind: listing.kind,
    title: listing.title,
    text: listing.text,
    channel: page.channel,
    publisher: page.publisher,
    publishedAt: Number.isNaN(published) ? null : new Date(published),
    institutionName: listing.institution,
    account: listing.account,
    data: listing,
  }
}
