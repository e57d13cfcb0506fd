/** An officer confirms or rejects a finding, or takes the decision back; the case shows it and is ranked anew. */
import type { Actor } from '#api/cases/act.ts'
import { appendEvents } from '#api/cases/history.ts'
import { lockCase } from '#api/cases/lock-case.ts'
import { refreshCase } from '#api/cases/refresh-case.ts'
import { Refusal } from '#api/errors.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { labelExample } from './label-example.ts'

export interface Decision {
  findingId: string
  status: 'CONFIRMED' | 'REJECTED' | 'NEW'
  note?: string | undefined
}

/** Returns the case's new version, or null when the finding stands alone. */
export async function decideFinding(prisma: PrismaClient, actor: Actor, { findingId, status, note }: Decision, now: Date) {
  return prisma.$transaction(async (tx): Promise<number | null> => {
    const before = await tx.finding.findUnique({ where: { id: findingId }, select: { caseId: true } })
    if (!before) throw new Refusal('not-found')
    // The case first, then the finding: the order in which the river takes them.
    const row = before.caseId ? await lockCase(tx, before.caseId) : null
    const finding = await tx.finding.findUniqueOrThrow({ where: { id: findingId } })
    if (finding.status === 'SUPERSEDED') {
      throw new Refusal('not-allowed-now', {
        detail: { zh: '页面已更新，此违规点已被替代', en: 'The page has changed; this finding was superseded' },
      })
    }
    if (finding.status === status) return row?.version ?? null
    const decided = status === 'NEW' ? { decidedById: null, decidedAt: null } : { decidedById: actor.id, decidedAt: now }
    await tx.finding.update({ where: { id: findingId }, data: { status, decisionNote: note ?? null, ...decided } })
    await labelExample(tx, finding, { status, decidedById: actor.id, decidedAt: now })
    if (!row) return null
    const data = { findingId, violation: finding.violation }
    await appendEvents(tx, row.id, now, [
      { kind: 'finding-decided', actorId: actor.id, from: finding.status, to: status, note: note ?? null, data },
    ])
    await refreshCase(tx, row.id, now)
    const { version } = await tx.case.update({ where: { id: row.id }, data: { version: { increment: 1 } } })
    return version
  })
}
