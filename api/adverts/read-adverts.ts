/** Adverts that stand on several pages, for staff: a list of them, one of them, and those of one listing. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { advertRow } from '#api/contract/adverts.ts'
import { Refusal } from '#api/errors.ts'
import { seenCapture } from '#api/evidence/seen-capture.ts'
import { decodeCursor, encodeCursor } from '#api/http/cursor.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { copySeenBy, mostCopies, readCopies, type Summary, summarize } from './read-copies.ts'

type AdvertRow = z.input<typeof advertRow>
type Viewer = Pick<Staff, 'districtCode'>
interface Query {
  kind?: 'text' | 'picture' | undefined
  alleged: 'true' | 'false'
  cursor?: string | undefined
  limit: number
}
interface Group {
  id: string
  kind: string
  pages: number
  firstSeenAt: Date
  lastSeenAt: Date
}

const { sql } = Prisma

/** On an advert `g`: words read from a poster say nothing that the poster itself, which stands on as many pages, does not show. */
const besidesPoster = sql`NOT (g.kind = 'text' AND EXISTS (
  SELECT 1 FROM advert_copy first JOIN listing fl ON fl.id = first."listingId"
    JOIN picture fp ON fp."captureId" = first."captureId" AND fp.url = fl.url
    JOIN advert_copy pc ON pc."pictureId" = fp.id JOIN advert_group pg ON pg.id = pc."groupId"
  WHERE first.id = g.id AND pg.pages >= g.pages))`

/** Beside a piece of evidence; the page of the advert has all of them. */
const mostBeside = 10

export async function readAdverts(prisma: PrismaClient, { kind, alleged, cursor, limit }: Query, staff: Viewer) {
  const from = decodeCursor(cursor, 'adverts', ['number', 'id'])
  const after = from ? sql`(g.pages < ${from[0]} OR (g.pages = ${from[0]} AND g.id > ${from[1]}::uuid))` : sql`TRUE`
  const accused = sql`EXISTS (SELECT 1 FROM listing l JOIN finding f ON f."listingId" = l.id
    WHERE l."captureId" = c."captureId" AND f.status <> 'SUPERSEDED')`
  const where = sql`g.pages >= 2 AND ${besidesPoster} AND ${kind ? sql`g.kind = ${kind}` : sql`TRUE`} AND EXISTS (
    SELECT 1 FROM advert_copy c WHERE c."groupId" = g.id AND ${alleged === 'true' ? accused : sql`TRUE`} AND ${copySeenBy(staff)})`
  const [groups, [counted]] = await Promise.all([
    prisma.$queryRaw<Group[]>`
      SELECT g.id::text, g.kind, g.pages, g."firstSeenAt", g."lastSeenAt" FROM advert_group g
      WHERE ${where} AND ${after} ORDER BY g.pages DESC, g.id LIMIT ${limit + 1}`,
    prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM advert_group g WHERE ${where}`,
  ])
  const shown = groups.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await summed(prisma, shown, staff),
    nextCursor: groups.length > limit && last ? encodeCursor('adverts', [last.pages, last.id]) : null,
    total: counted?.total ?? 0,
  }
}

export async function readAdvert(prisma: PrismaClient, id: string, staff: Viewer) {
  const group = await prisma.advertGroup.findUnique({ where: { id }, omit: { signature: true, keys: true } })
  const [[row], copies] = await Promise.all([summed(prisma, group ? [group] : [], staff), readCopies(prisma, [id], staff)])
  const seen = copies.get(id)
  if (!row || !seen) throw new Refusal('not-found')
  return { ...row, copies: seen }
}

/** By its own words, and by the poster it was read from. Adverts that stand nowhere else are left out. */
export async function readListingAdverts(prisma: PrismaClient, listingId: string, staff: Viewer) {
  const listing = await prisma.listing.findUnique({
    where: { id: listingId },
    select: { captureId: true, pageId: true, url: true },
  })
  if (!listing) throw new Refusal('not-found')
  await seenCapture(prisma, listing.captureId, staff)
  const groups = await prisma.$queryRaw<Group[]>`
    SELECT g.id::text, g.kind, g.pages, g."firstSeenAt", g."lastSeenAt" FROM advert_group g
    WHERE g.pages >= 2 AND ${besidesPoster} AND g.id IN (
      SELECT c."groupId" FROM advert_copy c WHERE c."listingId" = ${listingId}::uuid
      UNION SELECT c."groupId" FROM advert_copy c JOIN picture p ON p.id = c."pictureId"
        WHERE p."captureId" = ${listing.captureId}::uuid AND p.url = ${listing.url})
    ORDER BY g.pages DESC, g.id`
  const ids = groups.map(({ id }) => id)
  const [rows, copies] = await Promise.all([
    summed(prisma, groups, staff),
    readCopies(prisma, ids, staff, { most: mostBeside, but: listing.pageId }),
  ])
  return rows.map((row) => ({ ...row, copies: copies.get(row.id) ?? [] }))
}

async function summed(prisma: PrismaClient, groups: Group[], staff: Viewer): Promise<AdvertRow[]> {
  const sums = await summarize(
    prisma,
    groups.map(({ id }) => id),
    staff,
  )
  return groups.flatMap(({ id, kind, pages, firstSeenAt, lastSeenAt }) => {
    const { seen, ...sum } = sums.get(id) ?? nothing
    return {
      ...{ id, pages, ...sum },
      kind: kind === 'picture' ? kind : 'text',
      elsewhere: seen < mostCopies ? Math.max(0, pages - seen) : 0,
      firstSeenAt: firstSeenAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }
  })
}

const nothing: Summary = {
  ...{ seen: 0, excerpt: '', pictureId: null, findings: 0 },
  ...{ institutionCount: 0, institutions: [], districts: [] },
}
