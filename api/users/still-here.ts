/** Asks of people who are about to be given something whether they are still here; nobody leaves until the transaction is over. */
import { isRole, may } from '#policy/roles.ts'
import { Prisma } from '#prisma/generated/client.ts'

export interface Person {
  role: string | null
  /** null: the whole city */
  districtCode: string | null
}

/** By id, of those who are. */
export async function stillHere(tx: Prisma.TransactionClient, ids: readonly (string | null)[]): Promise<Map<string, Person>> {
  const asked = [...new Set(ids)].filter((id): id is string => id !== null)
  if (asked.length === 0) return new Map()
  const rows = await tx.$queryRaw<(Person & { id: string })[]>`
    SELECT id, role, "districtCode" FROM "user" WHERE id IN (${Prisma.join(asked)}) AND NOT disabled ORDER BY id FOR SHARE`
  return new Map(rows.map(({ id, ...person }) => [id, person]))
}

const worksOnCases = (role: string | null): boolean => role !== null && isRole(role) && may(role, 'case.act')

/** Whether a case of the district can be in these hands: they see it, and their role works on cases. */
export const canHold = (person: Person | undefined, caseDistrict: string | null): boolean =>
  person !== undefined && worksOnCases(person.role) && (person.districtCode === null || person.districtCode === caseDistrict)
