/** All that is known of one institution. What went up in it speaks for it, so renames and merges hide nothing. */
import type { z } from 'zod'
import { can, type Staff } from '#api/auth/staff.ts'
import { handled } from '#api/complaints/handled.ts'
import type { institutionProfile } from '#api/contract/institutions.ts'
import { Refusal } from '#api/errors.ts'
import { outcomeSchema } from '#policy/case-flow.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { readRisk } from './risk.ts'
import { rowsOf } from './rows.ts'

type Profile = z.input<typeof institutionProfile>

const mostShown = 50
const mostIdentifiers = 300

export async function readProfile(prisma: PrismaClient, id: string, staff: Staff, now: Date): Promise<Profile> {
  const rows = await rowsOf(prisma, [id])
  const institution = rows.get(id)
  if (!institution) throw new Refusal('not-found')
  const [more, identifiers, merged, risk, violations, cases, complaints, adverts] = await Promise.all([
    prisma.institution.findUniqueOrThrow({ where: { id }, select: { legalNature: true } }),
    identifiersOf(prisma, id),
    prisma.institution.findMany({ where: { rootId: id }, select: { id: true, name: true }, orderBy: { id: 'asc' } }),
    readRisk(prisma, id, now),
    violationsOf(prisma, id),
    casesOf(prisma, id),
    can(staff, 'complaint.read') ? complaintsOf(prisma, id) : [],
    advertsOf(prisma, id),
  ])
  return { institution, legalNature: more.legalNature, identifiers, merged, risk, violations, cases, complaints, adverts }
}

async function identifiersOf(prisma: PrismaClient, id: string): Promise<Profile['identifiers']> {
  const rows = await prisma.institutionIdentifier.findMany({
    where: { institution: { OR: [{ id }, { rootId: id }] }, kind: { not: 'brand' } },
    include: { institution: { select: { name: true } } },
    orderBy: [{ kind: 'asc' }, { validFrom: 'asc' }, { id: 'asc' }],
    take: mostIdentifiers,
  })
  return rows.map(({ id, kind, value, source, validFrom, validTo, institution }) => ({
    id,
    kind,
    value,
    source,
    from: validFrom.toISOString(),
    to: validTo?.toISOString() ?? null,
    of: institution.name,
  }))
}

const violationsOf = (prisma: PrismaClient, id: string) => prisma.$queryRaw<Profile['violations']>`
  SELECT violation, (count(*) FILTER (WHERE status = 'CONFIRMED'))::int AS confirmed,
    (count(*) FILTER (WHERE status = 'NEW'))::int AS open, (count(*) FILTER (WHERE status = 'REJECTED'))::int AS rejected
  FROM finding WHERE "institutionId" = ${id}::uuid AND status <> 'SUPERSEDED' AND scope = 'k12'
  GROUP BY violation ORDER BY confirmed DESC, open DESC, violation`

async function casesOf(prisma: PrismaClient, institutionId: string): Promise<Profile['cases']> {
  const rows = await prisma.case.findMany({
    where: { institutionId, rootId: null },
    orderBy: { openedAt: 'desc' },
    take: mostShown,
  })
  return rows.map(({ id, number, state, openedAt, closedAt, facts }) => {
    const outcome = outcomeSchema.safeParse((facts as { outcome?: unknown }).outcome)
    return {
      id,
      number,
      state,
      openedAt: openedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      outcome: outcome.success ? outcome.data.kind : null,
      measures: outcome.success ? outcome.data.measures.map(({ kind, amount = null }) => ({ kind, amount })) : [],
    }
  })
}

async function complaintsOf(prisma: PrismaClient, institutionId: string): Promise<Profile['complaints']> {
  const rows = await prisma.complaint.findMany({
    where: { institutionId, riverState: handled },
    select: { id: true, number: true, kind: true, text: true, createdAt: true, caseId: true },
    orderBy: { createdAt: 'desc' },
    take: mostShown,
  })
  return rows.map(({ createdAt, text, ...row }) => ({ ...row, text: text.slice(0, 300), filedAt: createdAt.toISOString() }))
}

async function advertsOf(prisma: PrismaClient, institutionId: string): Promise<Profile['adverts']> {
  const rows = await prisma.listing.findMany({
    where: { institutionId, state: { not: 'SUPERSEDED' } },
    select: {
      id: true,
      title: true,
      url: true,
      channel: true,
      createdAt: true,
      captureId: true,
      _count: { select: { findings: { where: { status: { in: ['NEW', 'CONFIRMED'] } } } } },
    },
    orderBy: { createdAt: 'desc' },
    take: mostShown,
  })
  return rows.map(({ createdAt, _count, ...row }) => ({ ...row, seenAt: createdAt.toISOString(), findings: _count.findings }))
}
