/** Putting a measure on record, and ending it. Each is an entry in the history of its case. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { appendEvents } from '#api/cases/history.ts'
import { lockCase } from '#api/cases/lock-case.ts'
import type { endJointMeasure, recordJointMeasure } from '#api/contract/joint-punishment.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import { departmentByCode } from '#policy/departments.ts'
import { endRefused, type PunishmentMeasureId, punishmentRefused } from '#policy/joint-punishment.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { standing, stateOf } from './read.ts'

type Wanted = z.output<(typeof recordJointMeasure)['body']>
type End = z.output<(typeof endJointMeasure)['body']>

const notPossible = (detail: Bilingual) => new Refusal('not-possible', { detail })

export async function recordMeasure(
  prisma: PrismaClient,
  staff: Staff,
  caseId: string,
  { measure, ground, person, from, until, told, note }: Wanted,
  now: Date,
): Promise<string> {
  if (told.some((code) => !departmentByCode(code))) throw notPossible({ zh: '没有这个部门', en: 'There is no such department' })
  return prisma.$transaction(async (tx) => {
    const row = await lockCase(tx, caseId)
    if ([row.assigneeId, row.secondId].includes(staff.id))
      throw notPossible({ zh: '本案办案人员不能登记联合惩戒', en: 'An officer of the case cannot record joint punishment' })
    // a ladder is climbed by the institution, whichever case a step came from; a step that is over was still taken
    const before = await tx.jointMeasure.findMany({
      where: { case: { institutionId: row.institutionId } },
      select: { measure: true },
    })
    const refused = punishmentRefused(
      { measure, from, until, person },
      before.map((one) => one.measure),
    )
    if (refused) throw notPossible(refused)
    const twice = await tx.jointMeasure.count({
      where: { AND: [{ caseId, measure, person }, standing(dayOf(now))] },
    })
    if (twice > 0) throw notPossible({ zh: '该措施已经登记', en: 'This measure is on record already' })
    const id = newId()
    const data = { id, caseId, measure, ground, person, note, told: [...new Set(told)], fromDay: from, untilDay: until }
    await tx.jointMeasure.create({ data: { ...data, recordedById: staff.id, recordedAt: now } })
    const event = { measureId: id, measure, ground, from, until, told: data.told }
    await appendEvents(tx, caseId, now, [{ kind: 'joint-measure', actorId: staff.id, note, data: event }])
    return id
  })
}

export async function endMeasure(prisma: PrismaClient, staff: Staff, id: string, { end, note }: End, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { caseId } = await tx.jointMeasure.findUniqueOrThrow({ where: { id }, select: { caseId: true } })
    await lockCase(tx, caseId)
    const row = await tx.jointMeasure.findUniqueOrThrow({ where: { id } })
    const today = dayOf(now)
    if (stateOf(row, today) !== 'ACTIVE') throw notPossible({ zh: '该措施已经结束', en: 'This measure is over' })
    const measure = row.measure as PunishmentMeasureId
    const refused = endRefused({ measure, from: row.fromDay }, end, today)
    if (refused) throw notPossible(refused)
    await tx.jointMeasure.update({ where: { id }, data: { endedAt: now, endedBy: end, endNote: note, endedById: staff.id } })
    const data = { measureId: id, measure, end }
    await appendEvents(tx, caseId, now, [{ kind: 'joint-measure-ended', actorId: staff.id, note, data }])
  })
}
