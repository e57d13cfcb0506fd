/** An order that is here came again: what it says now is laid beside what it said, and a person decides. Nothing is written over. */
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { originFields } from './columns.ts'
import type { HotlineOrder, OriginFacts } from './order.ts'

export type OriginChange = { field: string; from: string | null; to: string | null }
export type KnownOrder = { id: string; originNo: string | null; text: string; origin: unknown }

/** What the sheet leaves out says nothing. */
function changesOf(known: KnownOrder, order: HotlineOrder): OriginChange[] {
  const before = (known.origin ?? {}) as OriginFacts
  const facts = originFields.flatMap((field) => {
    const to = order.origin[field]
    return to === undefined || to === before[field] ? [] : [{ field, from: before[field] ?? null, to }]
  })
  const { text: to } = order
  return to === known.text ? facts : [{ field: 'content', from: known.text, to }, ...facts]
}

/** Returns how many orders say something that nobody was asked about yet. */
export async function keepChanges(
  tx: Prisma.TransactionClient,
  known: KnownOrder[],
  orders: HotlineOrder[],
  now: Date,
): Promise<number> {
  const byNo = new Map(known.map((row) => [row.originNo, row]))
  const data = orders.flatMap((order) => {
    const row = byNo.get(order.orderNo)
    const changes = row ? changesOf(row, order) : []
    if (!row || changes.length === 0) return []
    return [{ id: newId(), complaintId: row.id, changes, sameness: sha256(canonicalJson(changes)), arrivedAt: now }]
  })
  if (data.length === 0) return 0
  return (await tx.originUpdate.createMany({ data, skipDuplicates: true })).count
}
