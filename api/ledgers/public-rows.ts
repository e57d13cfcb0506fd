/** What the declaration opens to everybody: named fields of the rows that it lets through. */

import { all } from '#api/cases/case-where.ts'
import { Refusal } from '#api/errors.ts'
import { decodeCursor, encodeCursor } from '#api/http/cursor.ts'
import { isOpen, type Ledger } from '#policy/ledgers/define.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { publicFiles } from './public-files.ts'
import { unitName } from './read-rows.ts'
import { onlyFields } from './visible.ts'

type Query = { district?: string | undefined; cursor?: string | undefined; limit: number }
type Stored = {
  id: string
  unit: string
  name: string | null
  districtCode: string | null
  day: string
  data: Record<string, unknown>
}

const { sql } = Prisma
type Open = NonNullable<Ledger['public']>
/** Rows looked at for one page: rows that stay hidden must not make a page endless. */
const mostSeen = 2000
const rowsAtOnce = 200

export async function readPublicRows(db: Prisma.TransactionClient, id: string, { district, cursor, limit }: Query) {
  const ledger = ledgers.find((one) => one.id === id)
  const open = ledger?.public
  if (!ledger || !open) throw new Refusal('not-found')
  const stored = (after: After, most: number) => db.$queryRaw<Stored[]>(rowsAfter(ledger, district, after, most))
  const [day, rowId] = decodeCursor(cursor, 'open', ['text', 'id']) ?? []
  const { items, next } = await pageOf(ledger, stored, day && rowId ? { day: String(day), id: String(rowId) } : null, limit)
  const files = await publicFiles(db, ledger, items)
  return {
    items: items.map((row) => ({ ...viewOf(open, row), files: files.get(row.id) ?? [] })),
    nextCursor: next && encodeCursor('open', [next.day, next.id]),
  }
}

type After = { day: string; id: string } | null

function rowsAfter(ledger: Ledger, district: string | undefined, after: After, most: number): Prisma.Sql {
  const where = all([
    sql`r.ledger = ${ledger.id} AND r."withdrawnAt" IS NULL`,
    ...(district ? [sql`r."districtCode" = ${district}::bpchar`] : []),
    ...(after ? [sql`(r.day, r.id) < (${after.day}::bpchar, ${after.id}::uuid)`] : []),
  ])
  return sql`SELECT r.id::text, r.unit, i.name, r."districtCode"::text, r.day::text, r.data
    FROM ledger_row r LEFT JOIN institution i ON i.id = r."institutionId"
    WHERE ${where} ORDER BY r.day DESC, r.id DESC LIMIT ${most}`
}

/** Most rows are open to everybody: a page rarely needs more than the first of what stands there. */
async function pageOf(ledger: Ledger, stored: (after: After, most: number) => Promise<Stored[]>, after: After, limit: number) {
  const items: Stored[] = []
  let last = after
  let more = true
  for (let seen = 0; more && seen < mostSeen; seen += rowsAtOnce) {
    const rows = await stored(last, rowsAtOnce)
    for (const row of rows) {
      if (items.length === limit) return { items, next: last }
      last = row
      if (isOpen(ledger, row.data)) items.push(row)
    }
    more = rows.length === rowsAtOnce
  }
  return { items, next: more ? last : null }
}

const viewOf = (open: Open, { id, unit, name, districtCode, data }: Stored) => ({
  id,
  unit: name ?? unitName(unit),
  districtCode,
  data: onlyFields(data, open.fields),
})
