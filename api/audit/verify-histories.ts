/** Recomputes the histories of all cases, and compares what cases and complaints say of themselves with what the histories say. */
import { verifyCaseHistory } from '#api/cases/history.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

/** `case` is the number of the case, or of a complaint that no history speaks of. */
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
    if (!last || rows.length < batch) break
    after = last.id
  }
  verdict.broken.push(...(await complaintFaults(prisma)))
  return verdict
}

async function stateFault(prisma: PrismaClient, { id, state }: { id: string; state: string }) {
  const moved = await prisma.caseEvent.findFirst({ where: { caseId: id, kind: 'moved' }, orderBy: { seq: 'desc' } })
  if ((moved?.to ?? 'LEAD') === state) return null
  return { seq: moved?.seq ?? 0, why: `the case stands at ${state}, its history ends at ${moved?.to ?? 'LEAD'}` }
}

const mostFaults = 1000

/** A complaint takes its moves along when it changes its case: the last one counts, in whichever history it stands. */
async function complaintFaults(prisma: PrismaClient): Promise<BrokenHistory[]> {
  const rows = await prisma.$queryRaw<{ number: string; state: string; ends: string; seq: number; case: string }[]>`
    SELECT c.number, c.state, coalesce(m."to", 'RECEIVED') AS ends, coalesce(m.seq, 0) AS seq, coalesce(k.number, c.number) AS case
    FROM complaint c
    LEFT JOIN (
      SELECT DISTINCT ON (data->>'complaintId') data->>'complaintId' AS id, "to", seq, "caseId" FROM case_event
      WHERE kind = 'complaint-moved' ORDER BY data->>'complaintId', at DESC, seq DESC
    ) m ON m.id = c.id::text
    LEFT JOIN "case" k ON k.id = m."caseId"
    WHERE c.state <> coalesce(m."to", 'RECEIVED')
    ORDER BY c.number LIMIT ${mostFaults}`
  return rows.map(({ number, state, ends, seq, case: caseNumber }) => ({
    case: caseNumber,
    seq,
    why: `complaint ${number} stands at ${state}, its history ends at ${ends}`,
  }))
}
