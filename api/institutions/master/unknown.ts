/** What is on file of which nobody knows yet whom it is about: complaints and sources, with who could be meant. */
import type { z } from 'zod'
import { type Staff, sees } from '#api/auth/staff.ts'
import { openOrJoinCase } from '#api/cases/open-or-join-case.ts'
import { complaintMention } from '#api/complaints/complaint-mention.ts'
import { isHandled } from '#api/complaints/handled.ts'
import type { identify, unknowns } from '#api/contract/institutions.ts'
import { Refusal } from '#api/errors.ts'
import { lockMerging } from '#api/merging/decisions.ts'
import { rootOfInstitution } from '#api/merging/settle.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { findCandidates } from '../candidates.ts'
import { createInstitution } from '../keep.ts'
import type { Mention } from '../mention.ts'
import { rankInstitutions } from '../resolve.ts'
import { rowsOf } from './rows.ts'

type Unknowns = z.input<(typeof unknowns)['response']>
type Waiting = Omit<Unknowns['items'][number], 'candidates'> & { mention: Mention }

const mostShown = 30
const candidatesShown = 3
const leastScore = 10

/** Those that wait, or those that somebody gave up: they can be taken up again. */
export async function readUnknown(prisma: PrismaClient, staff: Staff, givenUp: boolean): Promise<Unknowns> {
  const [complaints, sources] = await Promise.all([
    unknownComplaints(prisma, staff, givenUp),
    unknownSources(prisma, staff, givenUp),
  ])
  const waiting = [...complaints.items, ...sources.items]
  const candidates = await findCandidates(
    prisma,
    waiting.map(({ mention }) => mention),
  )
  const ranked = waiting.map(({ mention }) =>
    rankInstitutions(mention, candidates)
      .filter(({ score, id }) => score >= leastScore && sees(staff, candidates.byId.get(id)?.districtCode ?? null))
      .slice(0, candidatesShown),
  )
  const rows = await rowsOf(
    prisma,
    ranked.flat().map(({ id }) => id),
  )
  const items = waiting.map(({ mention: _, ...item }, at) => ({
    ...item,
    candidates: (ranked[at] ?? []).flatMap(({ id, score, reasons }) => {
      const institution = rows.get(id)
      return institution ? [{ institution, score, reasons }] : []
    }),
  }))
  return { items, total: complaints.total + sources.total }
}

const standsBy = (givenUp: boolean, kind: string, column: Prisma.Sql) =>
  Prisma.sql`${givenUp} = EXISTS (SELECT 1 FROM unidentifiable u WHERE u.kind = ${kind} AND u."itemId" = ${column})`

type Found = { items: Waiting[]; total: number }

async function unknownComplaints(prisma: PrismaClient, { districtCode }: Staff, givenUp: boolean): Promise<Found> {
  const own = districtCode === null ? Prisma.empty : Prisma.sql`AND c."districtCode" = ${districtCode}::bpchar`
  const rows = await prisma.$queryRaw<{ id: string; total: number }[]>`
    SELECT c.id::text, (count(*) OVER ())::int AS total FROM complaint c
    WHERE c."institutionId" IS NULL AND c."riverState" = 'DONE' AND c.kind IN ('complaint', 'report') ${own}
      AND ${standsBy(givenUp, 'complaint', Prisma.sql`c.id`)}
    ORDER BY c."createdAt", c.id LIMIT ${mostShown}`
  const found = await prisma.complaint.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const items = found.map((complaint) => ({
    kind: 'complaint' as const,
    id: complaint.id,
    title: complaint.number,
    text: complaint.text.slice(0, 500),
    districtCode: complaint.districtCode,
    at: complaint.createdAt.toISOString(),
    mention: withReadNames(complaintMention(complaint), complaint.classification),
  }))
  return { items, total: rows[0]?.total ?? 0 }
}

/** Names that the classifier read out of the words. */
function withReadNames(mention: Mention, classification: unknown): Mention {
  const read = (classification as { facts?: { institutions?: string[] } } | null)?.facts?.institutions ?? []
  return { ...mention, names: [...mention.names, ...read].slice(0, 6) }
}

