/** The one door to a case: whatever is alleged of an institution joins its open case, or opens one. */
import { callOut, urgentFrom } from '#api/duty/call-out.ts'
import { opensCase } from '#api/findings/thresholds.ts'
import { holdOffMerging } from '#api/merging/decisions.ts'
import { rootOfInstitution, settleInstitutions } from '#api/merging/settle.ts'
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { dayOf } from './due.ts'
import { appendEvents, type NewEvent } from './history.ts'
import { refreshCase } from './refresh-case.ts'

/** Questions and matters inside a school are answered elsewhere; they open no case against an institution. */
const leadKinds = ['complaint', 'report']

/**
 * Attaches everything of the institution that lies loose: its findings (adult scope stays outside) and its complaints.
 * Opens a case only for a finding that is sure enough, or one that a person reported. Returns the case, or null when
 * nothing called for one. What a person took out of every case stays out. Safe against others doing the same: the open key is unique and its row is locked.
 */
export async function openOrJoinCase(tx: Prisma.TransactionClient, meant: string, now: Date): Promise<string | null> {
  await holdOffMerging(tx)
  const institutionId = await rootOfInstitution(tx, meant)
  // Found out before a merge, written down after it.
  if (institutionId !== meant) await settleInstitutions(tx, [institutionId])
  const open = await lockOpenCase(tx, institutionId)
  const loose = await tx.finding.findMany({
    where: { institutionId, caseId: null, detached: false, scope: 'k12', status: { in: ['NEW', 'CONFIRMED'] } },
    select: { id: true, violation: true, confidence: true, severity: true, complaintId: true },
    orderBy: [{ severity: 'desc' }, { id: 'asc' }],
    take: 5000,
  })
  const grave = loose.find(({ confidence, complaintId }) => confidence >= opensCase || complaintId !== null)
  if (!open && !grave) return null
  const caseId = open?.id ?? (await openCase(tx, institutionId, grave?.violation ?? '', grave?.severity ?? 1, now))
  const complaints = await tx.complaint.findMany({
    where: { institutionId, caseId: null, detached: false, kind: { in: leadKinds }, riverState: { in: ['NEW', 'DONE'] } },
    select: { id: true, number: true },
    orderBy: { id: 'asc' },
  })
  if (loose.length === 0 && complaints.length === 0) return caseId
  await tx.finding.updateMany({ where: { id: { in: loose.map(({ id }) => id) } }, data: { caseId } })
  await tx.complaint.updateMany({ where: { id: { in: complaints.map(({ id }) => id) } }, data: { caseId } })
  await appendEvents(tx, caseId, now, joined(loose, complaints))
  if (open && isUrgentNews(open, loose)) await callOut(tx, caseId, dayOf(now), now)
  await refreshCase(tx, caseId, now)
  return caseId
}

/** A case without a finding yet: something on file, not a text, gives reason to look. Returns the open one where there is one. */
export async function openLead(
  tx: Prisma.TransactionClient,
  institutionId: string,
  lead: { violation: string; severity: number; note: string },
  now: Date,
): Promise<string> {
  await holdOffMerging(tx)
  const caseId =
    (await lockOpenCase(tx, institutionId))?.id ?? (await openCase(tx, institutionId, lead.violation, lead.severity, now))
  await appendEvents(tx, caseId, now, [{ kind: 'note', note: lead.note }])
  await refreshCase(tx, caseId, now)
  return caseId
}

type Open = { id: string; state: string; severity: number }

async function lockOpenCase(tx: Prisma.TransactionClient, institutionId: string): Promise<Open | null> {
  const [row] = await tx.$queryRaw<Open[]>`
    SELECT id::text, state, severity FROM "case" WHERE "openKey" = ${institutionId}::uuid FOR UPDATE`
  return row ?? null
}

/** A person reports what cannot wait about somebody who has a case; or what was found makes a lead urgent that was not. */
function isUrgentNews(open: Open, loose: { severity: number; complaintId: string | null }[]): boolean {
  const urgent = loose.filter(({ severity }) => severity >= urgentFrom)
  const isTurn = open.state === 'LEAD' && open.severity < urgentFrom && urgent.length > 0
  return isTurn || urgent.some(({ complaintId }) => complaintId !== null)
}

/** Inserts unless somebody was quicker; either way the row is locked and its id returned. */
async function openCase(
  tx: Prisma.TransactionClient,
  institutionId: string,
  mainViolation: string,
  severity: number,
  now: Date,
): Promise<string> {
  const [{ serial } = { serial: 0 }] = await tx.$queryRaw<{ serial: number }[]>`
    SELECT nextval(pg_get_serial_sequence('"case"', 'serial'))::int AS serial`
  const number = `JF${dayOf(now).slice(0, 4)}-${String(serial).padStart(6, '0')}`
  const id = newId()
  const inserted = await tx.$executeRaw`
    INSERT INTO "case" (id, serial, number, "institutionId", "openKey", "mainViolation", violations, severity, "openedAt", "updatedAt")
    VALUES (${id}::uuid, ${serial}, ${number}, ${institutionId}::uuid, ${institutionId}::uuid, ${mainViolation}, ARRAY[]::text[], ${severity}, ${now}, ${now})
    ON CONFLICT ("openKey") DO NOTHING`
  if (inserted === 1) await appendEvents(tx, id, now, [{ kind: 'opened', to: 'LEAD', data: { number } }])
  return (await lockOpenCase(tx, institutionId))?.id ?? id
}

function joined(findings: { id: string; violation: string }[], complaints: { id: string; number: string }[]): NewEvent[] {
  const events: NewEvent[] = complaints.map(({ id, number }) => ({ kind: 'complaint-joined', data: { complaintId: id, number } }))
  if (findings.length === 0) return events
  const violations = [...new Set(findings.map(({ violation }) => violation))].sort()
  return [
    {
      kind: 'finding-added',
      data: { count: findings.length, violations, findingIds: findings.slice(0, 100).map(({ id }) => id) },
    },
    ...events,
  ]
}
