/** An institution of a side is asked to reply: one invitation that waits, with a file of a reply on paper, and one taken back. */
import { newId } from '#api/new-id.ts'
import type { HttpWorld } from '../http-world.ts'

export async function replyThings({ prisma, evidence, clock }: HttpWorld, caseId: string, institutionId: string) {
  const invitation = (more: object = {}) =>
    prisma.replyInvitation.create({
      data: {
        ...{ id: newId(), caseId, institutionId, asked: '请说明情况', points: [], dueDay: '2026-11-30' },
        ...{ invitedById: 'somebody', invitedAt: clock.now, ...more },
      },
    })
  const { id } = await invitation()
  const taken = await invitation({ withdrawnAt: clock.now })
  const kept = await evidence.put(Buffer.from(`reply about ${caseId}`))
  const file = await prisma.replyFile.create({
    data: {
      ...{ id: newId(), invitationId: id, name: 'a.pdf', mediaType: 'application/pdf', ...kept },
      ...{ addedById: 'somebody', addedAt: clock.now, given: true },
    },
  })
  return { invitationId: id, takenInvitationId: taken.id, replyFileId: file.id }
}
