/** Recomputes the histories of all cases, and compares what a case says of itself with what its history says. */
import { verifyCaseHistory } from '#api/cases/history.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export type BrokenHistory = { case: string; seq: number; why: string }

const batch = 500

/** A case whose state is not the one its last move led to was changed behind the history's back, or lost its last entries. */
export async function verifyHistories(prisma: PrismaClient): Promise<{ cases: number; broken: BrokenHistory[] }> {
  const verdict = { cases: 0, broken: [] as BrokenHistory[] }
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await prisma.case.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true, number: true, state: true },
    })
    for (const row of rows) {
      const fault = (await verifyCaseHistory(prisma, row.id)) ?? (await stateFault(prisma, row))
      if (fault) verdict.broken.push({ case: row.number, ...fault })
    }
    verdict.cases += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < batch) return verdict
    after = last.id
  }
}

async function stateFault(prisma: PrismaClient, { id, state }: { id: string; state: string }) {
  const moved = await prisma.caseEvent.findFirst({ where: { caseId: id, kind: 'moved' }, orderBy: { seq: 'desc' } })
  if ((moved?.to ?? 'LEAD') === state) return null
  return { seq: moved?.seq ?? 0, why: `the case stands at ${state}, its history ends at ${moved?.to ?? 'LEAD'}` }
}
