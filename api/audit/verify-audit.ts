/** Recomputes the chain of the audit log from its first record to its last. */
import type { PrismaClient } from '#prisma/generated/client.ts'
import { auditHash, genesis } from './append-audit.ts'

export type AuditVerdict = { records: number; broken: { seq: string; why: 'altered' | 'missing-before' }[] }

const batch = 1000

export async function verifyAudit(prisma: PrismaClient): Promise<AuditVerdict> {
  const verdict: AuditVerdict = { records: 0, broken: [] }
  let before = { seq: 0n, hash: genesis }
  for (;;) {
    const records = await prisma.auditEvent.findMany({ where: { seq: { gt: before.seq } }, orderBy: { seq: 'asc' }, take: batch })
    for (const record of records) {
      const seq = record.seq.toString()
      if (record.seq !== before.seq + 1n || record.prevHash !== before.hash) verdict.broken.push({ seq, why: 'missing-before' })
      if (auditHash(record) !== record.hash) verdict.broken.push({ seq, why: 'altered' })
      before = record
      verdict.records++
    }
    if (records.length < batch) return verdict
  }
}
