/** Fields that hold the SHA-256 of a page as it was kept: for each row the captures behind them that the caller may open. */
import { can, type Staff } from '#api/auth/staff.ts'
import { capturesSeenBy } from '#api/evidence/seen-capture.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { metaOf } from '#policy/ledgers/field.ts'
import type { Prisma } from '#prisma/generated/client.ts'

type Row = { data: Record<string, unknown> }
/** Ids of captures by the name of the field. */
export type Captures = Record<string, string>

export async function keptCaptures(db: Prisma.TransactionClient, ledger: Ledger, rows: Row[], staff: Staff): Promise<Captures[]> {
  const fields = Object.entries(ledger.schema.shape).flatMap(([name, field]) => (metaOf(field).capture ? [name] : []))
  const hashes = rows.flatMap(({ data }) => fields.flatMap((name) => (typeof data[name] === 'string' ? [data[name]] : [])))
  const known = hashes.length > 0 && can(staff, 'evidence.read') ? await newest(db, [...new Set(hashes)], staff) : new Map()
  return rows.map(({ data }) =>
    Object.fromEntries(fields.flatMap((name) => (known.has(data[name]) ? [[name, known.get(data[name])]] : []))),
  )
}

/** The same bytes may have been kept more than once: the last time counts. */
async function newest(db: Prisma.TransactionClient, hashes: string[], staff: Staff): Promise<Map<unknown, string>> {
  const captures = await db.capture.findMany({
    where: { sha256: { in: hashes }, ...capturesSeenBy(staff) },
    orderBy: { fetchedAt: 'asc' },
    select: { id: true, sha256: true },
  })
  return new Map(captures.map(({ id, sha256 }) => [sha256, id]))
}
