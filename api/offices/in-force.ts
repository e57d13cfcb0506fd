/** Which contact facts hold now: the highest version of each office, else those that the product came with. */
import { type OfficeContact, officeByCode } from '#policy/offices.ts'
import type { Prisma } from '#prisma/generated/client.ts'

type Db = Prisma.TransactionClient
type Newest = { version: number; contact: OfficeContact | null }

/** By office, of those that somebody ever changed; a null contact: as the product came. */
export async function newestContacts(db: Db, code?: string): Promise<Map<string, Newest>> {
  const rows = await db.officeVersion.findMany({
    where: code === undefined ? {} : { code },
    orderBy: [{ code: 'asc' }, { version: 'desc' }],
    distinct: ['code'],
    select: { code: true, version: true, contact: true },
  })
  return new Map(rows.map(({ code, version, contact }) => [code, { version, contact: contact as OfficeContact | null }]))
}

/** Null: no such office. */
export async function contactInForce(db: Db, code: string): Promise<OfficeContact | null> {
  const builtIn = officeByCode(code)?.builtIn
  if (!builtIn) return null
  return (await newestContacts(db, code)).get(code)?.contact ?? builtIn
}
