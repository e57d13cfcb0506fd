/** The duty roster, the calls that wait for whoever is on it, and the first contact about an urgent lead. */
import { staffDid } from '#api/audit/staff-did.ts'
import { readCase, seenCase } from '#api/cases/read-view.ts'
import { withoutComplainants } from '#api/cases/without-complainants.ts'
import { recordFirstContact as recordEndpoint } from '#api/contract/cases.ts'
import * as contract from '#api/contract/duty.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { lookAtCall, readDutyCalls } from './calls.ts'
import { recordFirstContact } from './first-contact.ts'
import { readRoster, setDuty } from './roster.ts'

export function dutyRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now } = deps
  bind(contract.readDuty, ({ query: { district = null, from }, staff }) => readRoster(prisma, staff, { district, from }))
  bind(contract.setDuty, ({ body, staff }) => setDuty(prisma, staff, body, now()))
  bind(contract.listDutyCalls, ({ staff }) => readDutyCalls(prisma, staff, now()))
  bind(contract.lookAtDutyCall, async ({ params: { id }, staff }) => lookAtCall(prisma, staff, id, now()))
  bind(recordEndpoint, async ({ params: { id }, body, staff }) => {
    await seenCase(prisma, id, staff)
    await recordFirstContact(prisma, staff, id, await withoutComplainants(deps, { caseId: id }, body.note), now())
    await staffDid(deps, staff, 'case.first-contact', `case:${id}`)
    return readCase(deps, id, staff)
  })
}
