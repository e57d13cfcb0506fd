/** An order that is handed out again carries a running suffix: -02 follows -01. Each is a matter of its own, linked to the one before. */
import type { Prisma } from '#prisma/generated/client.ts'

const suffixed = /^(.+)-(\d{2,3})$/

/** The order before and the order after, by their numbers; null where the number has no suffix. */
function neighbours(orderNo: string): { before: string | null; after: string } | null {
  const match = suffixed.exec(orderNo)
  if (!match) return null
  const [, base = '', digits = ''] = match
  const nth = (n: number) => `${base}-${String(n).padStart(digits.length, '0')}`
  return { before: Number(digits) > 1 ? nth(Number(digits) - 1) : null, after: nth(Number(digits) + 1) }
}

/** Sheets come in any order: the new ones are linked to those before them, and those after them to the new ones. */
export async function linkRedone(tx: Prisma.TransactionClient, orderNos: string[]): Promise<void> {
  const pairs = orderNos.flatMap((orderNo) => {
    const near = neighbours(orderNo)
    if (!near) return []
    return [...(near.before ? [[orderNo, near.before] as const] : []), [near.after, orderNo] as const]
  })
  if (pairs.length === 0) return
  await tx.$executeRaw`
    UPDATE complaint c SET "redoOfId" = p.id
    FROM unnest(${pairs.map(([own]) => own)}::text[], ${pairs.map(([, before]) => before)}::text[]) AS pair(own, before)
    JOIN complaint p ON p."originNo" = pair.before
    WHERE c."originNo" = pair.own AND c."redoOfId" IS NULL`
}
