/** Every change to a case begins here: the row is locked, and the officer's picture of it must be the current one. */
import { Refusal } from '#api/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CaseModel } from '#prisma/generated/models.ts'

/** Without a version (a note) only the lock is taken. */
export async function lockCase(tx: Prisma.TransactionClient, caseId: string, version?: number): Promise<CaseModel> {
  await tx.$queryRaw`SELECT 1 FROM "case" WHERE id = ${caseId}::uuid FOR UPDATE`
  const row = await tx.case.findUnique({ where: { id: caseId } })
  if (!row) throw new Refusal('not-found')
  if (row.rootId !== null) throw await goneUpIn(tx, row.rootId)
  if (version !== undefined && row.version !== version) throw new Refusal('stale-version')
  return row
}

async function goneUpIn(tx: Prisma.TransactionClient, rootId: string): Promise<Refusal> {
  const { number } = await tx.case.findUniqueOrThrow({ where: { id: rootId }, select: { number: true } })
  const detail = { zh: `本案已并入案件 ${number}，请在该案件中办理`, en: `This case has gone up in case ${number}; work there` }
  return new Refusal('not-possible', { detail })
}
