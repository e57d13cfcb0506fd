/** What is done with a complaint in its case: steps, words to the complainant, calls after the end, and who it is. */
import { appendAudit } from '#api/audit/append-audit.ts'
import { staffDid } from '#api/audit/staff-did.ts'
import type { Staff } from '#api/auth/staff.ts'
import { newLink } from '#api/complaints/question-link.ts'
import { revealComplainant as revealContact } from '#api/complaints/reveal.ts'
import { answerFromStaff, recordVisit } from '#api/complaints/talk.ts'
import { answerComplaint, recordReturnVisit, revealComplainant } from '#api/contract/cases.ts'
import { moveComplaint as moveEndpoint } from '#api/contract/complaint-moves.ts'
import type { Deps } from '#api/deps.ts'
import { refuseBlanks } from '#api/documents/replies.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import { originOf } from '#api/http/origin.ts'
import { moveComplaint } from './move-complaint.ts'
import { readCase, seenCase } from './read-view.ts'
import { withoutComplainants } from './without-complainants.ts'

export function caseComplaintRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now } = deps

  bind(moveEndpoint, async ({ params: { id }, body, staff }) => {
    const caseId = await caseOfComplaint(prisma, id, staff)
    const note = await withoutComplainants(deps, { id }, body.note)
    await moveComplaint(prisma, staff, { complaintId: id, caseId, ...body, note }, now())
    await staffDid(deps, staff, 'complaint.move', `complaint:${id}`, { action: body.action })
    return readCase(deps, caseId, staff)
  })

  bind(answerComplaint, async ({ params: { id }, body, staff, req }) => {
    refuseBlanks(body.text)
    await caseOfComplaint(prisma, id, staff)
    const text = await withoutComplainants(deps, { id }, body.text)
    const link = body.asks ? newLink() : null
    const messages = await prisma.$transaction(async (tx) => {
      const said = await answerFromStaff(
        tx,
        id,
        { authorId: staff.id, text, asks: body.asks, linkHash: link?.linkHash ?? null },
        now(),
      )
      await appendAudit(tx, { actorId: staff.id, action: 'complaint.answer', subject: `complaint:${id}` }, now())
      return said
    })
    // after the #: browsers do not send it, so that no log has it
    return { messages, link: link && `${originOf(deps, req)}/asked#${link.token}` }
  })

  bind(recordReturnVisit, async ({ params: { id }, body, staff }) => {
    refuseBlanks(body.text)
    await caseOfComplaint(prisma, id, staff)
    const said = { authorId: staff.id, answer: body.answer, text: await withoutComplainants(deps, { id }, body.text) }
    const messages = await prisma.$transaction(async (tx) => {
      const all = await recordVisit(tx, id, said, deps.settings.secret, now())
      await appendAudit(tx, { actorId: staff.id, action: 'complaint.visit', subject: `complaint:${id}` }, now())
      return all
    })
    return { messages }
  })

  bind(revealComplainant, async ({ params: { id }, body, staff }) => {
    refuseBlanks(body.reason)
    await caseOfComplaint(prisma, id, staff)
    return revealContact(deps, staff, id, await withoutComplainants(deps, { id }, body.reason))
  })
}

/** A complaint is worked on in its case; one that lies in none, or in one the caller does not see, is as good as none. */
async function caseOfComplaint(prisma: Deps['prisma'], id: string, staff: Staff): Promise<string> {
  const complaint = await prisma.complaint.findUnique({ where: { id }, select: { caseId: true } })
  if (!complaint?.caseId) throw new Refusal('not-found')
  await seenCase(prisma, complaint.caseId, staff)
  return complaint.caseId
}
