/** Which functions of a role are switched off now: the newest version of it; none before somebody set one. */
import { type Ability, abilities, type Role } from '#policy/roles.ts'
import type { Prisma } from '#prisma/generated/client.ts'

type Db = Prisma.TransactionClient

export async function newestSwitches(db: Db, role?: Role): Promise<Map<string, { version: number; off: Ability[] }>> {
  const rows = await db.switchVersion.findMany({
    where: role === undefined ? {} : { role },
    orderBy: [{ role: 'asc' }, { version: 'desc' }],
    distinct: ['role'],
    select: { role: true, version: true, off: true },
  })
  return new Map(rows.map(({ role: of, version, off }) => [of, { version, off: known(off) }]))
}

/** Read at every call of staff: what is switched off is off from the next click on. */
export async function switchedOff(db: Db, role: Role): Promise<Ability[]> {
  const row = await db.switchVersion.findFirst({ where: { role }, orderBy: { version: 'desc' }, select: { off: true } })
  return row ? known(row.off) : []
}

/** An ability that a later version of the product renamed means nothing. */
export const known = (off: readonly string[]): Ability[] => abilities.filter((ability) => off.includes(ability))
