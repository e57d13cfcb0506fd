/** Documents as the console shows them. */
import type { z } from 'zod'
import type { documentRow } from '#api/contract/documents.ts'
import { Refusal } from '#api/errors.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

type Row = z.input<typeof documentRow>

export async function readDocuments(prisma: PrismaClient, where: Prisma.CaseDocumentWhereInput): Promise<Row[]> {
  const rows = await prisma.caseDocument.findMany({
    where,
    include: {
      createdBy: { select: { name: true } },
      issues: { orderBy: { issue: 'desc' }, include: { actor: { select: { name: true } } } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 500,
  })
  return rows.map(({ id, type, number, state, version, complaintId, values, createdBy, updatedAt, issues }) => ({
    ...{ id, type, number, state: state as Row['state'], version, complaintId, values: values as Row['values'] },
    author: createdBy.name,
    updatedAt: updatedAt.toISOString(),
    issues: issues.map(({ issue, at, actor, sha256, size }) => ({
      issue,
      at: at.toISOString(),
      actor: actor.name,
      sha256,
      size,
    })),
  }))
}

export async function readDocument(prisma: PrismaClient, id: string): Promise<Row> {
  const [row] = await readDocuments(prisma, { id })
  if (!row) throw new Refusal('not-found')
  return row
}
