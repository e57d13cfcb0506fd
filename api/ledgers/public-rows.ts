/** What the declaration opens to everybody: named fields of the rows that it lets through. */

import { all } from '#api/cases/case-where.ts'
import { Refusal } from '#api/errors.ts'
import { decodeCursor, encodeCursor } from '#api/http/cursor.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { fieldViews } from './describe.ts'
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
/** Rows looked at for one page: rows that stay hidden must not make a page endless. */
const mostSeen = 2000

export const publicLedgers = () =>
  ledgers.flatMap((ledger) => {
    const { id, zh, en, public: open } = ledger
    return open ? [{ id, zh, en, fields: fieldViews(ledger, open.fields) }] : []
  })

export async function readPublicRows(db: Prisma.TransactionClient, id: string, { district, cursor, limit }: Query) {
  const ledger = ledgers.find((one) => one.id === id)
  const open = ledger?.public
  if (!ledger || !open) throw new Refusal('not-found')
  const [day, rowId] = decodeCursor(cursor, 'open', ['text', 'id']) ?? []
  const where = all([
    sql`r.ledger = ${ledger.id} AND r."withdrawnAt" IS NULL`,
    ...(district ? [sql`r."districtCode" = ${district}::bpchar`] : []),
    ...(day && rowId ? [sql`(r.day, r.id) < (${day}::bpchar, ${rowId}::uuid)`] : []),
  ])
  const rows = await db.$queryRaw<Stored[]>`
    SELECT r.id::text, r.unit, i.name, r."districtCode"::text, r.day::text, r.data
    FROM ledger_row r LEFT JOIN institution i ON i.id = r."institutionId"
    WHERE ${where} ORDER BY r.day DESC, r.id DESC LIMIT ${mostSeen}`
  return pageOf(open, rows, limit)
}

function pageOf(open: NonNullable<Ledger['public']>, rows: Stored[], limit: number) {
  const items: Stored[] = []
  let last: Stored | undefined
  for (const row of rows) {
    if (items.length === limit) break
    last = row
    if (open.when(row.data)) items.push(row)
  }
  const more = last !== undefined && (rows.indexOf(last) < rows.length - 1 || rows.length === mostSeen)
  return {
    items: items.map(({ id, unit, name, districtCode, data }) => ({
      id,
      unit: name ?? unitName(unit),
      districtCode,
      data: onlyFields(data, open.fields),
    })),
    nextCursor: more && last ? encodeCursor('open', [last.day, last.id]) : null,
  }
}
