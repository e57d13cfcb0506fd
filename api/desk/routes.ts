/** Referrals, links and tasks over HTTP. */
import { staffDid } from '#api/audit/staff-did.ts'
import { can, type Staff } from '#api/auth/staff.ts'
import { appendEvents } from '#api/cases/history.ts'
import { lockCase } from '#api/cases/lock-case.ts'
import { seenCase } from '#api/cases/read-view.ts'
import { standsIn } from '#api/cases/stands-in.ts'
import * as contract from '#api/contract/desk.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import { newId } from '#api/new-id.ts'
import { stillHere } from '#api/users/still-here.ts'
import { readDesk } from './read-desk.ts'
import { answerReferral, isAsked, offerReferral, readReferrals, withdrawReferral } from './referrals.ts'

export function deskRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now } = deps
  bind(contract.getDesk, async ({ params: { id }, staff }) => {
    await seenCase(prisma, id, staff)
    return readDesk(prisma, staff, id, now())
  })
  referralRoutes(bind, deps)
  linkRoutes(bind, deps)
  taskRoutes(bind, deps)
}

function referralRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now } = deps
  const shown = async (staff: Staff, id: string) => {
    const [referral] = await readReferrals(prisma, staff, { id }, can(staff, 'case.assign'))
    if (!referral) throw new Refusal('not-found')
    return { referral }
  }
  bind(contract.listReferrals, async ({ staff }) => ({
    items: await readReferrals(prisma, staff, {}, can(staff, 'case.assign')),
  }))
  bind(contract.offerReferral, async ({ params: { id: caseId }, body, staff }) => {
    await seenCase(prisma, caseId, staff)
    const id = await offerReferral(prisma, staff, { caseId, ...body }, now())
    await staffDid(deps, staff, 'referral.offer', `case:${caseId}`, {
      toDistrict: body.toDistrict,
      toDepartment: body.toDepartment,
    })
    return shown(staff, id)
  })
  bind(contract.answerReferral, async ({ params: { id }, body, staff }) => {
    const { referral } = await shown(staff, id)
    if (!isAsked(staff, referral)) throw new Refusal('not-found')
    await answerReferral(prisma, staff, id, body, now())
    await staffDid(deps, staff, body.accept ? 'referral.accept' : 'referral.refuse', `case:${referral.caseId}`)
    return shown(staff, id)
  })
  bind(contract.withdrawReferral, async ({ params: { id }, staff }) => {
    const { referral } = await shown(staff, id)
    await seenCase(prisma, referral.caseId, staff)
    await withdrawReferral(prisma, staff, id, now())
    await staffDid(deps, staff, 'referral.withdraw', `case:${referral.caseId}`)
    return shown(staff, id)
  })
}

const isId = (words: string) => /^[0-9a-f-]{36}$/i.test(words)

function linkRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now } = deps
  bind(contract.linkCase, async ({ params: { id }, body: { other, kind }, staff }) => {
    await seenCase(prisma, id, staff)
    const found = await prisma.case.findFirst({ where: isId(other) ? { id: other } : { number: other }, select: { id: true } })
    if (!found) throw new Refusal('not-found')
    const { id: toId } = await seenCase(prisma, found.id, staff)
    if (toId === id)
      throw new Refusal('not-possible', { detail: { zh: '不能关联案件自身', en: 'A case cannot be linked to itself' } })
    await prisma.$transaction(async (tx) => {
      for (const one of [id, toId].sort()) await lockCase(tx, one)
      const ends = {
        OR: [
          { fromId: id, toId },
          { fromId: toId, toId: id },
        ],
      }
      if ((await tx.caseLink.count({ where: { ...ends, kind, removedAt: null } })) > 0) return
      await tx.caseLink.create({ data: { id: newId(), fromId: id, toId, kind, actorId: staff.id, at: now() } })
      await appendEvents(tx, id, now(), [{ kind: 'linked', actorId: staff.id, data: { kind, otherId: toId } }])
      await appendEvents(tx, toId, now(), [{ kind: 'linked', actorId: staff.id, data: { kind, otherId: id } }])
    })
    return readDesk(prisma, staff, id, now())
  })
  bind(contract.unlinkCase, async ({ params: { id, link }, staff }) => {
    await seenCase(prisma, id, staff)
    const open = { id: link, removedAt: null, OR: [{ fromId: id }, { toId: id }] }
    await prisma.caseLink.updateMany({ where: open, data: { removedAt: now() } })
    await staffDid(deps, staff, 'case.unlink', `case:${id}`, { link })
    return readDesk(prisma, staff, id, now())
  })
}

function taskRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now } = deps
  bind(contract.addTask, async ({ params: { id }, body, staff }) => {
    const { districtCode } = await seenCase(prisma, id, staff)
    await prisma.$transaction(async (tx) => {
      await stillHere(tx, [body.assigneeId])
      if (body.assigneeId) {
        const person = await tx.user.findFirst({ where: { id: body.assigneeId, disabled: false } })
        const sees = person && (person.districtCode === null || person.districtCode === districtCode)
        if (!sees)
          throw new Refusal('not-possible', { detail: { zh: '所选人员看不到本案', en: 'This person does not see the case' } })
      }
      await tx.caseTask.create({ data: { id: newId(), caseId: id, ...body, createdById: staff.id, createdAt: now() } })
    })
    await staffDid(deps, staff, 'task.add', `case:${id}`)
    return readDesk(prisma, staff, id, now())
  })
  bind(contract.finishTask, async ({ params: { id, task }, body: { done }, staff }) => {
    await seenCase(prisma, id, staff)
    await (done ? finishTask(deps, staff, id, task) : reopenTask(prisma, id, task))
    await staffDid(deps, staff, done ? 'task.done' : 'task.reopen', `case:${id}`, { task })
    return readDesk(prisma, staff, id, now())
  })
}

const finishTask = ({ prisma, now }: Deps, staff: Staff, caseId: string, id: string) =>
  prisma.caseTask.updateMany({ where: { id, case: standsIn(caseId) }, data: { doneAt: now(), doneById: staff.id } })

/** Of somebody who left meanwhile: then it is for whoever has the case. */
const reopenTask = (prisma: Deps['prisma'], caseId: string, id: string) =>
  prisma.$transaction(async (tx) => {
    const task = await tx.caseTask.findFirst({ where: { id, case: standsIn(caseId) }, select: { assigneeId: true } })
    if (!task) return
    const here = await stillHere(tx, [task.assigneeId])
    const assigneeId = task.assigneeId !== null && here.has(task.assigneeId) ? task.assigneeId : null
    await tx.caseTask.update({ where: { id }, data: { doneAt: null, doneById: null, assigneeId } })
  })
