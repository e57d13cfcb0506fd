/** Whether confirmed words still stand where they were captured, by the latest look at their pages: proof before and after (G21). */
import type { z } from 'zod'
import type { caseDesk } from '#api/contract/desk.ts'
import { type PageState, takenDown } from '#policy/nouns.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

const { sql } = Prisma

type Correction = z.input<typeof caseDesk>['corrections'][number]

interface Row {
  findingId: string
  caseId: string
  violation: string
  severity: number
  quote: string
  captureId: string
  capturedAt: Date
  lookedAt: Date
  changedAt: Date | null
  pageState: PageState
  isThere: boolean
  wasGone: boolean
}

/** Confirmed words on pages, gravest first, of the findings `f` and pages `p` that fit, as far as the row `r` of them is wanted. */
const looked = (fits: Prisma.Sql, wanted: Prisma.Sql, most: number): Prisma.Sql => sql`
    SELECT * FROM (SELECT f.id::text AS "findingId", f."caseId"::text AS "caseId", f.violation, f.severity, f.quote,
      c.id::text AS "captureId", c."fetchedAt" AS "capturedAt",
      greatest(p."lastSeenAt", later."fetchedAt") AS "lookedAt", later."fetchedAt" AS "changedAt", p.state AS "pageState",
      EXISTS (SELECT 1 FROM listing h WHERE h."pageId" = p.id AND h.state <> 'SUPERSEDED'
        AND (position(f.quote IN h.text) > 0 OR position(f.quote IN h.title) > 0)) AS "isThere",
      coalesce(p."goneAt" > c."fetchedAt", false) OR EXISTS (SELECT 1 FROM listing g JOIN capture d ON d.id = g."captureId" WHERE g."pageId" = p.id
        AND g.position = l.position AND d."fetchedAt" > c."fetchedAt" AND g.state = 'SUPERSEDED' AND position(f.quote IN g.text) = 0 AND position(f.quote IN g.title) = 0) AS "wasGone"
    FROM finding f JOIN listing l ON l.id = f."listingId" JOIN capture c ON c.id = l."captureId" JOIN page p ON p.id = l."pageId"
    LEFT JOIN LATERAL (SELECT n."fetchedAt" FROM capture n WHERE n."pageId" = p.id AND n."fetchedAt" > c."fetchedAt"
      ORDER BY n."fetchedAt" DESC LIMIT 1) later ON true
    WHERE ${fits} AND f.status = 'CONFIRMED' AND f.quote <> '' AND f."where" IN ('text', 'title')) r
    WHERE ${wanted} ORDER BY r.severity DESC, r."findingId" LIMIT ${most}`

export async function readCorrections(prisma: PrismaClient, caseId: string): Promise<Correction[]> {
  const rows = await prisma.$queryRaw<Row[]>(looked(sql`f."caseId" = ${caseId}::uuid`, sql`TRUE`, 50))
  return rows.map(({ capturedAt, lookedAt, changedAt, pageState, isThere, wasGone, caseId: _, severity: __, ...row }) => ({
    ...row,
    capturedAt: capturedAt.toISOString(),
    lookedAt: lookedAt.toISOString(),
    changedAt: changedAt?.toISOString() ?? null,
    state: stateOf({ capturedAt, lookedAt, pageState, isThere, wasGone }),
  }))
}

/**
 * Words that were gone and stand again on pages that changed since a moment, and of which the history of their case does not tell yet.
 * Begins at the few pages that changed, so that it may be asked every day.
 */
export async function readReappeared(prisma: PrismaClient, since: Date, most: number): Promise<Row[]> {
  const rows = await prisma.$queryRaw<Row[]>(reappearedSql(since, most))
  return rows.filter((row) => stateOf(row) === 'back')
}

/** Most words on pages that changed never went: only those that are back count towards `most`. */
export const reappearedSql = (since: Date, most: number): Prisma.Sql =>
  looked(
    sql`p."lastSeenAt" >= ${since} AND p."changedAt" >= ${since} AND p.state = 'ok' AND f."caseId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM case_event e WHERE e."caseId" = f."caseId" AND e.kind = 'reappeared'
        AND e.data->>'findingId' = f.id::text)`,
    sql`r."wasGone" AND r."isThere"`,
    most,
  )

type Seen = Pick<Row, 'capturedAt' | 'lookedAt' | 'pageState' | 'isThere' | 'wasGone'>

/** A page behind a wall or a sign-in says nothing about its words. */
function stateOf({ capturedAt, lookedAt, pageState, isThere, wasGone }: Seen): Correction['state'] {
  if (lookedAt <= capturedAt) return 'unseen'
  if (takenDown.includes(pageState)) return 'gone'
  if (pageState !== 'ok') return 'unseen'
  if (!isThere) return 'gone'
  return wasGone ? 'back' : 'still'
}
