/** Rows of a ledger, newest day first, within what the caller may see. List, export and single row share conditions and shape. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { all } from '#api/cases/case-where.ts'
import type { ledgerRow, rowFilters } from '#api/contract/ledgers.ts'
import { Refusal } from '#api/errors.ts'
import { decodeCursor, encodeCursor } from '#api/http/cursor.ts'
import { departmentByCode } from '#policy/departments.ts'
import { districtByCode } from '#policy/districts.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type Fed, viewOfFed } from './feeds/fed.ts'
import { keptCaptures } from './kept-captures.ts'
import { namedValues } from './named-values.ts'
import { rowCases } from './row-cases.ts'
import { onlyFields, rowScope, shownFields } from './visible.ts'

export type RowFilters = z.output<z.ZodObject<typeof rowFilters>>
export type RowView = z.input<typeof ledgerRow>
type Db = Prisma.TransactionClient
type Stored = Omit<RowView, 'unit' | 'updatedAt' | 'fed' | 'captures' | 'cases'> & {
  unit: string
  institutionName: string | null
  updatedAt: Date
  fed: Fed | null
}

const { sql } = Prisma
/** Counting stops here: nobody pages through more, and the list stays fast at millions of rows. */
const mostCounted = 10_000

export function rowsWhere(ledger: Ledger, filters: RowFilters, staff: Staff): Prisma.Sql {
  const { from, to, district, unit, violations } = filters
  return all([
    // written out, not a parameter: the planner then uses the indexes made for one ledger
    Prisma.raw(`r.ledger = '${ledger.id}'`),
    sql`r."withdrawnAt" IS NULL`,
    ...rowScope(staff),
    ...(from ? [sql`r.day >= ${from}::bpchar`] : []),
    ...(to ? [sql`r.day <= ${to}::bpchar`] : []),
    ...(district ? [sql`r."districtCode" = ${district}::bpchar`] : []),
    ...(unit ? [sql`r.unit = ${unit}`] : []),
    ...(violations ? [sql`r.violations <> '{}'`] : []),
    ...fieldConditions(ledger, filters.where),
  ])
}

/** `grade:P3,kind:final`: only fields that the declaration names as filters. */
const fieldConditions = (ledger: Ledger, where = ''): Prisma.Sql[] =>
  namedValues('where', where, ledger.filters).map(([name, value]) => sql`${fieldSql(name)} = ${value}`)

/** Names come from declarations, never from a caller. */
const fieldSql = (name: string): Prisma.Sql => Prisma.raw(`(r.data->>'${name}')`)

const columns = sql`r.id::text, r.unit, r."districtCode"::text, r.day::text, r.period, r.data, r.fed, r.violations, r.version,
  r."updatedAt", i.name AS "institutionName"`

const joined = sql`ledger_row r LEFT JOIN institution i ON i.id = r."institutionId"`

export async function readRows(
  db: Db,
  ledger: Ledger,
  { cursor, limit, ...filters }: RowFilters & { cursor?: string | undefined; limit: number },
  staff: Staff,
) {
  const where = rowsWhere(ledger, filters, staff)
  const [items, [counted]] = await Promise.all([
    readPage(db, ledger, where, cursor, limit, staff),
    db.$queryRaw<{ total: number }[]>(countOf(where)),
  ])
  return { ...items, total: counted?.total ?? 0 }
}

export const countOf = (where: Prisma.Sql): Prisma.Sql =>
  sql`SELECT count(*)::int AS total FROM (SELECT 1 FROM ledger_row r WHERE ${where} LIMIT ${mostCounted}) AS counted`

/** Newest first, after the row of the cursor. */
export function pageOf(where: Prisma.Sql, cursor: string | undefined, limit: number): Prisma.Sql {
  const [day, id] = decodeCursor(cursor, 'ledger', ['text', 'id']) ?? []
  const after = day && id ? sql`(r.day, r.id) < (${day}::bpchar, ${id}::uuid)` : sql`TRUE`
  return sql`SELECT ${columns} FROM ${joined} WHERE ${where} AND ${after} ORDER BY r.day DESC, r.id DESC LIMIT ${limit}`
}

export async function readPage(
  db: Db,
  ledger: Ledger,
  where: Prisma.Sql,
  cursor: string | undefined,
  limit: number,
  staff: Staff,
): Promise<{ items: RowView[]; nextCursor: string | null }> {
  const rows = await db.$queryRaw<Stored[]>(pageOf(where, cursor, limit + 1))
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await viewsOf(db, ledger, page, staff),
    nextCursor: rows.length > limit && last ? encodeCursor('ledger', [last.day, last.id]) : null,
  }
}

export async function readRow(db: Db, ledger: Ledger, id: string, staff: Staff): Promise<RowView> {
  const where = all([sql`r.id = ${id}::uuid`, rowsWhere(ledger, {}, staff)])
  const [row] = await db.$queryRaw<Stored[]>`SELECT ${columns} FROM ${joined} WHERE ${where}`
  const [view] = row ? await viewsOf(db, ledger, [row], staff) : []
  if (!view) throw new Refusal('not-found')
  return view
}

async function viewsOf(db: Db, ledger: Ledger, rows: Stored[], staff: Staff): Promise<RowView[]> {
  const shown = shownFields(staff, ledger)
  const captures = await keptCaptures(db, ledger, rows, staff)
  const cases = await rowCases(db, rows, staff)
  return rows.map(({ institutionName, updatedAt, unit, data, fed, ...row }, at) => ({
    ...row,
    unit: { id: unit, name: institutionName ?? unitName(unit) },
    data: onlyFields(data, shown),
    fed: fed && viewOfFed(fed, shown),
    captures: captures[at] ?? {},
    cases: cases[at] ?? {},
    updatedAt: updatedAt.toISOString(),
  }))
}

export const unitName = (unit: string): string =>
  unit === 'city' ? '成都市' : (districtByCode(unit)?.name ?? departmentByCode(unit)?.zh ?? unit)
