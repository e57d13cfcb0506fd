/** The complaints of a case. Whoever reads them sees the words and a masked contact; revealing it is another, logged step. */
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { maskName, maskPhone, openContact } from '#api/complaints/seal.ts'
import { messageView } from '#api/complaints/talk-state.ts'
import { statusOf } from '#api/complaints/track-complaint.ts'
import type { complaintView } from '#api/contract/cases.ts'
import { mayVisit } from '#policy/complaint-talk.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import type { ComplaintModel } from '#prisma/generated/models.ts'
import { courseOf } from './complaint-course.ts'
import { endedClocks } from './ended-clocks.ts'
import { sameNumbers } from './same-number.ts'
import { todayOf } from './today.ts'

type ComplaintView = z.input<typeof complaintView>
type Opener = { log: Logger; settings: { secret: string } }
type Deps = Opener & { prisma: PrismaClient; now: () => Date }

const mostComplaints = 500
const inOrder = { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } as const satisfies Prisma.Complaint$messagesArgs

export async function readComplaints(deps: Deps, caseId: string, staff: Staff): Promise<ComplaintView[]> {
  const complaints = await deps.prisma.complaint.findMany({
    where: { caseId },
    include: {
      attachments: { select: { id: true, name: true, mediaType: true, size: true }, orderBy: { id: 'asc' } },
      messages: inOrder,
      case: { select: { state: true } },
    },
    orderBy: { createdAt: 'desc' },
    take: mostComplaints,
  })
  const wholes = await wholesOf(deps.prisma, complaints)
  const same = await sameNumbers(deps.prisma, complaints, staff, deps.now())
  const today = await todayOf(deps.prisma, deps.now())
  const ended = await endedClocks(deps.prisma, complaints, today)
  return complaints.map(({ attachments, messages: own, ...complaint }) => {
    const messages = wholes.get(complaint.partOfId ?? '')?.messages ?? own
    return {
      partOf: wholes.get(complaint.partOfId ?? '')?.number ?? null,
      id: complaint.id,
      number: complaint.number,
      channel: complaint.channel,
      kind: complaint.kind,
      text: complaint.text,
      demand: complaint.demand,
      link: complaint.link,
      linkCaptureId: complaint.linkCaptureId,
      linkFailed: complaint.linkProblem !== null,
      address: complaint.address,
      grade: complaint.grade,
      className: complaint.className,
      filedAt: complaint.createdAt.toISOString(),
      state: complaint.state,
      dueDay: complaint.dueDay,
      anonymous: complaint.anonymous,
      contact: maskedContact(deps, wholes.get(complaint.partOfId ?? '') ?? complaint),
      attachments,
      messages: messages.map(messageView),
      mayVisit: mayVisit(
        statusOf(complaint),
        messages.map(({ act }) => act),
      ),
      sameNumber: same.get(complaint.id) ?? null,
      course: courseOf(complaint, staff.role, today),
      ended: ended.get(complaint.id) ?? [],
    }
  })
}

/** Of matters that an order was split into: the order, whose caller, contact and thread are theirs. */
async function wholesOf(prisma: PrismaClient, complaints: readonly ComplaintModel[]) {
  const ids = [...new Set(complaints.flatMap(({ partOfId }) => partOfId ?? []))]
  if (ids.length === 0) return new Map<string, never>()
  const rows = await prisma.complaint.findMany({ where: { id: { in: ids } }, include: { messages: inOrder } })
  return new Map(rows.map((row) => [row.id, row]))
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
