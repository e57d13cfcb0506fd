/** What a complaint knows about the blanks of its papers. Its contact stays masked: the number on the receipt says who is meant. */
import { dayOf } from '#api/cases/day-of.ts'
import { maskedContact } from '#api/cases/read-complaints.ts'
import type { Values } from '#policy/documents/define.ts'
import type { ComplaintModel } from '#prisma/generated/models.ts'

export function complaintValues(deps: Parameters<typeof maskedContact>[0], complaint: ComplaintModel): Values {
  const contact = complaint.anonymous ? null : maskedContact(deps, complaint)
  return {
    complaintNumber: complaint.number,
    complaintDay: dayOf(complaint.createdAt),
    complainant: contact?.name ?? '匿名',
    complainantPhone: contact?.phone ?? '',
    respondent: complaint.institutionName ?? '',
    respondentAddress: complaint.address ?? '',
    complaintText: complaint.text,
    demand: complaint.demand ?? '',
  }
}
