/** The next lead to work on: the highest-ranked one that nobody has, handed out once however many ask at the same moment. */
import type { Staff } from '#api/auth/staff.ts'
import { stillHere } from '#api/users/still-here.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { all, ownDistrict } from './case-where.ts'
import { appendEvents } from './history.ts'

const { sql } = Prisma

/** Given back is given back: the same person does not get it again this way. */
const notGivenBackBy = ({ id }: Staff): Prisma.Sql => sql`NOT EXISTS (
  SELECT 1 FROM case_event e WHERE e."caseId" = c.id AND e.kind = 'assigned' AND e."actorId" = ${id} AND e.data->>'assigneeId' IS NULL)`

export const bestFreeLead = (staff: Staff): Prisma.Sql => sql`
  SELECT c.id::text, c."secondId" FROM "case" c
  WHERE c."closedAt" IS NULL AND c."assigneeId" IS NULL AND c."rootId" IS NULL AND c.state IN ('LEAD', 'VERIFYING')
    AND ${all([...ownDistrict(sql`c."districtCode"`, staff), notGivenBackBy(staff)])}
  ORDER BY c.rank DESC, c.id LIMIT 1 FOR UPDATE SKIP LOCKED`

/** Assigns it to the caller and answers its id; null when there is none. Rows that others hold are passed over, not waited for. */
export async function takeNextCase(prisma: PrismaClient, staff: Staff, now: Date): Promise<string | null> {
  return prisma.$transaction(async (tx) => {
    if ((await stillHere(tx, [staff.id])).size === 0) return null
    const [row] = await tx.$queryRaw<{ id: string; secondId: string | null }[]>(bestFreeLead(staff))
    if (!row) return null
    const { id, secondId } = row
    if (secondId === staff.id) await tx.case.update({ where: { id }, data: { secondId: null } })
    const kept = secondId === staff.id ? null : secondId
    const before = { assigneeId: null, secondId }
    const data = { assigneeId: staff.id, secondId: kept, before, by: 'next' }
    await appendEvents(tx, id, now, [{ kind: 'assigned', actorId: staff.id, data }])
    await tx.case.update({ where: { id }, data: { assigneeId: staff.id, version: { increment: 1 } } })
    return id
  })
}
