/** Joint punishment over HTTP. */
import { staffDid } from '#api/audit/staff-did.ts'
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { seenCase } from '#api/cases/read-view.ts'
import * as contract from '#api/contract/joint-punishment.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import { proposedGrounds, readMeasures, standing } from './read.ts'
import { endMeasure, recordMeasure } from './record.ts'

export function jointPunishmentRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now } = deps
  const shown = async (staff: Staff, id: string) => {
    const [measure] = await readMeasures(prisma, staff, { id }, now())
    if (!measure) throw new Refusal('not-found')
    return { measure }
  }
  bind(contract.listJointMeasures, async ({ query: { caseId, measure, active }, staff }) => {
    const row = caseId ? await seenCase(prisma, caseId, staff) : null
    const where = {
      AND: [
        ...(row ? [{ case: { institutionId: row.institutionId } }] : []),
        ...(measure ? [{ measure }] : []),
        ...(active ? [standing(dayOf(now()))] : []),
      ],
    }
    return {
      items: await readMeasures(prisma, staff, where, now()),
      proposed: row ? await proposedGrounds(prisma, row, now()) : [],
    }
  })
  bind(contract.recordJointMeasure, async ({ params: { id: caseId }, body, staff }) => {
    await seenCase(prisma, caseId, staff)
    const id = await recordMeasure(prisma, staff, caseId, body, now())
    await staffDid(deps, staff, 'punishment.record', `case:${caseId}`, { measure: body.measure, ground: body.ground })
    return shown(staff, id)
  })
  bind(contract.endJointMeasure, async ({ params: { id }, body, staff }) => {
    const { measure } = await shown(staff, id)
    await endMeasure(prisma, staff, id, body, now())
    await staffDid(deps, staff, 'punishment.end', `case:${measure.case.id}`, { measure: measure.measure, end: body.end })
    return shown(staff, id)
  })
}
