/** Whether confirmed words still stand where they were captured, by the latest look at their pages: proof before and after (G21). */
import type { z } from 'zod'
import type { caseDesk } from '#api/contract/desk.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

type Correction = z.input<typeof caseDesk>['corrections'][number]

interface Row {
  findingId: string
  violation: string
  quote: string
  captureId: string
  capturedAt: Date
  lookedAt: Date
  changedAt: Date | null
  pageState: string
  isThere: boolean
  wasGone: boolean
}

/** The site answered, and what it answered has none of the page's words. */
const takenDown: readonly string[] = ['deleted', 'empty', 'parked']

export async function readCorrections(prisma: PrismaClient, caseId: string): Promise<Correction[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT f.id::text AS "findingId", f.violation, f.quote, c.id::text AS "captureId", c."fetchedAt" AS "capturedAt",
      greatest(p."lastSeenAt", later."fetchedAt") AS "lookedAt", later."fetchedAt" AS "changedAt", p.state AS "pageState",
      EXISTS (SELECT 1 FROM listing h WHERE h."pageId" = p.id AND h.state <> 'SUPERSEDED'
        AND (position(f.quote IN h.text) > 0 OR position(f.quote IN h.title) > 0)) AS "isThere",
      EXISTS (SELECT 1 FROM listing g JOIN capture d ON d.id = g."captureId" WHERE g."pageId" = p.id
        AND g.position = l.position AND d."fetchedAt" > c."fetchedAt" AND g.state = 'SUPERSEDED' AND position(f.quote IN g.text) = 0 AND position(f.quote IN g.title) = 0) AS "wasGone"
    FROM finding f JOIN listing l ON l.id = f."listingId" JOIN capture c ON c.id = l."captureId" JOIN page p ON p.id = l."pageId"
    LEFT JOIN LATERAL (SELECT n."fetchedAt" FROM capture n WHERE n."pageId" = p.id AND n."fetchedAt" > c."fetchedAt"
      ORDER BY n."fetchedAt" DESC LIMIT 1) later ON true
    WHERE f."caseId" = ${caseId}::uuid AND f.status = 'CONFIRMED' AND f.quote <> '' AND f."where" IN ('text', 'title')
    ORDER BY f.severity DESC, f.id LIMIT 50`
  return rows.map(({ capturedAt, lookedAt, changedAt, pageState, isThere, wasGone, ...row }) => ({
    ...row,
    capturedAt: capturedAt.toISOString(),
    lookedAt: lookedAt.toISOString(),
    changedAt: changedAt?.toISOString() ?? null,
    state: stateOf({ capturedAt, lookedAt, pageState, isThere, wasGone }),
  }))
}

type Seen = Pick<Row, 'capturedAt' | 'lookedAt' | 'pageState' | 'isThere' | 'wasGone'>

/** A page behind a wall or a sign-in says nothing about its words. */
function stateOf({ capturedAt, lookedAt, pageState, isThere, wasGone }: Seen): Correction['state'] {
  if (lookedAt <= capturedAt) return 'unseen'
  if (takenDown.includes(pageState)) return 'gone'
  if (pageState !== 'ok') return 'unseen'
  if (!isThere) return 'gone'
  return wasGone ? 'back' : 'still'
}
