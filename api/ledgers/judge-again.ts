/**
 * Rows of which the checks say something else although nobody wrote in them: their last day is over, or a list that they are held against
 * has changed. What is found is filed as for any row, once.
 */
import { dayOf } from '#api/cases/day-of.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { grouped } from './grouped.ts'
import { lookAgain } from './judge-rows.ts'

const rowsAtOnce = 500
type Waiting = { id: string; ledger: string; unit: string; day: string }

/** Returns how many rows were looked at. However many workers do this at once, each takes other rows. */
export async function judgeAgain(prisma: PrismaClient, now: Date): Promise<number> {
  for (let all = 0; ; ) {
    const looked = await judgeSome(prisma, now)
    all += looked
    if (looked < rowsAtOnce) return all
  }
}

const judgeSome = (prisma: PrismaClient, now: Date): Promise<number> =>
  prisma.$transaction(
    async (tx) => {
      const rows = await tx.$queryRaw<Waiting[]>`
        SELECT id::text, ledger, unit, day::text FROM ledger_row
        WHERE "againOn" <= ${dayOf(now)} AND "withdrawnAt" IS NULL ORDER BY "againOn" LIMIT ${rowsAtOnce} FOR UPDATE SKIP LOCKED`
      // whatever becomes of them, these have been looked at
      await tx.ledgerRow.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { againOn: null } })
      for (const [id, own] of grouped(rows, ({ ledger }) => ledger)) {
        const ledger = ledgerById(id)
        if (!ledger) continue
        const ids = own.map(({ id }) => id)
        await lookAgain(tx, ledger, own, now, ids)
      }
      return rows.length
    },
    { timeout: 60_000 },
  )
