/** Lines about institutions as lists show them: what is on file in figures, and the open case. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { all, ownDistrict } from '#api/cases/case-where.ts'
import { handledIn } from '#api/complaints/handled.ts'
import type { institutionRow, listInstitutions } from '#api/contract/institutions.ts'
import { decodeCursor, encodeCursor } from '#api/http/cursor.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { likeText } from '../search-public.ts'

export type InstitutionRow = z.input<typeof institutionRow>
type Query = z.output<(typeof listInstitutions)['query']>

const { sql } = Prisma

/** Beyond this the count says "at least". */
const mostPages = 100_000

export async function listRows(prisma: PrismaClient, staff: Staff, { q, licence, forProfit, cursor, limit }: Query) {
  const [offset = 0] = (decodeCursor(cursor, 'institutions', ['number']) ?? [0]) as number[]
  const from = Math.min(Math.max(0, Math.floor(offset)), mostPages)
  const where = all([
    sql`i."rootId" IS NULL`,
    ...ownDistrict(sql`i."districtCode"`, staff),
    ...(licence ? [sql`i."licenceStatus" = ${licence}`] : []),
    ...(forProfit ? [registeredForProfit] : []),
    ...(q ? [matching(q)] : []),
  ])
  const [found, [sum]] = await Promise.all([
    prisma.$queryRaw<{ id: string }[]>`
      SELECT i.id::text FROM institution i LEFT JOIN "case" c ON c."openKey" = i.id
      WHERE ${where} ORDER BY c.rank DESC NULLS LAST, i.name, i.id LIMIT ${limit} OFFSET ${from}`,
    prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM institution i WHERE ${where}`,
  ])
  const rows = await rowsOf(
    prisma,
    found.map(({ id }) => id),
  )
  const total = sum?.total ?? 0
  const next = from + found.length
  const nextCursor = found.length === limit && next < total ? encodeCursor('institutions', [next]) : null
  return { items: found.flatMap(({ id }) => rows.get(id) ?? []), nextCursor, total }
}

/** Whose register says a nature that is not one of the non-profit ones; of whom it says none nothing is known (M19.1). */
const registeredForProfit = sql`(i.category = 'subject' AND i."licenceStatus" = 'licensed' AND i."legalNature" <> ''
  AND i."legalNature" !~ '非营利|非企业|事业')`

/** Names and whatever it is known by, also of what went up in it. */
function matching(q: string): Prisma.Sql {
  const part = `%${likeText(q)}%`
  return sql`(i.name ILIKE ${part} OR i.id IN (
    SELECT coalesce(o."rootId", o.id) FROM institution_identifier k JOIN institution o ON o.id = k."institutionId"
    WHERE k.value ILIKE ${part} AND k.kind <> 'brand'))`
}

export async function rowsOf(prisma: PrismaClient, ids: string[]): Promise<Map<string, InstitutionRow>> {
  if (ids.length === 0) return new Map()
  const rows = await prisma.$queryRaw<
    (Omit<InstitutionRow, 'openCase'> & { caseId: string | null; caseNumber: string | null })[]
  >`
    SELECT i.id::text, i.name, i."districtCode", i."licenceStatus", i.category, i.origin,
      (SELECT count(*) FROM complaint WHERE "institutionId" = i.id AND ${handledIn('complaint')})::int AS complaints,
      (SELECT count(*) FROM finding WHERE "institutionId" = i.id AND status IN ('NEW', 'CONFIRMED'))::int AS findings,
      c.id::text AS "caseId", c.number AS "caseNumber"
    FROM institution i LEFT JOIN "case" c ON c."openKey" = i.id WHERE i.id = ANY(${ids}::uuid[])`
  return new Map(
    rows.map(({ caseId, caseNumber, ...row }) => [
      row.id,
      { ...row, openCase: caseId && caseNumber ? { id: caseId, number: caseNumber } : null },
    ]),
  )
}
