/** An officer moves a complaint: on the state that was looked at, with every guard held, written into the history of its case. */
import type { z } from 'zod'
import type { moveComplaint as endpoint } from '#api/contract/complaint-moves.ts'
import { Refusal } from '#api/errors.ts'
import { allowedComplaintActions, type ComplaintFacts, type ComplaintState, complaintStateNames } from '#policy/complaint-flow.ts'
import { complaintGrounds } from '#policy/complaint-grounds.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import type { ComplaintModel } from '#prisma/generated/models.ts'
import type { Actor } from './act.ts'
import { complaintFacts, isMediated } from './complaint-course.ts'
import { dayOf } from './day-of.ts'
import { guardMissing } from './guard-missing.ts'
import { appendEvents, type NewEvent } from './history.ts'
import { lockCase } from './lock-case.ts'
import { refreshCase } from './refresh-case.ts'

type Move = z.output<(typeof endpoint)['body']> & { complaintId: string; caseId: string }

export async function moveComplaint(prisma: PrismaClient, actor: Actor, asked: Move, now: Date): Promise<void> {
  const recorded = (asked.facts ?? {}) as Partial<ComplaintFacts>
  await prisma.$transaction(async (tx) => {
    await lockCase(tx, asked.caseId)
    const row = await tx.complaint.findUniqueOrThrow({ where: { id: asked.complaintId } })
    if (row.caseId !== asked.caseId) throw new Refusal('not-found')
    if (row.state !== asked.state) throw stale(asked.state, row.state)
    refuseUnknownGrounds(row, recorded)
    const facts = { ...complaintFacts(row), ...recorded }
    const step = permitted(row, facts, actor, asked.action)
    const data = { complaintId: row.id, number: row.number, action: step.action, starts: step.starts, facts: recorded }
    const event: NewEvent = {
      kind: 'complaint-moved',
      actorId: actor.id,
      from: row.state,
      to: step.to,
      note: asked.note ?? null,
      data,
    }
    await appendEvents(tx, asked.caseId, now, [event])
    await tx.complaint.update({ where: { id: row.id }, data: { facts, state: step.to, ...daysOf(step.to, now) } })
    await refreshCase(tx, asked.caseId, now)
  })
}

function permitted(row: ComplaintModel, facts: ComplaintFacts, { role }: Actor, action: string) {
  const actions = isMediated(row) ? allowedComplaintActions(row.state as ComplaintState, facts, role) : []
  const step = actions.find((one) => one.action === action)
  if (!step) throw new Refusal('not-allowed-now')
  if (step.blockedBy.length > 0) throw guardMissing(step)
  return step
}

/** The measures of its day know how many grounds there are. */
function refuseUnknownGrounds({ createdAt, acceptedDay }: ComplaintModel, recorded: Partial<ComplaintFacts>): void {
  const days = { rejectReason: dayOf(createdAt), terminationReason: acceptedDay ?? dayOf(createdAt) } as const
  for (const ground of ['rejectReason', 'terminationReason'] as const) {
    const reason = recorded[ground]
    if (!reason || complaintGrounds(ground, days[ground]).grounds[reason]) continue
    throw new Refusal('validation-failed', { errors: [{ path: `facts.${ground}`, message: '该日期适用的办法没有这一项情形' }] })
  }
}

const name = (state: string): string => complaintStateNames[state as ComplaintState]?.zh ?? state

const stale = (seen: string, is: string): Refusal =>
  new Refusal('stale-version', { errors: [{ path: 'state', message: `${name(seen)} → ${name(is)}` }] })

/** The days that clocks and figures count from. */
function daysOf(to: ComplaintState, now: Date): Prisma.ComplaintUpdateInput {
  return {
    stateSince: dayOf(now),
    ...(to === 'ACCEPTED' ? { acceptedDay: dayOf(now) } : {}),
    ...(to === 'AGREED' || to === 'TERMINATED' ? { mediationEnd: to } : {}),
  }
}
