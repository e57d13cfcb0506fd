/** What came after a merge: an officer who undoes it is asked which of it belongs to the side that comes back. */
import { Refusal } from '#api/errors.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { DecisionModel } from '#prisma/generated/models.ts'
import { rootOfInstitution } from './settle.ts'

export interface Later {
  complaints: { id: string; number: string; text: string }[]
  findings: { id: string; violation: string; quote: string }[]
  listings: { id: string; title: string; url: string }[]
  parts: { id: string; number: string; text: string; case: string | null; decided: number }[]
  events: { at: string; kind: string; note: string | null; actor: string | null }[]
}

const most = 200
const nothing = (): Later => ({ complaints: [], findings: [], listings: [], parts: [], events: [] })

export async function readLater(prisma: PrismaClient, decisionId: string): Promise<Later> {
  const decision = await prisma.decision.findUnique({ where: { id: decisionId } })
  if (!decision) throw new Refusal('not-found')
  if (decision.kind === 'merge-cases') return afterCases(prisma, decision)
  if (decision.kind === 'merge-institutions') return afterInstitutions(prisma, decision)
  if (decision.kind === 'split-order') return { ...nothing(), parts: await partsNow(prisma, decision.id) }
  return nothing()
}

async function partsNow(prisma: PrismaClient, decisionId: string): Promise<Later['parts']> {
  const items = await prisma.decisionItem.findMany({ where: { decisionId }, select: { itemId: true } })
  const parts = await prisma.complaint.findMany({
    where: { id: { in: items.map(({ itemId }) => itemId) } },
    include: {
      case: { select: { number: true } },
      _count: { select: { findings: { where: { decidedById: { not: null } } } } },
    },
    orderBy: { id: 'asc' },
  })
  return parts.map(({ id, number, text, case: at, _count }) => ({
    ...shortened({ id, number, text }),
    case: at?.number ?? null,
    decided: _count.findings,
  }))
}

async function afterCases(prisma: PrismaClient, { intoId, at }: DecisionModel): Promise<Later> {
  if (!intoId) return nothing()
  const { rootId } = await prisma.case.findUniqueOrThrow({ where: { id: intoId }, select: { rootId: true } })
  const caseId = rootId ?? intoId
  const events = await prisma.caseEvent.findMany({
    where: { caseId, at: { gt: at } },
    include: { actor: { select: { name: true } } },
    orderBy: { seq: 'asc' },
    take: most,
  })
  const joined = events
    .filter(({ kind }) => kind === 'complaint-joined')
    .map(({ data }) => (data as { complaintId: string }).complaintId)
  const [complaints, findings] = await Promise.all([
    prisma.complaint.findMany({ where: { id: { in: joined }, caseId }, select: { id: true, number: true, text: true } }),
    prisma.finding.findMany({
      where: { caseId, createdAt: { gt: at }, complaintId: null },
      select: { id: true, violation: true, quote: true },
      orderBy: { id: 'asc' },
      take: most,
    }),
  ])
  return { ...nothing(), complaints: complaints.map(shortened), findings, events: events.map(eventView) }
}

async function afterInstitutions(prisma: PrismaClient, { intoId, at }: DecisionModel): Promise<Later> {
  if (!intoId) return nothing()
  const institutionId = await rootOfInstitution(prisma, intoId)
  const since = firstIdAt(at)
  const [complaints, listings] = await Promise.all([
    prisma.complaint.findMany({
      where: { institutionId, homeInstitutionId: null, id: { gt: since } },
      select: { id: true, number: true, text: true },
      take: most,
    }),
    prisma.listing.findMany({
      where: { institutionId, homeInstitutionId: null, id: { gt: since } },
      select: { id: true, title: true, url: true },
      take: most,
    }),
  ])
  return { ...nothing(), complaints: complaints.map(shortened), listings }
}

/** Ids carry the time they were made at (UUID version 7). */
function firstIdAt(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

const shortened = <T extends { text: string }>(row: T): T => ({ ...row, text: row.text.slice(0, 200) })

const eventView = ({
  at,
  kind,
  note,
  actor,
}: {
  at: Date
  kind: string
  note: string | null
  actor: { name: string } | null
}) => ({
  at: at.toISOString(),
  kind,
  note,
  actor: actor?.name ?? null,
})
