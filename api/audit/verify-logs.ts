/** Both kinds of history at once: for the command line and for the auditor's page. */
import type { PrismaClient } from '#prisma/generated/client.ts'
import { verifyAudit } from './verify-audit.ts'
import { verifyHistories } from './verify-histories.ts'

type Broken = { log: 'audit' | 'case'; seq: string; case: string | null; why: string }
export type LogsVerdict = { records: number; cases: number; broken: Broken[] }

export async function verifyLogs(prisma: PrismaClient): Promise<LogsVerdict> {
  const audit = await verifyAudit(prisma)
  const histories = await verifyHistories(prisma)
  const broken: Broken[] = [
    ...audit.broken.map(({ seq, why }) => ({ log: 'audit' as const, seq, case: null, why })),
    ...histories.broken.map(({ seq, why, case: number }) => ({ log: 'case' as const, seq: String(seq), case: number, why })),
  ]
  return { records: audit.records, cases: histories.cases, broken }
}
