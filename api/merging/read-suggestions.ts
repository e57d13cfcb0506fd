/** Pairs that wait for a decision, side by side, the likeliest first. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { handledIn } from '#api/complaints/handled.ts'
import type { institutionCard, mergeSuggestion } from '#api/contract/merging.ts'
import { findKnown, type KnownInstitution } from '#api/institutions/candidates.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { inForce } from './decisions.ts'

type Suggestion = z.input<typeof mergeSuggestion>
type Card = z.input<typeof institutionCard>

const most = 50
const mostIdentifiers = 30

export async function readSuggestions(
  prisma: PrismaClient,
  { districtCode }: Staff,
): Promise<{ items: Suggestion[]; total: number }> {
  const own =
    districtCode === null
      ? Prisma.empty
      : Prisma.sql`AND l."districtCode" = ${districtCode} AND r."districtCode" = ${districtCode}`
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT s."leftId"::text, s."rightId"::text, s.score, s.reasons, (count(*) OVER ())::int AS total
    FROM merge_suggestion s JOIN institution l ON l.id = s."leftId" JOIN institution r ON r.id = s."rightId"
    WHERE l."rootId" IS NULL AND r."rootId" IS NULL ${own} AND NOT EXISTS (
      SELECT 1 FROM decision d WHERE d.kind = 'keep-apart' AND d."fromId" = s."leftId" AND d."intoId" = s."rightId"
        AND d.compared = s.compared AND ${inForce})
    ORDER BY s.score DESC, s."leftId", s."rightId" LIMIT ${most}`
  const cards = await readCards(
    prisma,
    rows.flatMap(({ leftId, rightId }) => [leftId, rightId]),
  )
  const items = rows.flatMap(({ leftId, rightId, score, reasons }) => {
    const [left, right] = [cards.get(leftId), cards.get(rightId)]
    return left && right ? [{ left, right, score, reasons }] : []
  })
  return { items, total: rows[0]?.total ?? 0 }
}

interface Row {
  leftId: string
  rightId: string
  score: number
  reasons: { kind: string; value: string; points: number }[]
  total: number
}

async function readCards(prisma: PrismaClient, ids: string[]): Promise<Map<string, Card>> {
  const [known, counts] = await Promise.all([findKnown(prisma, ids), countsOf(prisma, ids)])
  return new Map([...known].map(([id, institution]) => [id, card(institution, counts.get(id))]))
}

type Counts = { id: string; complaints: number; findings: number; openCase: string | null }

function card(institution: KnownInstitution, counts: Counts | undefined): Card {
  const { id, name, districtCode, licenceStatus, origin } = institution
  const identifiers = institution.identifiers.filter(({ kind }) => kind !== 'brand').slice(0, mostIdentifiers)
  const { complaints = 0, findings = 0, openCase = null } = counts ?? {}
  return { id, name, districtCode, licenceStatus, origin, identifiers, complaints, findings, openCase }
}

async function countsOf(prisma: PrismaClient, ids: string[]): Promise<Map<string, Counts>> {
  const rows = await prisma.$queryRaw<Counts[]>`
    SELECT i.id::text, (SELECT count(*) FROM complaint WHERE "institutionId" = i.id AND ${handledIn('complaint')})::int AS complaints,
      (SELECT count(*) FROM finding WHERE "institutionId" = i.id AND status IN ('NEW', 'CONFIRMED'))::int AS findings,
      (SELECT number FROM "case" WHERE "openKey" = i.id) AS "openCase"
    FROM institution i WHERE i.id = ANY(${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}
