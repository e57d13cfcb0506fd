/** Uncovers who complained, for a reason. The record of it is written in the same transaction: no record, no name. */
import { appendAudit } from '#api/audit/append-audit.ts'
import { revealAction } from '#api/audit/read-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { type Contact, openContact } from './seal.ts'

export async function revealComplainant(
  { prisma, settings, now }: Deps,
  staff: Staff,
  id: string,
  reason: string,
): Promise<Contact> {
  const asked = await prisma.complaint.findUniqueOrThrow({ where: { id } })
  // a matter that an order was split into: its caller stands on the order
  const complaint = asked.partOfId ? await prisma.complaint.findUniqueOrThrow({ where: { id: asked.partOfId } }) : asked
  const contact = openContact(settings.secret, complaint)
  if (!contact) throw new Refusal('not-found')
  await prisma.$transaction((tx) =>
    appendAudit(tx, { actorId: staff.id, action: revealAction, subject: `complaint:${id}`, detail: { reason } }, now()),
  )
  return contact
}
