/** Whether a case bears words: in its number or in its institution's name. */
import { likeText } from '#api/institutions/search-public.ts'
import { Prisma } from '#prisma/generated/client.ts'

const { sql } = Prisma

/** Asked of one case of the list after the other. */
export const bears = (q: string): Prisma.Sql =>
  sql`(${numberHas(sql`c.number`, q)} OR ${nameHas(sql`(SELECT i.name FROM institution i WHERE i.id = c."institutionId")`, q)})`

/** Numbers are capital letters, digits and dashes: JF2026-000123. */
export const mayBeNumber = (q: string): boolean => /^[\w-]+$/.test(q)
export const numberHas = (column: Prisma.Sql, q: string): Prisma.Sql =>
  mayBeNumber(q) ? sql`${column} LIKE ${`%${likeText(q.toUpperCase())}%`}` : sql`FALSE`

const cased = /\p{Cased}/u

/** Letters without case, as Chinese has them, need no ILIKE, which takes ten times as long. */
export const nameHas = (column: Prisma.Sql, q: string): Prisma.Sql =>
  sql`${column} ${cased.test(q) ? sql`ILIKE` : sql`LIKE`} ${`%${likeText(q)}%`}`
