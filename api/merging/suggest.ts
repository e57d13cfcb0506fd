/**
 * Compares institutions with their likes whenever something about them is new. Above the first threshold a person is asked, above
 * the second and with the same number of the law they are merged at once; a pair that was kept apart rests until it changes.
 */
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import { findCandidates, findKnown, type KnownInstitution } from '#api/institutions/candidates.ts'
import type { Mark, Mention } from '#api/institutions/mention.ts'
import { type Ranked, rankInstitutions } from '#api/institutions/resolve.ts'
import { type MarkKind, markWeights, mergeFrom, suggestFrom } from '#api/institutions/weights.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { inForce } from './decisions.ts'
import { mergeInstitutions } from './merge-institutions.ts'

const atOnce = 50
/** A pair with more likes than this is a chain's name, not a question. */
const mostLikes = 5

/** Returns how many institutions were compared; 0 means that nothing waits. */
export async function compareInstitutions(prisma: PrismaClient, now: Date): Promise<number> {
  const waiting = await prisma.institution.findMany({
    where: { comparedAt: null, rootId: null },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: atOnce,
  })
  const ids = waiting.map(({ id }) => id)
  if (ids.length === 0) return 0
  const known = await findKnown(prisma, ids)
  const mentions = ids.map((id) => mentionOf(known.get(id) as KnownInstitution))
  const candidates = await findCandidates(prisma, mentions)
  for (const [i, id] of ids.entries()) {
    const ranked = rankInstitutions(mentions[i] as Mention, candidates).filter((one) => one.id !== id && one.score >= suggestFrom)
    const own = known.get(id) as KnownInstitution
    await prisma.$transaction((tx) => keepSuggestions(tx, own, ranked.slice(0, mostLikes), candidates.byId, now))
  }
  return ids.length
}

/** As if somebody had mentioned it by everything it is known by. */
function mentionOf(institution: KnownInstitution): Mention {
  const { identifiers, districtCode, name } = institution
  const of = (kinds: string[]) => identifiers.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value)
  const marks = identifiers
    .filter(({ kind }) => kind in markWeights)
    .map(({ kind, value }): Mark => ({ kind: kind as MarkKind, value }))
  return { names: [name, ...of(['alias'])], marks, addresses: of(['address']), districtCode, source: institution.id }
}

async function keepSuggestions(
  tx: Prisma.TransactionClient,
  own: KnownInstitution,
  ranked: Ranked[],
  byId: Map<string, KnownInstitution>,
  now: Date,
): Promise<void> {
  await tx.institution.update({ where: { id: own.id }, data: { comparedAt: now } })
  await tx.mergeSuggestion.deleteMany({ where: { OR: [{ leftId: own.id }, { rightId: own.id }] } })
  for (const { id, score, reasons } of ranked) {
    const other = byId.get(id)
    if (!other) continue
    const [left, right] = own.id < id ? [own, other] : [other, own]
    const compared = fingerprint(left, right)
    if (await keptApart(tx, left.id, right.id, compared)) continue
    if (isCertain(own, other, { id, score, reasons })) {
      const [stays, goes] = own.origin === 'register' || own.id < id ? [own, other] : [other, own]
      const note = '统一社会信用代码或许可证号相同'
      await mergeInstitutions(tx, { fromId: goes.id, intoId: stays.id, actorId: null, note, score, reasons }, now)
      return
    }
    const data = { score, reasons: JSON.parse(JSON.stringify(reasons)), compared, createdAt: now }
    await tx.mergeSuggestion.create({ data: { leftId: left.id, rightId: right.id, ...data } })
  }
}

function isCertain(a: KnownInstitution, b: KnownInstitution, { score, reasons }: Ranked): boolean {
  const bothRegistered = a.origin === 'register' && b.origin === 'register'
  // two carry it, these two: each gets half of the weight
  const sameNumber = reasons.some(
    ({ kind, points }) => (kind === 'uscc' || kind === 'licence') && points === markWeights.uscc / 2,
  )
  return score >= mergeFrom && sameNumber && !bothRegistered && reasons.every(({ points }) => points >= 0)
}

/** Of everything that the comparison looked at, on both sides. */
function fingerprint(left: KnownInstitution, right: KnownInstitution): string {
  const of = ({ name, districtCode, identifiers }: KnownInstitution) => ({
    name,
    districtCode,
    identifiers: identifiers.map(({ kind, value }) => `${kind} ${value}`).sort(),
  })
  return sha256(canonicalJson([of(left), of(right)]))
}

async function keptApart(tx: Prisma.TransactionClient, leftId: string, rightId: string, compared: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM decision d WHERE d.kind = 'keep-apart' AND d."fromId" = ${leftId}::uuid
      AND d."intoId" = ${rightId}::uuid AND d.compared = ${compared} AND ${inForce}) AS found`
  return row?.found ?? false
}
