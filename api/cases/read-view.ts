/** Everything an officer needs to know about one case, in one answer. */
import type { z } from 'zod'
import { can, type Staff, sees } from '#api/auth/staff.ts'
import type { caseView } from '#api/contract/cases.ts'
import type { Deps } from '#api/deps.ts'
import { urgentCallOf } from '#api/duty/first-contact.ts'
import { Refusal } from '#api/errors.ts'
import { seesLedger } from '#api/ledgers/visible.ts'
import { routesInForce } from '#api/routing/in-force.ts'
import { deputyOf } from '#api/users/deputies.ts'
import { namesOf } from '#api/users/names-of.ts'
import { readOfficers } from '#api/users/read-officers.ts'
import { type CaseState, publicStatus } from '#policy/case-flow.ts'
import { isProvisional } from '#policy/deadlines.ts'
import { routeFor, sectorOf } from '#policy/routing.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { CaseModel } from '#prisma/generated/models.ts'
import { actionsOf } from './act.ts'
import { clockBasis, clockName } from './clock-name.ts'
import { dayOf } from './day-of.ts'
import { type Due, runningClocks } from './due.ts'
import { readComplaints } from './read-complaints.ts'
import { readExhibits } from './read-exhibits.ts'
import { readRows } from './read-rows.ts'
import { type Today, todayOf, urgencyOf } from './today.ts'

type CaseView = z.input<typeof caseView>

/** A case outside the caller's district is as good as none. */
export async function seenCase(prisma: PrismaClient, id: string, staff: Staff): Promise<CaseModel> {
  const row = await prisma.case.findUnique({ where: { id } })
  if (!row || !sees(staff, row.districtCode)) throw new Refusal('not-found')
  return row
}

export async function readCase(deps: Deps, id: string, staff: Staff): Promise<CaseView> {
  const { prisma } = deps
  const now = deps.now()
  const row = await seenCase(prisma, id, staff)
  const complaintsToo = can(staff, 'complaint.read')
  const [[line], institution, exhibits, complaints, events, actions, clocks, officers, deputy, today, routes, urgentCall] =
    await Promise.all([
      readRows(prisma, [id], now),
      readInstitution(prisma, row, staff),
      readExhibits(prisma, id, { complaints: complaintsToo, reads: (ledger) => seesLedger(staff, ledger) }),
      complaintsToo ? readComplaints(deps, id, staff) : [],
      readEvents(prisma, id),
      can(staff, 'case.act') ? actionsOf(prisma, row, staff, now) : [],
      runningClocks(prisma, row, now),
      readOfficers(prisma, row.districtCode),
      deputyOf(prisma, row.assigneeId, dayOf(now)),
      todayOf(prisma, now),
      routesInForce(prisma, row.mainViolation),
      urgentCallOf(prisma, row),
    ])
  if (!line) throw new Refusal('not-found')
  return {
    case: line,
    institution,
    publicStatus: publicStatus(row.state as CaseState),
    routing: routeFor(row.mainViolation, sectorOf(institution.category), routes),
    deadlines: clocks.map((clock) => deadlineView(clock, today)),
    facts: { ...(row.facts as Record<string, unknown>), reviewer: row.reviewerId, second: row.secondId },
    urgentCall,
    exhibits,
    complaints,
    events,
    actions: actions.map(({ action, to, zh, en, blockedBy }) => ({ action, to, zh, en, blockedBy })),
    officers,
    deputy,
  }
}

function deadlineView({ step, since, ...clock }: Due, today: Today): CaseView['deadlines'][number] {
  const urgency = clock.theirs || clock.paused ? 'green' : (urgencyOf(clock.dueDay, today) ?? 'green')
  const provisional = isProvisional(clock.dueDay, today.calendar)
  return {
    id: step,
    ...clockName(step, since, today),
    since,
    ...clock,
    urgency,
    provisional,
    basis: clockBasis(step, since, today),
  }
}

/** A phone or alias may come from a complaint: those who may not read complaints see what registers and pages say. */
const publicOnly = { OR: [{ source: 'register' }, { source: { startsWith: 'http' } }] }

async function readInstitution(prisma: PrismaClient, row: CaseModel, staff: Staff): Promise<CaseView['institution']> {
  const known = can(staff, 'complaint.read') ? {} : publicOnly
  const { districtCode } = staff
  const scope = districtCode === null ? {} : { districtCode }
  const [institution, cases] = await Promise.all([
    prisma.institution.findUniqueOrThrow({
      where: { id: row.institutionId },
      include: {
        identifiers: {
          where: known,
          select: { kind: true, value: true, source: true },
          orderBy: [{ kind: 'asc' }, { value: 'asc' }],
          take: 100,
        },
      },
    }),
    prisma.case.findMany({
      where: { institutionId: row.institutionId, id: { not: row.id }, ...scope },
      select: { id: true, number: true, state: true, openedAt: true },
      orderBy: { openedAt: 'desc' },
      take: 20,
    }),
  ])
  const { id, name, licenceStatus, category, identifiers } = institution
  const otherCases = cases.map((other) => ({ ...other, openedAt: other.openedAt.toISOString() }))
  return { id, name, licenceStatus, category, districtCode: institution.districtCode, identifiers, otherCases }
}

type Held = { assigneeId?: string | null; secondId?: string | null }
/** As every assignment is written into the history. */
type Handed = Held & { before?: Held }

const holders = ({ assigneeId, secondId }: Held = {}): string[] => [assigneeId, secondId].flatMap((id) => id ?? [])

async function readEvents(prisma: PrismaClient, caseId: string): Promise<CaseView['events']> {
  const events = await prisma.caseEvent.findMany({
    where: { caseId },
    include: { actor: { select: { name: true } } },
    orderBy: { seq: 'desc' },
    take: 500,
  })
  const handed = new Map(events.filter(({ kind }) => kind === 'assigned').map(({ seq, data }) => [seq, data as Handed]))
  const ids = [...handed.values()].flatMap(({ before, ...after }) => [...holders(before), ...holders(after)])
  const names = ids.length > 0 ? await namesOf(prisma, ids) : new Map<string, string>()
  const called = (held?: Held) => holders(held).map((id) => names.get(id) ?? id)
  return events.map(({ seq, at, actor, kind, from, to, note, data }) => ({
    seq,
    hands: handed.has(seq) ? { before: called(handed.get(seq)?.before), after: called(handed.get(seq)) } : null,
    at: at.toISOString(),
    actor: actor?.name ?? null,
    kind,
    from,
    to,
    note,
    data: data as Record<string, unknown>,
  }))
}
