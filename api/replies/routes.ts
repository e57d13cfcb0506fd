/** Invitations and replies over HTTP: staff by the case they see, clerks by their own institution. */
import { staffDid } from '#api/audit/staff-did.ts'
import { can, type Staff } from '#api/auth/staff.ts'
import { seenCase } from '#api/cases/read-view.ts'
import { withoutComplainants } from '#api/cases/without-complainants.ts'
import { readUpload } from '#api/complaints/read-upload.ts'
import * as contract from '#api/contract/replies.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { sendFile } from '#api/evidence/send-file.ts'
import type { Bind } from '#api/http/bind.ts'
import { addFile, answer } from './answer.ts'
import { invite, withdraw } from './invite.ts'
import { ownedBy, readInvitations, readOwn } from './read.ts'

export function replyRoutes(bind: Bind, deps: Deps): void {
  const { prisma, evidence, now } = deps
  const shown = async (caseId: string, id: string) => {
    const [invitation] = await readInvitations(prisma, caseId, now(), id)
    if (!invitation) throw new Refusal('not-found')
    return { invitation }
  }
  bind(contract.inviteReply, async ({ params: { id: caseId }, body, staff }) => {
    await seenCase(prisma, caseId, staff)
    const asked = await withoutComplainants(deps, { caseId }, body.asked)
    const id = await invite(prisma, staff, { caseId, ...body, asked }, now())
    await staffDid(deps, staff, 'reply.invite', `case:${caseId}`, { invitation: id })
    return shown(caseId, id)
  })
  bind(contract.withdrawInvitation, async ({ params: { id }, staff }) => {
    const { caseId } = await seenInvitation(deps, staff, id)
    await withdraw(prisma, staff, id, caseId, now())
    await staffDid(deps, staff, 'reply.withdraw', `case:${caseId}`, { invitation: id })
    return shown(caseId, id)
  })
  bind(contract.listOwnInvitations, async ({ staff }) => ({ items: await readOwn(prisma, await ownedBy(prisma, staff), now()) }))
  bind(contract.addReplyFile, async ({ params: { id }, query, staff, req }) => {
    const invited = await seenInvitation(deps, staff, id)
    return addFile(deps, staff, invited, query.name, await readUpload(req))
  })
  bind(contract.giveReply, async ({ params: { id }, body, staff }) => {
    const invited = await seenInvitation(deps, staff, id)
    await answer(prisma, staff, invited, body, now())
    await staffDid(deps, staff, 'reply.give', `case:${invited.caseId}`, { invitation: id })
    const [invitation] = await readOwn(prisma, { id }, now())
    if (!invitation) throw new Refusal('not-found')
    return { invitation }
  })
  bind(contract.replyFile, async ({ params: { id, file }, staff, res }) => {
    await seenInvitation(deps, staff, id)
    const found = await prisma.replyFile.findFirst({ where: { id: file, invitationId: id, given: true } })
    if (!found) throw new Refusal('not-found')
    await sendFile(res, evidence, found)
    return undefined
  })
}

/** Clerks are let in by their institution, whatever district the case is in; staff by the case it stands in now. Anything else is as good as none. */
async function seenInvitation({ prisma }: Deps, staff: Staff, id: string) {
  const isClerk = can(staff, 'reply.own')
  const where = isClerk ? await ownedBy(prisma, staff) : {}
  const row = await prisma.replyInvitation.findFirst({
    where: { AND: [{ id }, where] },
    select: { id: true, caseId: true, case: { select: { rootId: true } } },
  })
  if (!row) throw new Refusal('not-found')
  const caseId = row.case.rootId ?? row.caseId
  if (!isClerk) await seenCase(prisma, caseId, staff)
  return { id, caseId }
}
