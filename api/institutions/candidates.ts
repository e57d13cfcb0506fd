/** Whom a batch of mentions could mean: three questions to the database, whatever the size of the batch. */
import type { Prisma } from '#prisma/generated/client.ts'
import { type Mention, unique } from './mention.ts'
import { brandCore, brandForms, brandPieces, normaliseName } from './names.ts'
import { namesCounted, nameWeights } from './weights.ts'

export interface KnownInstitution {
  id: string
  name: string
  districtCode: string | null
  licenceStatus: string
  category: string | null
  origin: string
  identifiers: { kind: string; value: string; source: string }[]
}

export interface Candidates {
  byId: Map<string, KnownInstitution>
  /** `${kind} ${value}` → institutions that carry it */
  carriers: Map<string, Set<string>>
  /** normalised mention name → similar institutions with their likeness */
  alike: Map<string, { institutionId: string; likeness: number }[]>
}

export async function findCandidates(db: Prisma.TransactionClient, mentions: Mention[]): Promise<Candidates> {
  const printed = unique(mentions.flatMap(({ names }) => names.slice(0, namesCounted))).filter(
    (name) => normaliseName(name).length >= 2,
  )
  const [carried, alike] = await Promise.all([findCarriers(db, mentions, printed), similarNames(db, printed)])
  const byId = await findKnown(
    db,
    [...carried, ...alike].map(({ institutionId }) => institutionId),
  )
  return { byId, ...indexed(carried, alike) }
}

interface Carried {
  institutionId: string
  kind: string
  value: string
}

/** Who has exactly such a number, name or brand, through the index on both. */
async function findCarriers(db: Prisma.TransactionClient, mentions: Mention[], printed: string[]): Promise<Carried[]> {
  const asked = [
    ...mentions.flatMap(({ marks }) => marks.map(({ kind, value }) => [kind, value] as const)),
    ...unique(printed.map(normaliseName)).flatMap((name) => [['name', name] as const, ['alias', name] as const]),
    ...unique(printed.flatMap(brandForms)).map((brand) => ['brand', brand] as const),
  ]
  if (asked.length === 0) return []
  return db.$queryRaw<Carried[]>`
    SELECT DISTINCT k.kind, k.value, coalesce(o."rootId", o.id)::text AS "institutionId"
    FROM unnest(${asked.map(([kind]) => kind)}::text[], ${asked.map(([, value]) => value)}::text[]) AS asked(kind, value)
    JOIN institution_identifier k ON k.kind = asked.kind AND k.value = asked.value AND k."validTo" IS NULL
    JOIN institution o ON o.id = k."institutionId" LIMIT ${mostCarriers}`
}

interface Alike {
  asked: string
  institutionId: string
  likeness: number
}

const mostCarriers = 20_000
/** Brands that share two characters with one; the nearest of them are compared further. */
const nearestBrands = 50
const mostAlike = 5

/**
 * The names most like each, among those that share two neighbouring characters of the brand: the rest of a name is the place, the
 * trade and the legal form, which every other institution of a street shares.
 */
async function similarNames(db: Prisma.TransactionClient, printed: string[]): Promise<Alike[]> {
  const asked = printed.map((name) => ({ name: normaliseName(name), core: brandCore(name), pieces: brandPieces(name) }))
  const told = asked.filter(({ pieces }) => pieces.length > 0)
  if (told.length === 0) return []
  return db.$queryRaw<Alike[]>`
    SELECT asked.name AS asked, coalesce(o."rootId", o.id)::text AS "institutionId", best.likeness
    FROM unnest(${told.map(({ name }) => name)}::text[], ${told.map(({ core }) => core)}::text[],
      ${told.map(({ pieces }) => pieces.join(' '))}::text[]) AS asked(name, core, pieces)
    CROSS JOIN LATERAL (
      SELECT near.id, similarity(n.value, asked.name)::float8 AS likeness
      FROM (
        SELECT DISTINCT b."institutionId" AS id FROM (
          SELECT k."institutionId" FROM institution_identifier k
          WHERE k.kind = 'brand' AND k."validTo" IS NULL AND name_pieces(k.value) && string_to_array(asked.pieces, ' ')
          ORDER BY similarity(k.value, asked.core) DESC LIMIT ${nearestBrands}) b) near
      JOIN institution_identifier n ON n."institutionId" = near.id AND n.kind IN ('name', 'alias') AND n."validTo" IS NULL
      WHERE similarity(n.value, asked.name) >= ${nameWeights.leastSimilarity}
      ORDER BY likeness DESC, near.id LIMIT ${mostAlike}) best
    JOIN institution o ON o.id = best.id`
}

/** Institutions with everything they are known by, also by what went up in them. Asked for one that went up, the other is told. */
export async function findKnown(db: Prisma.TransactionClient, ids: string[]): Promise<Map<string, KnownInstitution>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<(KnownInstitution & { asked: string })[]>`
    SELECT a.id::text AS asked, r.id::text, r.name, r."districtCode", r."licenceStatus", r.category, r.origin,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'value', k.value, 'source', k.source) ORDER BY m.id <> r.id, k.id), '[]')
       FROM institution m JOIN institution_identifier k ON k."institutionId" = m.id AND k."validTo" IS NULL
       WHERE m.id = r.id OR m."rootId" = r.id) AS identifiers
    FROM institution a JOIN institution r ON r.id = coalesce(a."rootId", a.id)
    WHERE a.id = ANY(${unique(ids)}::uuid[])`
  return new Map(rows.map(({ asked, ...known }) => [asked, known]))
}

function indexed(exact: Carried[], alike: Alike[]): Omit<Candidates, 'byId'> {
  const carriers: Candidates['carriers'] = new Map()
  for (const { kind, value, institutionId } of exact) {
    const key = `${kind} ${value}`
    carriers.set(key, (carriers.get(key) ?? new Set()).add(institutionId))
  }
  const byName: Candidates['alike'] = new Map()
  for (const { asked, ...match } of alike) byName.set(asked, [...(byName.get(asked) ?? []), match])
  return { carriers, alike: byName }
}
