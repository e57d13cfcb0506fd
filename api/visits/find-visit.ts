/** What a visit is about: a case or an inspection by lot, with the officers who may record it. */
import { type Staff, sees } from '#api/auth/staff.ts'
import { Refusal } from '#api/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'

export interface About {
  kind: 'case' | 'inspection'
  id: string
}
export interface VisitSubject {
  about: About
  institutionId: string
  districtCode: string | null
  officerIds: string[]
  /** closed case, or result already public */
  over: boolean
}

export const keyOf = ({ kind, id }: About) => (kind === 'case' ? { caseId: id } : { inspectionTaskId: id })

/** Held until the end of the transaction: two phones never write the same edition. */
export async function lockVisit(tx: Prisma.TransactionClient, staff: Staff, about: About): Promise<VisitSubject> {
  const found = about.kind === 'case' ? await lockedCase(tx, about) : await lockedInspection(tx, about)
  if (!found || !sees(staff, found.districtCode)) throw new Refusal('not-found')
  return found
}

async function lockedCase(tx: Prisma.TransactionClient, about: About): Promise<VisitSubject | null> {
  await tx.$queryRaw`SELECT 1 FROM "case" WHERE id = ${about.id}::uuid FOR UPDATE`
  const row = await tx.case.findUnique({ where: { id: about.id } })
  if (!row) return null
  const { institutionId, districtCode, assigneeId, secondId, closedAt, rootId } = row
  const officerIds = [assigneeId, secondId].filter((id): id is string => id !== null)
  return { about, institutionId, districtCode, officerIds, over: closedAt !== null || rootId !== null }
}

async function lockedInspection(tx: Prisma.TransactionClient, about: About): Promise<VisitSubject | null> {
  await tx.$queryRaw`SELECT 1 FROM inspection_task WHERE id = ${about.id}::uuid FOR UPDATE`
  const row = await tx.inspectionTask.findUnique({
    where: { id: about.id },
    include: { draw: { select: { districtCode: true } } },
  })
  if (!row) return null
  const { institutionId, inspectorIds, publishedAt, draw } = row
  return { about, institutionId, districtCode: draw.districtCode, officerIds: inspectorIds, over: publishedAt !== null }
}
