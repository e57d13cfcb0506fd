/** Something was put down to the wrong institution: it goes to the right one, or to a new one, and leaves the case with it. */
import { Refusal } from '#api/errors.ts'
import { createInstitution } from '#api/institutions/keep.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { lockMerging, logDecision } from './decisions.ts'
import { type Home, homesOf, setHomes } from './homes.ts'
import { moveBetweenCases } from './move-between-cases.ts'
import { giveOpenKeys, settleInstitutions } from './settle.ts'

export interface InstitutionMove {
  fromId: string
  to: { institutionId: string } | { name: string }
  complaintIds: string[]
  listingIds: string[]
  /** numbers, names and addresses that belong to the other one */
  identifierIds: string[]
  actorId: string | null
  note: string
  partOfId?: string | undefined
}

export async function moveBetweenInstitutions(
  tx: Prisma.TransactionClient,
  move: InstitutionMove,
  now: Date,
): Promise<{ decisionId: string; institutionId: string }> {
  const { fromId, to, actorId, note, partOfId } = move
  await lockMerging(tx)
  const from = await tx.institution.findUnique({ where: { id: fromId } })
  if (!from || from.rootId !== null) throw new Refusal('not-found')
  const items = await itemsOf(tx, move)
  const identifiers = await identifiersOf(tx, move)
  if (items.length + identifiers.length === 0) throw notPossible('没有选择任何内容', 'Nothing was chosen')
  const institutionId = 'name' in to ? await newOne(tx, to.name, from) : await existing(tx, to.institutionId, fromId)
  const decision = { kind: 'move-between-institutions', actorId, fromId, intoId: institutionId, note, partOfId } as const
  const moved = [
    ...items.map(({ kind, itemId, home }) => ({ kind, itemId, fromId: home, toId: institutionId })),
    ...identifiers.map(({ id, institutionId: home }) => ({
      kind: 'identifier' as const,
      itemId: id,
      fromId: home,
      toId: institutionId,
    })),
  ]
  const decisionId = await logDecision(tx, { ...decision, created: 'name' in to }, now, moved)
  await setHomes(
    tx,
    'move-between-institutions',
    items.map((item) => ({ ...item, home: institutionId })),
  )
  await handOver(tx, identifiers, institutionId, now)
  await settleInstitutions(tx, [fromId, institutionId])
  await moveCases(tx, { ...move, decisionId, institutionId }, items, now)
  await giveOpenKeys(tx, [fromId, institutionId])
  return { decisionId, institutionId }
}

const notPossible = (zh: string, en: string): Refusal => new Refusal('not-possible', { detail: { zh, en } })

/** Findings go where their complaint or advert goes. */
export async function itemsOf(tx: Prisma.TransactionClient, move: InstitutionMove): Promise<Home[]> {
  const { fromId: institutionId } = move
  const select = { id: true } as const
  const complaints = await tx.complaint.findMany({ where: { id: { in: move.complaintIds }, institutionId }, select })
  const listings = await tx.listing.findMany({ where: { id: { in: move.listingIds }, institutionId }, select })
  if (complaints.length + listings.length < move.complaintIds.length + move.listingIds.length) {
    throw notPossible('所选内容已不属于该机构，请刷新', 'Something of it no longer belongs to this institution; reload the page')
  }
  const findings = await tx.finding.findMany({
    where: { institutionId, OR: [{ complaintId: { in: move.complaintIds } }, { listingId: { in: move.listingIds } }] },
    select,
  })
  const homes = async (kind: 'complaint' | 'listing' | 'finding', rows: { id: string }[]) =>
    homesOf(
      tx,
      'move-between-institutions',
      kind,
      rows.map(({ id }) => id),
    )
  return [...(await homes('complaint', complaints)), ...(await homes('listing', listings)), ...(await homes('finding', findings))]
}

export const identifiersOf = (tx: Prisma.TransactionClient, { fromId, identifierIds }: InstitutionMove) =>
  tx.institutionIdentifier.findMany({
    where: {
      id: { in: identifierIds },
      validTo: null,
      institution: { OR: [{ id: fromId }, { rootId: fromId }] },
    },
  })

export async function existing(tx: Prisma.TransactionClient, id: string, fromId: string): Promise<string> {
  const row = await tx.institution.findUnique({ where: { id }, select: { rootId: true } })
  if (!row) throw new Refusal('not-found')
  if (row.rootId !== null || id === fromId) throw notPossible('不能移到该机构', 'It cannot go to that institution')
  return id
}

const newOne = (tx: Prisma.TransactionClient, name: string, from: { districtCode: string | null }): Promise<string> =>
  createInstitution(tx, {
    mention: { names: [name], marks: [], addresses: [], districtCode: from.districtCode, source: 'staff' },
    origin: 'complaint',
    licenceStatus: 'unknown',
  })

type Identifier = { id: string; institutionId: string; kind: string; value: string; source: string }

/** The old carrier's line gets an end, the new carrier's a beginning: who was known by a number when stays on file. */
export async function handOver(tx: Prisma.TransactionClient, identifiers: Identifier[], toId: string, now: Date): Promise<void> {
  const left = identifiers.map(({ id }) => id)
  await tx.institutionIdentifier.updateMany({ where: { id: { in: left } }, data: { validTo: now } })
  for (const { kind, value, source } of identifiers) {
    const key = { institutionId: toId, kind, value }
    await tx.institutionIdentifier.upsert({
      where: { institutionId_kind_value: key },
      create: { ...key, source, validFrom: now },
      update: { validTo: null },
    })
  }
}

type Split = InstitutionMove & { decisionId: string; institutionId: string }

/** Case by case: what belongs to another institution is handled in a case of that one. */
async function moveCases(tx: Prisma.TransactionClient, split: Split, items: Home[], now: Date): Promise<void> {
  for (const lot of await lotsByCase(tx, items)) {
    const open = await tx.case.findUnique({ where: { openKey: split.institutionId }, select: { id: true } })
    const move = {
      ...lot,
      to: open ? ({ caseId: open.id } as const) : ('new' as const),
      actorId: split.actorId,
      note: split.note,
      partOfId: split.decisionId,
      institutionId: split.institutionId,
    }
    await moveBetweenCases(tx, move, now)
  }
}

export interface Lot {
  fromId: string
  complaintIds: string[]
  findingIds: string[]
}

/** What of it lies in cases, one lot for each case that it leaves. */
export async function lotsByCase(tx: Prisma.TransactionClient, items: Home[]): Promise<Lot[]> {
  const where = { id: { in: items.map(({ itemId }) => itemId) }, NOT: { caseId: null } }
  const select = { id: true, caseId: true } as const
  const complaints = await tx.complaint.findMany({ where, select })
  const findings = await tx.finding.findMany({ where, select })
  const cases = [...new Set([...complaints, ...findings].flatMap(({ caseId }) => caseId ?? []))].sort()
  const idsIn = (rows: { id: string; caseId: string | null }[], wanted: string) =>
    rows.filter(({ caseId }) => caseId === wanted).map(({ id }) => id)
  return cases.map((fromId) => ({ fromId, complaintIds: idsIn(complaints, fromId), findingIds: idsIn(findings, fromId) }))
}
