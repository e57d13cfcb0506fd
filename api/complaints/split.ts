/** One order with several matters. Each part is handled on its own; the caller keeps one number, one code and one thread. */
import { randomBytes } from 'node:crypto'
import { type Staff, sees } from '#api/auth/staff.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { openContact, trackingCodeHash } from './seal.ts'
import { withoutContact } from './without-contact.ts'

type Matter = { text: string; institutionName?: string | undefined }

/** Returns the numbers of the parts. A part is never split again, and a split order only once. */
export function splitInMatters(prisma: PrismaClient, secret: string, id: string, matters: Matter[], staff: Staff) {
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM complaint WHERE id = ${id}::uuid FOR UPDATE`
    const whole = await tx.complaint.findUnique({ where: { id } })
    if (!whole || !sees(staff, whole.districtCode)) throw new Refusal('not-found')
    const parts = await tx.complaint.count({ where: { partOfId: id } })
    if (parts > 0 || whole.partOfId !== null || whole.caseId !== null) throw new Refusal('not-allowed-now', { detail: whyNot })
    const contact = openContact(secret, whole) ?? {}
    const data = matters.map(({ text, institutionName }, at) => ({
      id: newId(),
      number: `${whole.number}/${at + 1}`,
      codeHash: trackingCodeHash(secret, randomBytes(16).toString('hex')),
      channel: whole.channel,
      kind: whole.kind,
      text: withoutContact(text, contact),
      institutionName: institutionName || null,
      districtCode: whole.districtCode,
      address: whole.address,
      happenedAt: whole.happenedAt,
      dueDay: whole.dueDay,
      createdAt: whole.createdAt,
      partOfId: id,
      phoneHash: whole.phoneHash,
    }))
    await tx.complaint.createMany({ data })
    // the parts are what is handled; the whole waits for them
    await tx.complaint.update({ where: { id }, data: { riverState: 'DONE', detached: true } })
    await tx.finding.updateMany({ where: { complaintId: id, decidedById: null }, data: { status: 'SUPERSEDED' } })
    return data.map(({ number }) => number)
  })
}

const whyNot = {
  zh: '已拆分过，或已归入案件：请先移出案件再拆分',
  en: 'It was split before, or lies in a case: take it out of the case first',
}
