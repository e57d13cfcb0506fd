/** Who may say what belongs together: staff who handle complaints or keep institutions, for what lies in their district. */
import { staffDid } from '#api/audit/staff-did.ts'
import { can, type Staff, sees } from '#api/auth/staff.ts'
import { lockCase } from '#api/cases/lock-case.ts'
import { seenCase } from '#api/cases/read-view.ts'
import {
  keepInstitutionsApart,
  listDecisions,
  listSuggestions,
  mergeTwoCases,
  mergeTwoInstitutions,
  moveFromCase,
  moveFromInstitution,
  previewMove as previewMoveEndpoint,
  previewUndo,
  undoOne,
} from '#api/contract/merging.ts'
import * as splitting from '#api/contract/split-order.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { lockMerging } from './decisions.ts'
import { keepApart } from './keep-apart.ts'
import { readLater } from './later.ts'
import { mergeCases } from './merge-cases.ts'
import { mergeInstitutions } from './merge-institutions.ts'
import { moveBetweenCases } from './move-between-cases.ts'
import { moveBetweenInstitutions } from './move-between-institutions.ts'
import { previewMove } from './preview-move.ts'
import { readDecisions } from './read-decisions.ts'
import { readSplit } from './read-split.ts'
import { readSuggestions } from './read-suggestions.ts'
import { splitOrder } from './split-order.ts'
import { undoDecision } from './undo.ts'

export function mergingRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now, settings, doorbell } = deps
  const did = (staff: Staff, action: string, decisionId: string, detail: Prisma.InputJsonObject = {}) =>
    staffDid(deps, staff, action, `decision:${decisionId}`, detail)

  bind(listSuggestions, ({ staff }) => readSuggestions(prisma, staff))

  bind(keepInstitutionsApart, async ({ body, staff }) => {
    await seenInstitutions(prisma, staff, [body.leftId, body.rightId])
    const decisionId = await prisma.$transaction((tx) => keepApart(tx, { ...body, actorId: staff.id }, now()))
    await did(staff, 'institution.keep-apart', decisionId)
    return { decisionId }
  })

  bind(mergeTwoInstitutions, async ({ params: { id: fromId }, body, staff }) => {
    await seenInstitutions(prisma, staff, [fromId, body.intoId])
    const decisionId = await prisma.$transaction((tx) => mergeInstitutions(tx, { fromId, ...body, actorId: staff.id }, now()))
    await did(staff, 'institution.merge', decisionId, { fromId, intoId: body.intoId })
    return { decisionId }
  })

  bind(previewMoveEndpoint, async ({ params: { id: fromId }, body, staff }) => {
    await seenInstitutions(prisma, staff, sidesOf(fromId, body))
    return prisma.$transaction((tx) => previewMove(tx, { fromId, ...body }))
  })

  bind(moveFromInstitution, async ({ params: { id: fromId }, body, staff }) => {
    await seenInstitutions(prisma, staff, sidesOf(fromId, body))
    const moved = await prisma.$transaction((tx) => moveBetweenInstitutions(tx, { fromId, ...body, actorId: staff.id }, now()))
    await did(staff, 'institution.move', moved.decisionId, { fromId, intoId: moved.institutionId })
    return moved
  })

  bind(mergeTwoCases, async ({ params: { id: fromId }, body: { into, version, note }, staff }) => {
    await seenCase(prisma, fromId, staff)
    const intoId = await caseCalled(prisma, into)
    await seenCase(prisma, intoId, staff)
    const decisionId = await prisma.$transaction(async (tx) => {
      await lockMerging(tx)
      await lockCase(tx, fromId, version)
      return mergeCases(tx, { fromId, intoId, actorId: staff.id, note }, now())
    })
    await did(staff, 'case.merge', decisionId, { fromId, intoId })
    return { decisionId }
  })

  bind(moveFromCase, async ({ params: { id: fromId }, body: { version, ...body }, staff }) => {
    await seenCase(prisma, fromId, staff)
    if (typeof body.to === 'object') await seenCase(prisma, body.to.caseId, staff)
    const moved = await prisma.$transaction(async (tx) => {
      await lockMerging(tx)
      await lockCase(tx, fromId, version)
      return moveBetweenCases(tx, { fromId, ...body, actorId: staff.id }, now())
    })
    await did(staff, 'case.move', moved.decisionId, { fromId, intoId: moved.caseId })
    return moved
  })

  bind(splitting.readSplit, ({ params, staff }) => readSplit(prisma, params.id, staff))

  bind(splitting.splitComplaint, async ({ params, body, staff }) => {
    const split = { complaintId: params.id, ...body, staff, secret: settings.secret }
    const done = await prisma.$transaction((tx) => splitOrder(tx, split, now()))
    await staffDid(deps, staff, 'complaint.split', `complaint:${params.id}`, { numbers: done.numbers })
    await doorbell.ring('complaint')
    return done
  })

  bind(listDecisions, ({ query, staff }) => readDecisions(prisma, staff, query))

  bind(previewUndo, async ({ params: { id }, staff }) => {
    await seenDecision(prisma, staff, id)
    return readLater(prisma, id)
  })

  bind(undoOne, async ({ params: { id }, body: { note, take }, staff }) => {
    await seenDecision(prisma, staff, id)
    const undo = { decisionId: id, actorId: staff.id, note, ...(take ? { take } : {}) }
    const decisionId = await prisma.$transaction((tx) => undoDecision(tx, undo, now()))
    await did(staff, 'decision.undo', decisionId, { undoesId: id })
    await doorbell.ring('complaint')
    return { decisionId }
  })
}

const sidesOf = (fromId: string, { to }: { to: { institutionId: string } | { name: string } }): string[] =>
  'institutionId' in to ? [fromId, to.institutionId] : [fromId]

async function seenInstitutions(prisma: PrismaClient, staff: Staff, ids: string[]): Promise<void> {
  const rows = await prisma.institution.findMany({ where: { id: { in: ids } }, select: { districtCode: true } })
  if (rows.length < new Set(ids).size || rows.some(({ districtCode }) => !sees(staff, districtCode)))
    throw new Refusal('not-found')
}

/** Whoever may see both sides of a decision and may decide such things. */
async function seenDecision(prisma: PrismaClient, staff: Staff, id: string): Promise<void> {
  const decision = await prisma.decision.findUnique({ where: { id } })
  if (!decision) throw new Refusal('not-found')
  const ids = [decision.fromId, decision.intoId].filter((one): one is string => one !== null)
  const [institutions, cases, orders] = await Promise.all([
    prisma.institution.findMany({ where: { id: { in: ids } }, select: { districtCode: true } }),
    prisma.case.findMany({ where: { id: { in: ids } }, select: { districtCode: true } }),
    prisma.complaint.findMany({ where: { id: { in: ids } }, select: { districtCode: true } }),
  ])
  if ([...institutions, ...cases, ...orders].some(({ districtCode }) => !sees(staff, districtCode)))
    throw new Refusal('not-found')
  if (institutions.length > 0 && !can(staff, 'institution.edit')) throw new Refusal('forbidden')
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function caseCalled(prisma: PrismaClient, name: string): Promise<string> {
  const row = await prisma.case.findUnique({ where: uuid.test(name) ? { id: name } : { number: name }, select: { id: true } })
  if (row) return row.id
  const detail = { zh: `没有案件 ${name}`, en: `There is no case ${name}` }
  throw new Refusal('not-possible', { detail })
}
