/** The first contact about an urgent lead: by when it must be made, who is on duty, and that it was made. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { appendEvents } from '#api/cases/history.ts'
import { lockCase } from '#api/cases/lock-case.ts'
import type { caseView } from '#api/contract/cases.ts'
import { Refusal } from '#api/errors.ts'
import { namesOf } from '#api/users/names-of.ts'
import { firstContactHours, urgentStep } from '#policy/escalation.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import type { CaseModel } from '#prisma/generated/models.ts'
import { onDuty } from './roster.ts'

type Db = Prisma.TransactionClient
type UrgentCall = NonNullable<z.input<typeof caseView>['urgentCall']>

const hourMs = 3_600_000
export const contactByOf = (calledAt: Date): Date => new Date(calledAt.getTime() + firstContactHours * hourMs)

/** When the lead was called out, at its newest run. */
async function calledAtOf(db: Db, caseId: string): Promise<Date | null> {
  const row = await db.escalation.findFirst({
    where: { caseId, step: urgentStep },
    orderBy: [{ since: 'desc' }, { at: 'asc' }],
    select: { at: true },
  })
  return row?.at ?? null
}

const contactAfter = (db: Db, caseId: string, calledAt: Date) =>
  db.caseEvent.findFirst({ where: { caseId, kind: 'first-contact', at: { gte: calledAt } }, orderBy: { seq: 'asc' } })

export async function urgentCallOf(db: Db, row: Pick<CaseModel, 'id' | 'districtCode' | 'severity'>): Promise<UrgentCall | null> {
  if (row.severity < 4) return null
  const calledAt = await calledAtOf(db, row.id)
  if (calledAt === null) return null
  const [person, event] = await Promise.all([onDuty(db, row.districtCode, dayOf(calledAt)), contactAfter(db, row.id, calledAt)])
  const by = contactByOf(calledAt)
  const names = await namesOf(db, [event?.actorId ?? null])
  const contact = event && {
    ...{ at: event.at.toISOString(), by: names.get(event.actorId ?? '') ?? '', note: event.note ?? '' },
    late: event.at > by,
  }
  return { calledAt: calledAt.toISOString(), contactBy: by.toISOString(), onDuty: person, contact }
}

/** Once for each call. */
export async function recordFirstContact(prisma: PrismaClient, staff: Staff, caseId: string, note: string, now: Date) {
  await prisma.$transaction(async (tx) => {
    await lockCase(tx, caseId)
    const calledAt = await calledAtOf(tx, caseId)
    if (calledAt === null) throw new Refusal('not-possible', { detail: { zh: '不是紧急线索', en: 'This is no urgent lead' } })
    if (await contactAfter(tx, caseId, calledAt))
      throw new Refusal('not-possible', { detail: { zh: '首次联系已经记录', en: 'The first contact is recorded already' } })
    const data = { contactBy: contactByOf(calledAt).toISOString(), late: now > contactByOf(calledAt) }
    await appendEvents(tx, caseId, now, [{ kind: 'first-contact', actorId: staff.id, note, data }])
  })
}
