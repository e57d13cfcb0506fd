/**
 * Cases by words of their number or their institution's name. Words that few cases bear are found by an index, and lists and counts
 * work on those few. Of words that very many bear only so many are found: a list then walks in its own order and asks each case,
 * and counts are told as what they are, at least so many.
 */
import type { Staff } from '#api/auth/staff.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { all, type CaseFilters, ownDistrict, type WhereFilters } from './case-where.ts'
import { mayBeNumber, nameHas, numberHas } from './name-sql.ts'

const { sql } = Prisma

/** More than so many cases are not counted: some 40 ms of the database, and nobody reads that many. */
const mostCounted = 10_000

export interface Named {
  /** what a page of the list asks */
  listed: WhereFilters
  /** what is counted, */
  counted: WhereFilters
  /** which are not all when this is set */
  atLeast: boolean
}

export async function findNamed(
  prisma: PrismaClient,
  { q, ...filters }: CaseFilters,
  staff: Staff,
  most = mostCounted,
): Promise<Named> {
  if (!q) return { listed: filters, counted: filters, atLeast: false }
  const rows = await prisma.$queryRaw<{ id: string }[]>(namedIds(q, staff, most + 1))
  const counted = { ...filters, among: rows.slice(0, most).map(({ id }) => id) }
  const atLeast = rows.length > most
  return { listed: atLeast ? { ...filters, bears: q } : counted, counted, atLeast }
}

/** Each side is found by itself, since an OR across tables reads both whole; the second leaves out what the first has. */
export function namedIds(q: string, staff: Staff, most: number): Prisma.Sql {
  const seen = all([sql`k."rootId" IS NULL`, ...ownDistrict(sql`k."districtCode"`, staff)])
  const byNumber = sql`SELECT k.id FROM "case" k WHERE ${seen} AND ${numberHas(sql`k.number`, q)}`
  const byName = sql`SELECT k.id FROM institution i JOIN "case" k ON k."institutionId" = i.id
    WHERE ${seen} AND ${nameHas(sql`i.name`, q)} AND NOT ${numberHas(sql`k.number`, q)}`
  return sql`SELECT id::text FROM (${mayBeNumber(q) ? sql`${byNumber} UNION ALL ${byName}` : byName}) n LIMIT ${most}`
}
