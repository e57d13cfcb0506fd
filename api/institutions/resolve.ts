/** Who is meant: identifiers first, then the name with its district; with the reasons, and nobody when it is not clear. */
import type { Prisma } from '#prisma/generated/client.ts'
import { type Candidates, findCandidates, type KnownInstitution } from './candidates.ts'
import type { Mention } from './mention.ts'
import { brandForms, normaliseName } from './names.ts'
import { accept, margin, markWeights, namesCounted, nameWeights, placeWeights, strongMarks } from './weights.ts'

export interface Reason {
  kind: string
  value: string
  points: number
}

export interface Resolution {
  institution: KnownInstitution | null
  score: number
  reasons: Reason[]
  /** A uniform code, licence, site, account or app agreed: what stands beside it may be learned. */
  strong: boolean
}

export async function resolveMentions(db: Prisma.TransactionClient, mentions: Mention[]): Promise<Resolution[]> {
  if (mentions.length === 0) return []
  const candidates = await findCandidates(db, mentions)
  return mentions.map((mention) => chooseInstitution(mention, candidates))
}

export interface Ranked {
  id: string
  score: number
  reasons: Reason[]
}

/** Everybody who could be meant, the likeliest first. */
export function rankInstitutions(mention: Mention, candidates: Candidates): Ranked[] {
  const scores = new Map<string, Reason[]>()
  const add = (id: string, reason: Reason) => scores.set(id, [...(scores.get(id) ?? []), reason])
  addMarks(mention, candidates, add)
  addNames(mention, candidates, add)
  for (const [id, reasons] of scores) reasons.push(...placeReasons(mention, candidates.byId.get(id)))
  const ranked = [...scores].map(([id, reasons]) => ({ id, reasons, score: total(reasons) }))
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

function chooseInstitution(mention: Mention, candidates: Candidates): Resolution {
  const [best, next] = rankInstitutions(mention, candidates)
  const clear = best !== undefined && best.score >= accept && best.score - (next?.score ?? 0) >= margin
  if (!best || !clear) return { institution: null, score: best?.score ?? 0, reasons: best?.reasons ?? [], strong: false }
  const strong = best.reasons.some(({ kind }) => strongMarks.has(kind))
  return { institution: candidates.byId.get(best.id) ?? null, score: best.score, reasons: best.reasons, strong }
}

const total = (reasons: Reason[]): number => reasons.reduce((sum, { points }) => sum + points, 0)

type Add = (institutionId: string, reason: Reason) => void

/** A number that several carry says less about each; of one kind only the first agreement counts. */
function addMarks(mention: Mention, { carriers }: Candidates, add: Add): void {
  const counted = new Set<string>()
  for (const { kind, value } of mention.marks) {
    const owners = carriers.get(`${kind} ${value}`) ?? new Set()
    for (const id of owners) {
      if (counted.has(`${kind} ${id}`)) continue
      counted.add(`${kind} ${id}`)
      add(id, { kind, value, points: Math.round(markWeights[kind] / owners.size) })
    }
  }
}

/** The best agreement of any printed name; names further down the page count a little less. */
function addNames(mention: Mention, candidates: Candidates, add: Add): void {
  const best = new Map<string, Reason>()
  mention.names.slice(0, namesCounted).forEach((name, place) => {
    for (const [id, reason] of nameMatches(name, candidates)) {
      const points = Math.round(reason.points * (place === 0 ? 1 : 0.9))
      if (points > (best.get(id)?.points ?? 0)) best.set(id, { ...reason, points })
    }
  })
  for (const [id, reason] of best) add(id, reason)
}

function nameMatches(name: string, { carriers, alike }: Candidates): [string, Reason][] {
  const plain = normaliseName(name)
  const same = new Set([...(carriers.get(`name ${plain}`) ?? []), ...(carriers.get(`alias ${plain}`) ?? [])])
  const matches: [string, Reason][] = [...same].map((id) => [id, reasonOf('name', name, nameWeights.same / same.size)])
  brandForms(name).forEach((form, i) => {
    const owners = carriers.get(`brand ${form}`) ?? new Set()
    const points = (i === 0 ? nameWeights.brand : nameWeights.shortBrand) + (owners.size === 1 ? nameWeights.onlyOne : 0)
    for (const id of owners) matches.push([id, reasonOf('brand', form, points)])
  })
  for (const { institutionId, likeness } of alike.get(plain) ?? []) {
    matches.push([institutionId, reasonOf('similar', name, likeness * nameWeights.similar)])
  }
  return matches
}

const reasonOf = (kind: string, value: string, points: number): Reason => ({ kind, value, points: Math.round(points) })

function placeReasons(mention: Mention, institution: KnownInstitution | undefined): Reason[] {
  if (!institution) return []
  const reasons: Reason[] = []
  const known = new Set(institution.identifiers.filter(({ kind }) => kind === 'address').map(({ value }) => normaliseName(value)))
  const address = mention.addresses.find((value) => known.has(normaliseName(value)))
  if (address) reasons.push({ kind: 'address', value: address, points: placeWeights.sameAddress })
  if (mention.districtCode && institution.districtCode) {
    const points = mention.districtCode === institution.districtCode ? placeWeights.sameDistrict : placeWeights.otherDistrict
    reasons.push({ kind: 'district', value: mention.districtCode, points })
  }
  return reasons
}
