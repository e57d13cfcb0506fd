/** One order with several matters. Each is handled on its own; the caller keeps one number, one code and one thread. */
import { randomBytes } from 'node:crypto'
import { type Staff, sees } from '#api/auth/staff.ts'
import { openContact, trackingCodeHash } from '#api/complaints/seal.ts'
import { withoutContact } from '#api/complaints/without-contact.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ComplaintModel } from '#prisma/generated/models.ts'
import { lockMerging, logDecision } from './decisions.ts'
import { takeOut } from './take-out.ts'

export interface OrderSplit {
  complaintId: string
  matters: { text: string; institutionName?: string | undefined }[]
  staff: Pick<Staff, 'id' | 'districtCode'>
  secret: string
  note: string
}

/** The whole leaves its case and waits; its matters go down the river like complaints of their own. */
export async function splitOrder(
  tx: Prisma.TransactionClient,
  { complaintId: id, matters, staff, secret, note }: OrderSplit,
  now: Date,
): Promise<{ decisionId: string; numbers: string[] }> {
  await lockMerging(tx)
  const whole = await tx.complaint.findUnique({ where: { id } })
  if (!whole || !sees(staff, whole.districtCode)) throw new Refusal('not-found')
  if (whole.partOfId !== null || whole.riverState === 'SPLIT') throw new Refusal('not-allowed-now', { detail: whyNot })
  // Matters of an earlier split that was taken back keep their numbers.
  const before = await tx.complaint.count({ where: { partOfId: id } })
  const parts = matters.map((matter, at) => partOf(whole, matter, `${whole.number}/${before + at + 1}`, secret))
  const items = parts.map((part) => ({ kind: 'complaint' as const, itemId: part.id, fromId: null, toId: null }))
  const decisionId = await logDecision(tx, { kind: 'split-order', actorId: staff.id, fromId: id, note }, now, items)
  await takeOut(tx, { complaintIds: [id], actorId: staff.id, note, partOfId: decisionId }, now)
  await tx.complaint.createMany({ data: parts })
  await tx.complaint.update({ where: { id }, data: { riverState: 'SPLIT', claimedUntil: null } })
  return { decisionId, numbers: parts.map(({ number }) => number) }
}

const whyNot = {
  zh: '已拆分过，或本身是拆分出来的事项',
  en: 'It was split before, or is itself a matter of an order that was split',
}

function partOf(whole: ComplaintModel, matter: OrderSplit['matters'][number], number: string, secret: string) {
  return {
    id: newId(),
    number,
    codeHash: trackingCodeHash(secret, randomBytes(16).toString('hex')),
    channel: whole.channel,
    kind: whole.kind,
    text: withoutContact(matter.text, openContact(secret, whole) ?? {}),
    institutionName: matter.institutionName || null,
    districtCode: whole.districtCode,
    address: whole.address,
    grade: whole.grade,
    className: whole.className,
    happenedAt: whole.happenedAt,
    dueDay: whole.dueDay,
    createdAt: whole.createdAt,
    partOfId: whole.id,
    phoneHash: whole.phoneHash,
    anonymous: whole.anonymous,
  }
}
