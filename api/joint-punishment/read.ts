/** Joint punishment as staff see it: what is on record, and which grounds a case gives. */
import type { z } from 'zod'
import { can, type Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import type { jointMeasureRow } from '#api/contract/joint-punishment.ts'
import { namesOf } from '#api/users/names-of.ts'
import { basisById, citationText } from '#policy/basis.ts'
import type { Outcome } from '#policy/case-flow.ts'
import { addCalendarDays } from '#policy/days.ts'
import {
  fineOfNote,
  type PunishmentEnd,
  type PunishmentGround,
  type PunishmentMeasureId,
  punishmentMeasure,
  repeatWithinDays,
} from '#policy/joint-punishment.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import type { CaseModel, JointMeasureModel } from '#prisma/generated/models.ts'

type Row = z.input<typeof jointMeasureRow>

const mostShown = 200

/** A measure stands as long as nobody ended it and its term is not over. */
export const stateOf = ({ untilDay, endedAt }: Pick<JointMeasureModel, 'untilDay' | 'endedAt'>, today: string): Row['state'] =>
  endedAt ? 'ENDED' : untilDay !== null && untilDay < today ? 'OVER' : 'ACTIVE'

export const standing = (today: string): Prisma.JointMeasureWhereInput => ({
  endedAt: null,
  OR: [{ untilDay: null }, { untilDay: { gte: today } }],
})

export async function readMeasures(
  prisma: PrismaClient,
  staff: Staff,
  where: Prisma.JointMeasureWhereInput,
  now: Date,
): Promise<Row[]> {
  const scope = staff.districtCode === null ? {} : { case: { districtCode: staff.districtCode } }
  const rows = await prisma.jointMeasure.findMany({
    where: { AND: [where, scope] },
    include: {
      case: { select: { id: true, number: true, districtCode: true, institution: { select: { id: true, name: true } } } },
    },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: mostShown,
  })
  const names = await namesOf(
    prisma,
    rows.flatMap(({ recordedById, endedById }) => (endedById ? [recordedById, endedById] : [recordedById])),
  )
  return rows.map((row): Row => {
    const { id, number, districtCode, institution } = row.case
    const state = stateOf(row, dayOf(now))
    const measure = row.measure as PunishmentMeasureId
    return {
      ...{ id: row.id, case: { id, number, districtCode }, institution, measure, ground: row.ground as PunishmentGround },
      ...{ person: row.person, note: row.note, told: row.told, fromDay: row.fromDay, untilDay: row.untilDay, state },
      recordedBy: names.get(row.recordedById) ?? '',
      recordedAt: row.recordedAt.toISOString(),
      ended: endOf(row, names),
      basis: punishmentMeasure(measure)
        .basis.flatMap((one) => basisById(one) ?? [])
        .map(citationText),
      mayEnd: state === 'ACTIVE' && can(staff, 'punishment.record'),
    }
  })
}

const endOf = ({ endedAt, endedBy, endNote, endedById }: JointMeasureModel, names: Map<string, string>): Row['ended'] =>
  endedAt && {
    end: endedBy as PunishmentEnd,
    by: names.get(endedById ?? '') ?? '',
    at: endedAt.toISOString(),
    note: endNote ?? '',
  }

/** What the facts say; nothing follows from it by itself. */
export async function proposedGrounds(prisma: PrismaClient, row: CaseModel, now: Date): Promise<PunishmentGround[]> {
  const { outcome } = row.facts as { outcome?: Outcome | null }
  const fine = (outcome?.measures ?? []).reduce((sum, { kind, amount = 0 }) => (kind === 'fine' ? sum + amount : sum), 0)
  const since = new Date(`${addCalendarDays(dayOf(now), -repeatWithinDays)}T00:00:00+08:00`)
  const decided = await prisma.caseEvent.count({
    where: { to: 'DECIDED', at: { gte: since }, case: { institutionId: row.institutionId, id: { not: row.id } } },
  })
  return [...(fine >= fineOfNote ? (['fine'] as const) : []), ...(decided > 0 ? (['repeat'] as const) : [])]
}
