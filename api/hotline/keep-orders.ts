/** Orders of a hotline become complaints, once each. An order that is here already is never written over. */
import { randomBytes } from 'node:crypto'
import { dayOf } from '#api/cases/due.ts'
import { sealContact, trackingCodeHash } from '#api/complaints/seal.ts'
import { termsInForce } from '#api/deadlines/in-force.ts'
import { newId } from '#api/new-id.ts'
import { dueDay, type Terms } from '#policy/deadlines.ts'
import { districtOf } from '#policy/districts.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { keepChanges } from './changes.ts'
import type { HotlineChannel } from './columns.ts'
import { insertComplaints, type NewRow } from './insert-complaints.ts'
import type { HotlineOrder } from './order.ts'
import { linkRedone } from './redo-links.ts'

export interface Intake {
  secret: string
  channel: HotlineChannel
  importBatchId: string | null
  pushSourceId?: string
  now: Date
}
export interface Kept {
  imported: number
  duplicates: number
  changed: number
}

/** All in one transaction of the caller, so that counts and rows agree whatever happens. */
export async function keepOrders(tx: Prisma.TransactionClient, intake: Intake, orders: HotlineOrder[]): Promise<Kept> {
  const first = new Map<string, HotlineOrder>()
  for (const order of orders) if (!first.has(order.orderNo)) first.set(order.orderNo, order)
  const known = await tx.complaint.findMany({
    where: { originNo: { in: [...first.keys()] } },
    select: { id: true, originNo: true, text: true, origin: true },
  })
  const changed = await keepChanges(tx, known, [...first.values()], intake.now)
  for (const { originNo } of known) first.delete(originNo ?? '')
  const fresh = [...first.values()]
  const terms = await termsInForce(tx)
  const count = await insertComplaints(
    tx,
    fresh.map((order) => complaintRow(intake, order, terms)),
  )
  await linkRedone(
    tx,
    fresh.map(({ orderNo }) => orderNo),
  )
  return { imported: count, duplicates: orders.length - count, changed }
}

/** How many of them would be new. */
export async function countFresh(tx: Prisma.TransactionClient, orders: HotlineOrder[]): Promise<Kept> {
  const numbers = [...new Set(orders.map(({ orderNo }) => orderNo))]
  const known = await tx.complaint.count({ where: { originNo: { in: numbers } } })
  return { imported: numbers.length - known, duplicates: orders.length - numbers.length + known, changed: 0 }
}

const notSealed = { sealedContact: null, sealedKey: null, keyId: null, phoneHash: null }

/** The caller gets no tracking code from us, so a random one takes its place; the hotline's own number is the receipt. */
function complaintRow({ secret, channel, importBatchId, pushSourceId }: Intake, order: HotlineOrder, terms: Terms): NewRow {
  const id = newId()
  const { callerName: name, phone, place } = order
  const contact = phone ? sealContact(secret, id, { name: name ?? '', phone }) : notSealed
  return {
    id,
    number: `H${order.orderNo}`,
    codeHash: trackingCodeHash(secret, randomBytes(16).toString('hex')),
    channel,
    kind: order.kind,
    originNo: order.orderNo,
    text: order.text,
    institutionName: order.institutionName,
    address: place,
    grade: order.grade,
    className: order.className,
    districtCode: place ? (districtOf(place)?.code ?? null) : null,
    anonymous: name === null,
    ...contact,
    origin: order.origin,
    importBatchId,
    pushSourceId: pushSourceId ?? null,
    dueDay: earlier(dueDay(order.deadline, dayOf(order.receivedAt), terms), order.origin.dueAt),
    createdAt: order.receivedAt,
  }
}

/** The hotline's own deadline holds where it comes before the one of the regulation. */
function earlier(own: string | null, theirs: string | undefined): string | null {
  const day = theirs && /^\d{4}-\d{2}-\d{2}/.test(theirs) ? theirs.slice(0, 10) : null
  if (!own || !day) return own ?? day
  return day < own ? day : own
}
