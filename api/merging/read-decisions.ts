/** The log, newest first, in words that an officer knows: numbers of cases and names of institutions. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { decisionView } from '#api/contract/merging.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

type DecisionView = z.input<typeof decisionView>

interface Row {
  id: string
  seq: number
  at: Date
  kind: string
  actor: string | null
  fromId: string | null
  from: string | null
  intoId: string | null
  into: string | null
  partOfId: string | null
  undoesId: string | null
  undone: boolean
  note: string
  reasons: DecisionView['reasons']
  items: number
}

const atOnce = 50

/** `about`: an institution or a case; whoever belongs to a district sees what concerns it. */
export async function readDecisions(
  prisma: PrismaClient,
  { districtCode }: Staff,
  { about, before }: { about?: string | undefined; before?: number | undefined },
): Promise<{ items: DecisionView[]; next: number | null }> {
  const { sql, empty } = Prisma
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT d.id::text, d.seq, d.at, d.kind, u.name AS actor, d."fromId"::text, coalesce(fi.name, fc.number, fo.number) AS from,
      d."intoId"::text, coalesce(ti.name, tc.number) AS into, d."partOfId"::text, d."undoesId"::text, d.note, d.reasons,
      EXISTS (SELECT 1 FROM decision x WHERE x."undoesId" = d.id) AS undone,
      (SELECT count(*) FROM decision_item WHERE "decisionId" = d.id)::int AS items
    FROM decision d LEFT JOIN "user" u ON u.id = d."actorId"
    LEFT JOIN institution fi ON fi.id = d."fromId" LEFT JOIN institution ti ON ti.id = d."intoId"
    LEFT JOIN "case" fc ON fc.id = d."fromId" LEFT JOIN "case" tc ON tc.id = d."intoId"
    LEFT JOIN complaint fo ON fo.id = d."fromId"
    WHERE TRUE ${about ? sql`AND ${about}::uuid IN (d."fromId", d."intoId")` : empty}
      ${before ? sql`AND d.seq < ${before}` : empty}
      ${districtCode === null ? empty : sql`AND ${districtCode} IN (fi."districtCode", ti."districtCode", fc."districtCode", tc."districtCode", fo."districtCode")`}
    ORDER BY d.seq DESC LIMIT ${atOnce}`
  const items = rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
  return { items, next: rows.length === atOnce ? (rows.at(-1)?.seq ?? null) : null }
}
