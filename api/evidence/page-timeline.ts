/** How one page went on: each capture, and how long it stayed as it was. */
import type { Staff } from '#api/auth/staff.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { capturesSeenBy } from './seen-capture.ts'

const mostCaptures = 200

export async function readTimeline(prisma: PrismaClient, pageId: string, staff: Pick<Staff, 'districtCode'>) {
  const page = await prisma.page.findUniqueOrThrow({ where: { id: pageId } })
  const captures = await prisma.capture.findMany({
    where: { pageId, ...capturesSeenBy(staff) },
    orderBy: [{ fetchedAt: 'desc' }, { id: 'desc' }],
    take: mostCaptures + 1,
    select: { id: true, fetchedAt: true, sha256: true, size: true, status: true, quiet: true },
  })
  const shown = captures.slice(0, mostCaptures)
  const ids = shown.map(({ id }) => id)
  const seen = await prisma.sighting.groupBy({
    by: ['captureId'],
    where: { captureId: { in: ids } },
    _count: true,
    _max: { at: true },
  })
  const found = await prisma.$queryRaw<{ id: string; findings: number }[]>`
    SELECT l."captureId"::text AS id, count(*)::int AS findings FROM finding f JOIN listing l ON l.id = f."listingId"
    WHERE l."captureId" = ANY(${ids}::uuid[]) AND f.status <> 'SUPERSEDED' GROUP BY l."captureId"`
  return {
    pageId,
    url: page.url,
    title: page.title,
    firstSeenAt: page.firstSeenAt.toISOString(),
    lastSeenAt: page.lastSeenAt.toISOString(),
    captures: shown.map(({ fetchedAt, ...capture }) => {
      const again = seen.find(({ captureId }) => captureId === capture.id)
      return {
        ...capture,
        fetchedAt: fetchedAt.toISOString(),
        findings: found.find(({ id }) => id === capture.id)?.findings ?? 0,
        seenAgain: again?._count ?? 0,
        lastSeenAt: (again?._max.at ?? fetchedAt).toISOString(),
      }
    }),
    more: captures.length > mostCaptures,
  }
}
