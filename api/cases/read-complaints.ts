/** The complaints of a case. Whoever reads them sees the words and a masked contact; revealing it is another, logged step. */
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { maskName, maskPhone, openContact } from '#api/complaints/seal.ts'
import { messageView } from '#api/complaints/talk-state.ts'
import type { complaintView } from '#api/contract/cases.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { ComplaintModel } from '#prisma/generated/models.ts'
import { courseOf } from './complaint-course.ts'
import { sameNumbers } from './same-number.ts'

type ComplaintView = z.input<typeof complaintView>
type Opener = { log: Logger; settings: { secret: string } }
type Deps = Opener & { prisma: PrismaClient; now: () => Date }

const mostComplaints = 500

export async function readComplaints(deps: Deps, caseId: string, staff: Staff): Promise<ComplaintView[]> {
  const complaints = await deps.prisma.complaint.findMany({
    where: { caseId },
    include: {
      attachments: { select: { id: true, name: true, mediaType: true, size: true }, orderBy: { id: 'asc' } },
      messages: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    },
    orderBy: { createdAt: 'desc' },
    take: mostComplaints,
  })
  const same = await sameNumbers(deps.prisma, complaints, staff, deps.now())
  return complaints.map(({ attachments, messages, ...complaint }) => ({
    id: complaint.id,
    number: complaint.number,
    channel: complaint.channel,
    kind: complaint.kind,
    text: complaint.text,
    demand: complaint.demand,
    link: complaint.link,
    address: complaint.address,
    filedAt: complaint.createdAt.toISOString(),
    state: complaint.state,
    dueDay: complaint.dueDay,
    anonymous: complaint.anonymous,
    contact: maskedContact(deps, complaint),
    attachments,
    messages: messages.map(messageView),
    sameNumber: same.get(complaint.id) ?? null,
    course: courseOf(complaint, staff.role, deps.now()),
  }))
}

/** A box that does not open (another secret, altered bytes) is reported to the operator and shown as nothing. */
export function maskedContact({ log, settings }: Opener, complaint: ComplaintModel): ComplaintView['contact'] {
  try {
    const contact = openContact(settings.secret, complaint)
    return contact && { name: maskName(contact.name), phone: maskPhone(contact.phone) }
  } catch (error) {
    log.error({ err: error, complaint: complaint.id }, 'contact data cannot be opened')
    return null
  }
}
