/** The ledgers that everybody may read, each with how much stands in it and when that last changed. */
import type { z } from 'zod'
import { all } from '#api/cases/case-where.ts'
import type { publicLedger } from '#api/contract/ledgers.ts'
import type { Ledger, Only } from '#policy/ledgers/define.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { fieldViews, partOf, treeView } from './describe.ts'

type View = z.input<typeof publicLedger>
type Counted = { ledger: string; rows: number; changedAt: Date }

const { sql } = Prisma
/** Counting reads every row: so many milliseconds one count is good for everybody. */
const goodFor = 5 * 60_000

/** Asked by many at once, it counts once. */
export function publicLedgers(db: Prisma.TransactionClient, now: () => Date): () => Promise<View[]> {
  let counted: { until: number; views: Promise<View[]> } | null = null
  return () => {
    if (counted && now().getTime() < counted.until) return counted.views
    const views = countAll(db)
    const mine = { until: now().getTime() + goodFor, views }
    counted = mine
    views.catch(() => {
      if (counted === mine) counted = null
    })
    return views
  }
}

async function countAll(db: Prisma.TransactionClient): Promise<View[]> {
  const open = ledgers.filter((ledger) => ledger.public)
  const each = open.map((ledger) => sql`(r.ledger = ${ledger.id} AND ${shownRows(ledger.public?.only ?? {})})`)
  const rows = await db.$queryRaw<Counted[]>`
    SELECT r.ledger, count(*)::int AS rows, max(r."updatedAt") AS "changedAt" FROM ledger_row r
    WHERE r."withdrawnAt" IS NULL AND (${Prisma.join(each, ' OR ')}) GROUP BY r.ledger`
  const byLedger = new Map(rows.map((row) => [row.ledger, row]))
  return open.map((ledger) => viewOf(ledger, byLedger.get(ledger.id)))
}

/** The same as `fits`, for the database. Names come from declarations. */
const shownRows = (only: Only): Prisma.Sql =>
  all(
    Object.entries(only).map(([name, values]) => {
      const field = Prisma.raw(`r.data -> '${name}'`)
      if (values === 'said' || !values) return sql`${field} IS NOT NULL`
      return sql`${field} IN (${Prisma.join(values.map((value) => sql`${JSON.stringify(value)}::jsonb`))})`
    }),
  )

const viewOf = (ledger: Ledger, counted: Counted | undefined): View => ({
  id: ledger.id,
  zh: ledger.zh,
  en: ledger.en,
  part: partOf(ledger),
  shows: ledger.public?.shows ?? ledger,
  rows: counted?.rows ?? 0,
  changedAt: counted?.changedAt.toISOString() ?? null,
  fields: fieldViews(ledger, ledger.public?.fields ?? []),
  ...treeView(ledger),
})
