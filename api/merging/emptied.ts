/** A case or institution that was made for what a decision moved, and is empty after its undoing, goes up in the one it came from. */
import type { Prisma } from '#prisma/generated/client.ts'
import type { DecisionModel } from '#prisma/generated/models.ts'
import { mergeCases } from './merge-cases.ts'
import { mergeInstitutions } from './merge-institutions.ts'
import { rootOfInstitution } from './settle.ts'

interface Undoing {
  actorId: string
  note: string
  partOfId: string | undefined
}

export async function emptyCaseGoesBack(
  tx: Prisma.TransactionClient,
  { fromId, intoId: caseId }: DecisionModel,
  { actorId, note, partOfId }: Undoing,
  now: Date,
): Promise<void> {
  if (!fromId || !caseId) return
  const [made, from] = await Promise.all([
    tx.case.findUniqueOrThrow({ where: { id: caseId } }),
    tx.case.findUniqueOrThrow({ where: { id: fromId }, select: { rootId: true, closedAt: true } }),
  ])
  if (made.rootId !== null || (from.rootId ?? fromId) === caseId) return
  const left = (await tx.complaint.count({ where: { caseId } })) + (await tx.finding.count({ where: { caseId } }))
  if (left > 0 || (made.closedAt === null && from.closedAt !== null)) return
  await mergeCases(tx, { fromId: caseId, intoId: from.rootId ?? fromId, actorId, note, partOfId }, now)
}

export async function emptyInstitutionGoesBack(
  tx: Prisma.TransactionClient,
  { fromId, intoId: institutionId }: DecisionModel,
  { actorId, note, partOfId }: Undoing,
  now: Date,
): Promise<void> {
  if (!fromId || !institutionId) return
  const root = await rootOfInstitution(tx, fromId)
  if ((await rootOfInstitution(tx, institutionId)) !== institutionId || root === institutionId) return
  const where = { institutionId }
  const left = [
    await tx.complaint.count({ where }),
    await tx.listing.count({ where }),
    await tx.source.count({ where }),
    await tx.case.count({ where: { institutionId, rootId: null } }),
  ]
  if (left.some((count) => count > 0)) return
  await mergeInstitutions(tx, { fromId: institutionId, intoId: root, actorId, note, partOfId }, now)
}
