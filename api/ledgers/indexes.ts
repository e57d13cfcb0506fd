/** Filters of a list stay fast because each has an index over its own ledger. Made when the server starts; making them again is nothing. */
import { ledgers } from '#policy/ledgers/index.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export async function makeLedgerIndexes(prisma: PrismaClient): Promise<void> {
  const there = await prisma.$queryRaw<
    { name: string }[]
  >`SELECT indexname AS name FROM pg_indexes WHERE tablename = 'ledger_row'`
  const known = new Set(there.map(({ name }) => name))
  // rows in which something was found are few: without this, counting them reads the whole ledger
  if (!known.has('ledger_row_found'))
    await prisma.$executeRaw`
      CREATE INDEX IF NOT EXISTS ledger_row_found ON ledger_row (ledger, day DESC, id DESC) WHERE violations <> '{}'`
  for (const { id, filters } of ledgers) {
    for (const field of filters) {
      const name = `ledger_${id.replaceAll('-', '_')}_${field}`.toLowerCase()
      if (known.has(name)) continue
      // names come from the declarations, and each is quoted
      await prisma.$executeRawUnsafe(
        `CREATE INDEX IF NOT EXISTS "${name}" ON ledger_row ((data->>'${field}'), day DESC, id DESC) WHERE ledger = '${id}'`,
      )
    }
  }
}
