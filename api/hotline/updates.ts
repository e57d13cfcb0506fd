/** Changes that a hotline sent later wait for a person: taken over, or left. Both are kept. */
import { type Staff, sees } from '#api/auth/staff.ts'
import { handled } from '#api/complaints/handled.ts'
import { Refusal } from '#api/errors.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import type { OriginChange } from './changes.ts'

const mostShown = 50

export async function readUpdates(prisma: PrismaClient, { districtCode }: Staff) {
  const where = { state: 'WAITING', ...(districtCode === null ? {} : { complaint: { districtCode } }) }
  const [rows, total] = await Promise.all([
    prisma.originUpdate.findMany({
      where,
      include: { complaint: { select: { number: true } } },
      orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
      take: mostShown,
    }),
    prisma.originUpdate.count({ where }),
  ])
  const items = rows.map(({ id, complaintId, complaint, arrivedAt, changes }) => ({
    id,
    complaintId,
    number: complaint.number,
    arrivedAt: arrivedAt.toISOString(),
    changes: changes as unknown as OriginChange[],
  }))
  return { items, total }
}

/** Words that are taken over are read again by the river; findings that officers decided stay. */
export function decideChange(prisma: PrismaClient, id: string, take: boolean, staff: Staff, at: Date) {
  return prisma.$transaction(async (tx) => {
    const update = await tx.originUpdate.findUnique({ where: { id }, include: { complaint: true } })
    if (!update || !sees(staff, update.complaint.districtCode)) throw new Refusal('not-found')
    const state = take ? ('TAKEN' as const) : ('LEFT' as const)
    const data = { state, decidedById: staff.id, decidedAt: at }
    const { count } = await tx.originUpdate.updateMany({ where: { id, state: 'WAITING' }, data })
    if (count === 0) throw new Refusal('not-allowed-now')
    if (!take) return { state, complaintId: update.complaintId }
    const changes = update.changes as unknown as OriginChange[]
    const facts = changes.filter(({ field, to }) => field !== 'content' && to !== null).map(({ field, to }) => [field, to])
    const text = changes.find(({ field }) => field === 'content')?.to
    await tx.complaint.update({
      where: { id: update.complaintId },
      data: {
        origin: { ...(update.complaint.origin as object | null), ...Object.fromEntries(facts) },
        ...(text ? { text } : {}),
      },
    })
    if (text) await readAgain(tx, update.complaintId)
    return { state, complaintId: update.complaintId }
  })
}

/** Of an order that was split the matters stand; should the split be taken back, the whole is read then. */
async function readAgain(tx: Prisma.TransactionClient, id: string): Promise<void> {
  const again = { riverState: 'NEW', attempts: 0, claimedUntil: null }
  const { count } = await tx.complaint.updateMany({ where: { id, riverState: handled }, data: again })
  if (count === 0) await tx.complaint.update({ where: { id }, data: { classification: Prisma.DbNull } })
}
