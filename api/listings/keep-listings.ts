/** The listings of pages as they stand now. What has not changed keeps its row and everything found in it. */
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import { newId } from '#api/new-id.ts'
import { storable, storableJson } from '#api/storable.ts'
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
  await insert(tx, fresh)
  return { fresh: fresh.length + revived.length, touchedCases }
}

/** A text is long and goes to the database once, inside of the listing that it belongs to. */
async function insert(tx: Prisma.TransactionClient, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO listing (id, "pageId", "captureId", position, hash, url, kind, title, text, channel, publisher, "publishedAt",
      "institutionName", account, data)
    SELECT r.id, r."pageId", r."captureId", r.position, r.hash, r.data->>'url', r.data->>'kind', r.data->>'title', r.data->>'text',
      r.channel, r.publisher, r."publishedAt", r.data->>'institution', r.data->>'account', r.data
    FROM jsonb_to_recordset(${storableJson(rows)}::jsonb) AS r(id uuid, "pageId" uuid, "captureId" uuid, position int, hash char(64),
      channel text, publisher text, "publishedAt" timestamptz, data jsonb)
    ON CONFLICT DO NOTHING`
}

const keyOf = ({ pageId, position, hash }: { pageId: string; position: number; hash: string }) => `${pageId} ${position} ${hash}`

type Row = ReturnType<typeof rowOf>

function rowOf(page: KeptPage, listing: Listing) {
  const published = listing.publishedAt === null ? Number.NaN : Date.parse(listing.publishedAt)
  return {
    id: newId(),
    pageId: page.pageId,
    captureId: page.captureId,
    position: listing.position,
    hash: sha256(canonicalJson(listing)),
    channel: page.channel,
    publisher: page.publisher,
    publishedAt: Number.isNaN(published) ? null : new Date(published),
    data: listing,
  }
}
