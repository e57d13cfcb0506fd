/** Cases whose work is done in this one: itself, and those that went up in it. */
import type { Prisma } from '#prisma/generated/client.ts'

export const standsIn = (caseId: string): Prisma.CaseWhereInput => ({ OR: [{ id: caseId }, { rootId: caseId }] })
