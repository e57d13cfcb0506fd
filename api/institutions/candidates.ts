/** Whom a batch of mentions could mean: two questions to the database, whatever the size of the batch. */
import type { Prisma } from '#prisma/generated/client.ts'
import { type Mention, unique } from './mention.ts'
import { brandForms, normaliseName } from './names.ts'
import { nameWeights } from './weights.ts'

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
  const names = unique(mentions.flatMap((mention) => mention.names.map(normaliseName))).filter((name) => name.length >= 2)
  const values = unique([
    ...mentions.flatMap((mention) => mention.marks.map(({ value }) => value)),
    ...names,
    ...mentions.flatMap((mention) => mention.names.flatMap(brandForms)),
  ])
  const exact = await db.institutionIdentifier.findMany({
    where: { value: { in: values }, validTo: null },
    select: { institutionId: true, kind: true, value: true, institution: { select: { rootId: true } } },
    take: 20_000,
  })
  const carried = exact.map(({ institution, ...row }) => ({ ...row, institutionId: institution.rootId ?? row.institutionId }))
  const alike = await similarNames(db, names)
  const ids = unique([...carried.map((row) => row.institutionId), ...alike.map((row) => row.institutionId)])
  const byId = await findKnown(db, ids)
  return { byId, ...indexed(carried, alike) }
}

interface Alike {
  asked: string
  institutionId: string
  likeness: number
}

/** Five best by trigrams for each name, through the index on identifier values. */
async function similarNames(db: Prisma.TransactionClient, names: string[]): Promise<Alike[]> {
  if (names.length === 0) return []
  return db.$queryRaw<Alike[]>`
    SELECT asked.name AS asked, best."institutionId"::text, best.likeness
    FROM unnest(${names}::text[]) AS asked(name) CROSS JOIN LATERAL similar_names(asked.name) best
    WHERE best.likeness >= ${nameWeights.leastSimilarity}`
}

/** Institutions with everything they are known by, also by what went up in them. Asked for one that went up, the other is told. */
export async function findKnown(db: Prisma.TransactionClient, ids: string[]): Promise<Map<string, KnownInstitution>> {
  const asked = await db.institution.findMany({ where: { id: { in: unique(ids) } }, select: { id: true, rootId: true } })
  const roots = unique(asked.map(({ id, rootId }) => rootId ?? id))
  const [rows, gone] = await Promise.all([readKnown(db, { id: { in: roots } }), readKnown(db, { rootId: { in: roots } })])
  const known = new Map(rows.map(({ rootId: _, ...row }) => [row.id, row]))
  for (const { rootId, identifiers } of gone) known.get(rootId ?? '')?.identifiers.push(...identifiers)
  return new Map(
    asked.flatMap(({ id, rootId }) => {
      const institution = known.get(rootId ?? id)
      return institution ? [[id, institution] as const] : []
    }),
  )
}

type KnownRow = KnownInstitution & { rootId: string | null }

const readKnown = (db: Prisma.TransactionClient, where: Prisma.InstitutionWhereInput): Promise<KnownRow[]> =>
  db.institution.findMany({
    where,
    select: {
      id: true,
      rootId: true,
      name: true,
      districtCode: true,
      licenceStatus: true,
      category: true,
      origin: true,
      identifiers: { where: { validTo: null }, select: { kind: true, value: true, source: true } },
    },
  })

function indexed(exact: { institutionId: string; kind: string; value: string }[], alike: Alike[]): Omit<Candidates, 'byId'> {
  const carriers: Candidates['carriers'] = new Map()
  for (const { kind, value, institutionId } of exact) {
    const key = `${kind} ${value}`
    carriers.set(key, (carriers.get(key) ?? new Set()).add(institutionId))
  }
  const byName: Candidates['alike'] = new Map()
  for (const { asked, ...match } of alike) byName.set(asked, [...(byName.get(asked) ?? []), match])
  return { carriers, alike: byName }
}
