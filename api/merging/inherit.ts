/**
 * An officer said whose an advert is. The page is fetched again, its words have changed, and what stands there now is another row: it
 * inherits what was decided about the row before it, as items of the same decisions. Undoing them takes both back.
 */
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { inForce } from './decisions.ts'

/** Where a listing stands on its page. */
export interface Place {
  id: string
  pageId: string
  position: number
  url: string
  title: string
}

export interface Heir {
  /** the listing about which it was decided: the same row, or an earlier one in its place */
  ancestorId: string
  institutionId: string
  /** decided about the page that it stands on, not about itself */
  byPage: boolean
}

/**
 * By id of listing. The whole page follows the whole page; an advert on it follows the one with the same address and title, else the
 * whole page: a list that has moved down by a line has other positions, but no other adverts.
 */
export async function heirsOf(db: Prisma.TransactionClient, places: readonly Place[]): Promise<Map<string, Heir>> {
  if (places.length === 0) return new Map()
  const asked = places.map(({ id, pageId, position, url, title }) => ({ id, pageId, position, url, title }))
  const rows = await db.$queryRaw<(Heir & { id: string })[]>`
    SELECT DISTINCT ON (r.id) r.id::text AS id, l.id::text AS "ancestorId", coalesce(into_."rootId", into_.id)::text AS "institutionId",
      r.position > 0 AND l.position = 0 AND l.id <> r.id AS "byPage"
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS r(id uuid, "pageId" uuid, position int, url text, title text)
    JOIN listing l ON l."pageId" = r."pageId"
      AND (l.id = r.id OR l.position = 0 OR (r.position > 0 AND l.url = r.url AND l.title = r.title))
    JOIN decision_item i ON i."itemId" = l.id AND i.kind = 'listing'
    JOIN decision d ON d.id = i."decisionId" AND d.kind = 'move-between-institutions' AND ${inForce}
    JOIN institution into_ ON into_.id = i."toId"
    ORDER BY r.id, l.id = r.id DESC, (r.position > 0) = (l.position > 0) DESC, l.id DESC, d.seq DESC`
  return new Map(rows.map(({ id, ...heir }) => [id, heir]))
}

/** Listings and what was found in them; what was written down before is not written twice. */
export async function inherit(tx: Prisma.TransactionClient, heirs: ReadonlyMap<string, Heir>): Promise<void> {
  if (heirs.size === 0) return
  const ancestors = [...new Set([...heirs.values()].map(({ ancestorId }) => ancestorId))]
  const findings = await tx.finding.findMany({
    where: { OR: [...heirs].map(([listingId, { institutionId }]) => ({ listingId, institutionId })) },
    select: { id: true, listingId: true },
  })
  const decided = await tx.decisionItem.findMany({
    where: { kind: 'listing', itemId: { in: ancestors }, decision: { kind: 'move-between-institutions' } },
  })
  const items = [...heirs].flatMap(([listingId, { ancestorId }]) => {
    const mine = decided.filter(({ itemId }) => itemId === ancestorId)
    const found = findings.filter((finding) => finding.listingId === listingId)
    return mine.flatMap(({ decisionId, fromId, toId }) => {
      const like = { decisionId, fromId, toId, inherited: true }
      return [
        { id: newId(), kind: 'listing', itemId: listingId, ...like },
        ...found.map(({ id }) => ({ id: newId(), kind: 'finding', itemId: id, ...like })),
      ]
    })
  })
  await tx.decisionItem.createMany({ data: items, skipDuplicates: true })
}
