/** What a complaint knows about the blanks of its papers. Its contact stays masked: the number on the receipt says who is meant. */

import { complaintFacts } from '#api/cases/complaint-course.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { maskedContact } from '#api/cases/read-complaints.ts'
import { numeral } from '#policy/basis/clause.ts'
import { basisById, citationText } from '#policy/basis.ts'
import { type ComplaintGround, complaintGrounds } from '#policy/complaint-grounds.ts'
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
    rejectReason: groundText('rejectReason', complaint, dayOf(complaint.createdAt)),
    endReason: groundText('terminationReason', complaint, complaint.acceptedDay ?? dayOf(complaint.createdAt)),
  }
}

/** 《…办法》第二十三条第四项“…”; empty while no ground was chosen. */
function groundText(ground: ComplaintGround, complaint: ComplaintModel, day: string): string {
  const reason = complaintFacts(complaint)[ground]
  const { basis, grounds } = complaintGrounds(ground, day)
  const words = reason ? grounds[reason]?.zh : undefined
  const law = basisById(basis)
  return words && law ? `${citationText(law).zh}第（${numeral(reason ?? 0)}）项“${words}”` : ''
}
