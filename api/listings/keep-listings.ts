/** The listings of pages as they stand now. What has not changed keeps its row and everything found in it. */
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import { newId } from '#api/new-id.ts'
import { storable } from '#api/storable.ts'
import type { Listing } from '#policy/nouns.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { supersedeListings } from './supersede.ts'

export interface KeptPage {
  pageId: string
  /** never seen before: nothing of it is on file */
  isNew: boolean
  captureId: string
  channel: string
  publisher: string
  listings: Listing[]
}

export async function keepListings(
  tx: Prisma.TransactionClient,
  pages: KeptPage[],
): Promise<{ fresh: number; touchedCases: string[] }> {
  const rows = pages.flatMap((page) => page.listings.map((listing) => rowOf(page, storable(listing))))
  const old = pages.filter(({ isNew }) => !isNew).map(({ pageId }) => pageId)
  const before =
    old.length === 0
      ? []
      : await tx.listing.findMany({
          where: { pageId: { in: old } },
          select: { id: true, pageId: true, position: true, hash: true, state: true },
        })
  const known = new Map(before.map((row) => [keyOf(row), row]))
  const same = rows.flatMap((row) => known.get(keyOf(row)) ?? [])
  const fresh = rows.filter((row) => !known.has(keyOf(row)))
  const touchedCases = await supersedeListings(
    tx,
    old,
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

const keyOf = ({ pageId, position, hash }: { pageId: string; position: number; hash: string }) => `${pageId} ${position} ${hash}`

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