/** Sources belong to no district, so that only the city is asked. */
async function unknownSources(prisma: PrismaClient, { districtCode }: Staff, givenUp: boolean): Promise<Found> {
  if (districtCode !== null) return { items: [], total: 0 }
  const rows = await prisma.$queryRaw<{ id: string; name: string; url: string; at: Date; total: number }[]>`
    SELECT s.id::text, s.name, s."startUrls"[1] AS url, s."createdAt" AS at, (count(*) OVER ())::int AS total FROM source s
    WHERE s."institutionId" IS NULL AND s.publisher = 'institution' AND s.enabled
      AND ${standsBy(givenUp, 'source', Prisma.sql`s.id`)}
    ORDER BY s."createdAt", s.id LIMIT ${mostShown}`
  const items = rows.map(({ id, name, url, at }) => ({
    kind: 'source' as const,
    id,
    title: name,
    text: url,
    districtCode: null,
    at: at.toISOString(),
    mention: { names: [name], marks: siteMarks(url), addresses: [], districtCode: null, source: url },
  }))
  return { items, total: rows[0]?.total ?? 0 }
}

const siteMarks = (url: string): Mention['marks'] => (URL.canParse(url) ? [{ kind: 'site', value: new URL(url).hostname }] : [])

type Said = z.output<(typeof identify)['body']>

/** Under the lock of merging, so that the institution that is named does not go up in another meanwhile. */
export function identifyOne(prisma: PrismaClient, id: string, { kind, to, note }: Said, staff: Staff, now: Date) {
  return prisma.$transaction(async (tx) => {
    await lockMerging(tx)
    const districtCode = await stillUnknown(tx, kind, id, staff)
    if (to === 'nobody') {
      await tx.unidentifiable.createMany({ data: [{ kind, itemId: id, note, actorId: staff.id, at: now }], skipDuplicates: true })
      return null
    }
    if (to === 'again') {
      await tx.unidentifiable.deleteMany({ where: { kind, itemId: id } })
      return null
    }
    const institutionId = 'name' in to ? await newOne(tx, to.name, districtCode) : await known(tx, to.institutionId, staff)
    await (kind === 'complaint' ? putComplaint(tx, id, institutionId, now) : putSource(tx, id, institutionId))
    return institutionId
  })
}

async function stillUnknown(tx: Prisma.TransactionClient, kind: Said['kind'], id: string, staff: Staff): Promise<string | null> {
  const row =
    kind === 'complaint'
      ? await tx.complaint.findUnique({ where: { id }, select: { institutionId: true, districtCode: true, riverState: true } })
      : await tx.source
          .findUnique({ where: { id }, select: { institutionId: true } })
          .then((found) => found && { ...found, districtCode: null, riverState: 'DONE' })
  if (!row || !sees(staff, row.districtCode)) throw new Refusal('not-found')
  if (row.institutionId !== null || !isHandled(row)) throw new Refusal('not-allowed-now')
  return row.districtCode
}

async function known(tx: Prisma.TransactionClient, id: string, staff: Staff): Promise<string> {
  const row = await tx.institution.findUnique({ where: { id }, select: { districtCode: true } })
  if (!row || !sees(staff, row.districtCode)) throw new Refusal('not-found')
  return rootOfInstitution(tx, id)
}

const newOne = (tx: Prisma.TransactionClient, name: string, districtCode: string | null): Promise<string> =>
  createInstitution(tx, {
    mention: { names: [name], marks: [], addresses: [], districtCode, source: 'staff' },
    origin: 'complaint',
    licenceStatus: 'unknown',
  })

async function putComplaint(tx: Prisma.TransactionClient, id: string, institutionId: string, now: Date): Promise<void> {
  await tx.complaint.update({ where: { id }, data: { institutionId } })
  await tx.finding.updateMany({ where: { complaintId: id, institutionId: null }, data: { institutionId } })
  await openOrJoinCase(tx, institutionId, now)
}

/** Its adverts are looked at again, now with the licence of whom they are about. */
async function putSource(tx: Prisma.TransactionClient, id: string, institutionId: string): Promise<void> {
  await tx.source.update({ where: { id }, data: { institutionId } })
  await tx.listing.updateMany({
    where: { page: { sourceId: id }, institutionId: null, state: 'DONE' },
    data: { state: 'NEW', attempts: 0, claimedUntil: null },
  })
}
