/** The master of institutions for staff, each within their district; the register belongs to the city. */
import { staffDid } from '#api/audit/staff-did.ts'
import { type Staff, sees } from '#api/auth/staff.ts'
import { sha256 } from '#api/canonical-json.ts'
import { dayOf } from '#api/cases/due.ts'
import { readUpload } from '#api/complaints/read-upload.ts'
import * as contract from '#api/contract/institutions.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { largestFile, refusalOf } from '#api/hotline/batches.ts'
import type { Bind } from '#api/http/bind.ts'
import { applyRegister, compareRegister } from '../register-diff.ts'
import { readRegisterSheet } from '../register-sheet.ts'
import { readProfile } from './profile.ts'
import { readRelations } from './relations.ts'
import { readRisk, setRiskScore } from './risk.ts'
import { listRows } from './rows.ts'
import { identifyOne, readUnknown } from './unknown.ts'

const mostTold = 200

export function masterRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now, doorbell } = deps

  bind(contract.listInstitutions, ({ query, staff }) => listRows(prisma, staff, query))

  bind(contract.getInstitution, async ({ params, staff }) => {
    const id = await seen(deps, params.id, staff)
    return readProfile(prisma, id, staff, now())
  })

  bind(contract.relations, async ({ params, staff }) => readRelations(prisma, await seen(deps, params.id, staff), staff))

  bind(contract.setRisk, async ({ params, body, staff }) => {
    const id = await seen(deps, params.id, staff)
    await setRiskScore(prisma, id, body, staff, now())
    await staffDid(deps, staff, 'institution.risk', `institution:${id}`, { score: body.score })
    return readRisk(prisma, id, now())
  })

  bind(contract.unknowns, ({ query, staff }) => readUnknown(prisma, staff, query.givenUp === 'true'))

  bind(contract.identify, async ({ params, body, staff }) => {
    const institutionId = await identifyOne(prisma, params.id, body, staff, now())
    await staffDid(deps, staff, 'institution.identify', `${body.kind}:${params.id}`, {
      institutionId,
      ...(typeof body.to === 'string' ? { to: body.to, note: body.note } : {}),
    })
    if (body.kind === 'source' && institutionId) await doorbell.ring('classify')
    return { institutionId }
  })

  bind(contract.importRegister, async ({ query, staff, req }) => {
    const bytes = await readUpload(req, largestFile)
    const { rows, rejected } = await readRegisterSheet(bytes).catch((error) => {
      throw refusalOf(error)
    })
    const whole = query.whole === 'true'
    const diff = await compareRegister(prisma, rows, whole)
    if (query.dryRun === 'false') {
      await applyRegister(prisma, { rows, diff, sha256: sha256(bytes), whole, actorId: staff.id }, now())
      await staffDid(deps, staff, 'register.import', 'register', { added: diff.added.length, lapsed: diff.lapsed.length })
      await doorbell.ring('classify')
    }
    return {
      added: diff.added.length,
      same: diff.same,
      changed: diff.changed.slice(0, mostTold),
      missing: diff.missing.slice(0, mostTold).map(({ name, uscc }) => ({ name, uscc })),
      lapsed: diff.lapsed.length,
      rejected: rejected.slice(0, mostTold),
      day: dayOf(now()),
    }
  })
}

/** Asked for one that went up in another, the other is told. */
async function seen({ prisma }: Deps, id: string, staff: Staff): Promise<string> {
  const row = await prisma.institution.findUnique({ where: { id } })
  const root = row?.rootId ? await prisma.institution.findUnique({ where: { id: row.rootId } }) : row
  if (!root || !sees(staff, root.districtCode)) throw new Refusal('not-found')
  return root.id
}
