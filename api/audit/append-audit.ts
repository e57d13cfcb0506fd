/** Who saw or changed what. Each record carries the hash of the one before it, so that none can be altered or taken out unnoticed. */
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import type { Prisma } from '#prisma/generated/client.ts'

export type AuditEntry = {
  /** null: the system itself */
  actorId: string | null
  /** dotted verb, e.g. finding.decide */
  action: string
  /** kind:id of what it was about, e.g. case:0192... */
  subject: string
  /** facts without personal data */
  detail?: Prisma.InputJsonObject
}

type Hashed = {
  seq: bigint
  at: Date
  actorId: string | null
  action: string
  subject: string
  detail: unknown
  prevHash: string
}

export const genesis = '0'.repeat(64)
/** One writer at a time, whichever process it runs in. */
const auditLock = 7_201_001

export const auditHash = ({ seq, at, actorId, action, subject, detail, prevHash }: Hashed): string =>
  sha256(canonicalJson({ seq: seq.toString(), at: at.toISOString(), actorId, action, subject, detail, prevHash }))

/** Call it last in the transaction: it holds the lock until the commit. */
export async function appendAudit(tx: Prisma.TransactionClient, entry: AuditEntry, at = new Date()): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${auditLock}::bigint)`
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  const { actorId, action, subject, detail = {} } = entry
  const record = { seq: (last?.seq ?? 0n) + 1n, at, actorId, action, subject, detail, prevHash: last?.hash ?? genesis }
  await tx.auditEvent.create({ data: { ...record, hash: auditHash(record) } })
}
