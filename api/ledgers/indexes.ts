/** Filters of a list stay fast because each has an index over its own ledger. Made when the server starts; making them again is nothing. */
import type { Ledger } from '#policy/ledgers/define.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

/** An index over a ledger of millions of rows. */
const longestMs = 1_800_000

/** Names come from the declarations, and each is quoted. Of several that start at once one makes them and the others wait: `IF NOT EXISTS` alone fails then. */
export async function makeLedgerIndexes(prisma: PrismaClient): Promise<void> {
  if ((await missing(prisma)).length === 0) return
  await prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('jianfu.ledger-indexes'))`
      for (const [, make] of await missing(tx)) await tx.$executeRawUnsafe(make)
    },
    { maxWait: longestMs, timeout: longestMs },
  )
}

async function missing(db: Pick<PrismaClient, '$queryRaw'>): Promise<Made[]> {
  const there = await namesThere(db)
  return [...ledgers.flatMap(indexesOf), ...statistics()].filter(([name]) => !there.has(name))
}

type Made = [name: string, make: string]

/** The city's list of a value, and a district's where every district has many rows. */
const indexesOf = ({ id, of, filters }: Ledger): Made[] =>
  filters.flatMap((field) => {
    const name = `ledger_${id.replaceAll('-', '_')}_${field}`.toLowerCase()
    const index = (called: string, first: string): Made => [
      called,
      `CREATE INDEX IF NOT EXISTS "${called}" ON ledger_row ((data->>'${field}'), ${first}day DESC, id DESC)
        WHERE ledger = '${id}' AND "withdrawnAt" IS NULL`,
    ]
    const wide = of === 'school' || of === 'institution'
    return [index(name, ''), ...(wide ? [index(`${name}_district`, '"districtCode", ')] : [])]
  })

/** The planner takes no figures from an index over a part of a table: it has to be told to count how often a value stands in a ledger. */
const statistics = (): Made[] =>
  [...new Set(ledgers.flatMap(({ filters }) => filters))].map((field) => {
    const name = `ledger_row_${field}`.toLowerCase()
    return [name, `CREATE STATISTICS IF NOT EXISTS "${name}" (mcv) ON ledger, (data->>'${field}') FROM ledger_row`]
  })

async function namesThere(prisma: Pick<PrismaClient, '$queryRaw'>): Promise<Set<string>> {
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    SELECT indexname::text AS name FROM pg_indexes WHERE tablename = 'ledger_row'
    UNION ALL SELECT stxname::text FROM pg_statistic_ext WHERE stxrelid = 'ledger_row'::regclass`
  return new Set(rows.map(({ name }) => name))
}
